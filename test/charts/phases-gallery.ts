import { bothWidths } from '../../src/charts/both-widths.ts';
import { type MilestoneSpan, type PhaseRow, programmePhases } from '../../src/charts/programme-phases.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import { type Draw, frame } from './cases.ts';

// The cases of the phases of a programme; see `gallery.ts`.

const span = (from: string, to = from): MilestoneSpan => ({ from: from as IsoDate, to: to as IsoDate });
const phase = (label: string, first: MilestoneSpan, ...others: readonly MilestoneSpan[]): PhaseRow => {
  const last = others.at(-1) ?? first;
  return { label, from: first.from, to: last.to, milestones: [first, ...others] };
};

export const programmePhasesOfThree: Draw = (document) =>
  bothWidths(frame(document, 'phases', 'Trois phases, de 2019 à 2026'), (each) =>
    programmePhases(
      {
        phases: [
          phase(
            'Cadrage',
            span('2019-04-25'),
            span('2019-07-01', '2019-09-30'),
            span('2020-01-01', '2020-06-30'),
            span('2020-06-18'),
            span('2020-06-30', '2020-09-25'),
            span('2020-07-01', '2020-09-30'),
          ),
          phase('Amorçage', span('2020-12-31'), span('2021-03-31'), span('2022-12-31')),
          phase(
            'Généralisation',
            span('2022-02-08'),
            span('2024-12-31'),
            span('2025-04-16', '2025-09-02'),
            span('2026-01-01', '2026-12-31'),
          ),
        ],
        today: { date: '2025-06-30' as IsoDate, label: 'données au 30 juin 2025' },
      },
      each,
    ),
  );

export const programmePhasesAtTheStart: Draw = (document) =>
  bothWidths(frame(document, 'phases-start', 'Deux phases, de 2019 à 2020'), (each) =>
    programmePhases(
      {
        phases: [
          phase('Cadrage', span('2019-04-25'), span('2019-09-30')),
          phase('Évaluation', span('2020-11-01'), span('2020-12-31')),
        ],
        today: { date: '2019-06-30' as IsoDate, label: 'données au 30 juin 2019' },
      },
      each,
    ),
  );
