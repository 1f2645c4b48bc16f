import { programmePhases } from '../../src/charts/programme-phases.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import { type Draw, frame } from './cases.ts';

// The cases of the phases of a programme; see `gallery.ts`.

const days = (...dates: string[]): IsoDate[] => dates as IsoDate[];
const phase = (label: string, ...dates: string[]) => {
  const milestones = days(...dates);
  return { label, from: milestones[0] as IsoDate, to: milestones.at(-1) as IsoDate, milestones };
};

export const programmePhasesOfThree: Draw = (document) =>
  programmePhases(
    {
      phases: [
        phase('Cadrage', '2019-04-25', '2019-09-30', '2020-06-18'),
        phase('Amorçage', '2020-12-31', '2021-03-31', '2022-12-31'),
        phase('Généralisation', '2022-02-08', '2024-12-31', '2026-12-31'),
      ],
      today: { date: '2025-06-30' as IsoDate, label: 'données au 30 juin 2025' },
    },
    frame(document, 'phases', 'Trois phases, de 2019 à 2026'),
  );

export const programmePhasesAtTheStart: Draw = (document) =>
  programmePhases(
    {
      phases: [phase('Cadrage', '2019-04-25', '2019-09-30'), phase('Évaluation', '2020-11-01', '2020-12-31')],
      today: { date: '2019-06-30' as IsoDate, label: 'données au 30 juin 2019' },
    },
    frame(document, 'phases-start', 'Deux phases, de 2019 à 2020'),
  );
