import { describe, expect, test } from 'vitest';
import { type Cell, MISSING, SECRET } from '../../src/domain/cell.ts';
import type { ActiveRecords } from '../../src/observatory/usage-figures.ts';
import {
  byContribution,
  objectiveLabel,
  objectiveSentence,
  recordsKeyFigures,
  recordsReading,
  recordsTitle,
  transmittedMonths,
} from '../../src/wording/active-records.ts';
import { recordsPoint } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const OBJECTIVE = { value: 410_000, date: '2024-12-31', source: '' };
const then = recordsPoint('2024-12-31', { count: 369_000 });
const latest = recordsPoint('2025-06-30', { count: 430_500 });

const records = (rest: Partial<ActiveRecords> = {}): ActiveRecords => ({
  points: [then, latest],
  objective: OBJECTIVE,
  latest,
  atObjective: then,
  highestReading: 381_204,
  national: true,
  contributions: [],
  ...rest,
});

test.each([
  [records(), '430 500 DUI actifs, soit 105,0 % de l’objectif national de 410 000'],
  [records({ latest: then }), '369 000 DUI actifs, soit 90,0 % de l’objectif national de 410 000'],
  [records({ national: false }), '430 500 DUI actifs : une contribution à l’objectif national de 410 000'],
  [records({ objective: null }), '430 500 DUI actifs'],
  [
    records({ latest: recordsPoint('2025-06-30', { count: 0 }) }),
    '0 DUI actif, soit 0,0 % de l’objectif national de 410 000',
  ],
  [
    records({ latest: recordsPoint('2025-06-30', { count: SECRET }) }),
    'Le nombre de DUI actifs est couvert par le secret statistique',
  ],
  [
    records({ latest: recordsPoint('2025-06-30', { count: MISSING, respondents: 0 }) }),
    'Aucun ESSMS n’a encore transmis de dossiers actifs',
  ],
  [records({ latest: null }), 'Aucun ESSMS n’a encore transmis de dossiers actifs'],
])('title, case %#', (figures, title) => expect(plain(recordsTitle(figures))).toBe(title));

test.each([
  [
    records(),
    'L’objectif porte sur le 31 décembre 2024 ; aucun texte ne dit ce qui le remplace, et la série continue.',
  ],
  [records({ latest: then }), ''],
  [
    records({ atObjective: recordsPoint('2024-12-31', { count: SECRET }) }),
    'Ce qu’il en était à la date de l’objectif, le 31 décembre 2024, n’est pas connu, ou pas publié.',
  ],
  [
    records({ atObjective: null }),
    'Ce qu’il en était à la date de l’objectif, le 31 décembre 2024, n’est pas connu, ou pas publié.',
  ],
  [
    records({ atObjective: null, latest: recordsPoint('2024-03-31') }),
    'L’objectif est fixé au 31 décembre 2024, après la date des données.',
  ],
  [records({ objective: null }), ''],
])('what the date of the objective is, case %#', (figures, sentence) => {
  expect(plain(objectiveSentence(figures))).toBe(sentence);
});

test('the reading tells the months withheld and the values that are old', () => {
  const hidden = recordsPoint('2025-05-31', { count: SECRET });
  const old = records({ latest: { ...latest, staleCount: 214 }, objective: null });
  expect(plain(recordsReading(old, [then, hidden, latest]))).toBe(
    '214 ESSMS comptent encore pour une valeur de plus de douze mois. 1 mois est masqué par le secret statistique (mai 2025) : rien n’est tracé à sa place.',
  );
  expect(plain(recordsReading(records({ objective: null }), [latest]))).toBe(
    'Aucune valeur comptée n’a plus de douze mois.',
  );
});

test('the line of the objective is named by its value and its date', () => {
  expect(plain(objectiveLabel(OBJECTIVE))).toBe('Objectif : 410 000 fin 2024');
  expect(plain(objectiveLabel({ ...OBJECTIVE, date: '2026-06-30' }))).toBe(
    'Objectif : 410 000 au 30 juin 2026',
  );
});

describe('the figures', () => {
  const values = (figures: ActiveRecords) =>
    recordsKeyFigures(figures).map(({ label, value, comparisons }) =>
      [label, value, ...comparisons].map((text) => plain(text)),
    );

  test('are today’s, those of the objective, and the other reading, each against the objective', () => {
    expect(values(records())).toEqual([
      ['DUI actifs, juin 2025', '430 500', '105,0 % de l’objectif de 410 000'],
      ['À la date de l’objectif, décembre 2024', '369 000', '90,0 % de l’objectif de 410 000'],
      ['Autre lecture à cette date', '381 204', '92,9 % de l’objectif de 410 000'],
    ]);
  });

  test('of a région are compared with nothing', () => {
    expect(values(records({ national: false })).map(([, , comparison]) => comparison)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('that are not there have their reason', () => {
    expect(values(records({ atObjective: null, highestReading: SECRET }))).toEqual([
      ['DUI actifs, juin 2025', '430 500', '105,0 % de l’objectif de 410 000'],
      ['À la date de l’objectif, décembre 2024', 'n.d.'],
      ['Autre lecture à cette date', 'secret'],
    ]);
    expect(values(records({ objective: null }))).toHaveLength(1);
  });
});

test('months begin when an ESSMS has transmitted', () => {
  const none = recordsPoint('2022-10-31', { count: MISSING, respondents: 0 });
  expect(transmittedMonths([none, then, none, latest])).toEqual([then, none, latest]);
  expect(transmittedMonths([none])).toEqual([]);
});

test('contributions go from the largest, those that are not published last', () => {
  const row = (label: string, count: Cell<number>) => ({ place: { label }, count });
  const rows = [
    row('Corse', SECRET),
    row('Bretagne', 120),
    row('Alsace', MISSING),
    row('Normandie', 0),
    row('Bourgogne', 120),
  ];
  expect(byContribution(rows).map(({ place }) => place.label)).toEqual([
    'Bourgogne',
    'Bretagne',
    'Normandie',
    'Alsace',
    'Corse',
  ]);
});
