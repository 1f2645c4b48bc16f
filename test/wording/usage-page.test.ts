import { expect, test } from 'vitest';
import { MISSING, SECRET } from '../../src/domain/cell.ts';
import type { EssmsReaching, ProjectTargets } from '../../src/observatory/usage-figures.ts';
import { usageKeyFigures, usagesAnswer } from '../../src/wording/usage-page.ts';
import { recordsPoint, usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const projects = (yes: number, no: number, unknown: number): ProjectTargets[] => {
  const reachingAll = { measured: 0, allFive: 0, dui: 0, socle: 0 };
  const some = (count: number, allReached: ProjectTargets['allReached']): ProjectTargets[] =>
    Array.from({ length: count }, (_, index) => ({
      projectId: `${allReached} ${index}`,
      allReached,
      reachingAll,
    }));
  return [...some(yes, 'oui'), ...some(no, 'non'), ...some(unknown, null)];
};

test.each([
  [
    projects(34, 84, 932),
    '34 projets atteignent toutes leurs cibles d’usage, sur 118 que l’on peut juger ; 932 autres ne peuvent pas encore l’être.',
  ],
  [
    projects(1, 1, 1),
    'Un projet atteint toutes ses cibles d’usage, sur 2 que l’on peut juger ; 1 autre ne peut pas encore l’être.',
  ],
  [
    projects(0, 5, 0),
    'Aucun projet n’atteint toutes ses cibles d’usage, sur 5 que l’on peut juger ; tous ceux que l’on suit le sont.',
  ],
  [
    projects(2, 0, 0),
    'Deux projets atteignent toutes leurs cibles d’usage, sur 2 que l’on peut juger ; tous ceux que l’on suit le sont.',
  ],
  [
    projects(0, 0, 7),
    'Aucun des 7 projets suivis ne peut encore être jugé : les réponses n’y suffisent pas.',
  ],
  [projects(0, 0, 1), 'Le seul projet suivi ne peut pas encore être jugé : les réponses n’y suffisent pas.'],
  [[], 'Aucun projet n’est encore sélectionné : aucun usage n’est attendu.'],
])('of projects, case %#', (projectTargets, sentence) => {
  expect(plain(usagesAnswer({ available: true, projectTargets }))).toBe(sentence);
});

test('without a file nothing is said, and nothing is zero', () => {
  const sentence = plain(usagesAnswer({ available: false, projectTargets: projects(0, 0, 12) }));
  expect(sentence).toBe('On ne peut pas encore le dire : aucun fichier d’indicateurs d’usage n’a été lu.');
});

test('the figures beside the targets: answers of the usage that most measured, ESSMS at all targets, active files', () => {
  const activeRecords = {
    points: [],
    objective: null,
    latest: recordsPoint('2025-06-30'),
    atObjective: null,
    highestReading: MISSING,
    national: true,
    contributions: [],
  };
  const measures = [
    usageMeasure({ respondents: 984, expected: 1_434 }),
    usageMeasure({ indicator: 'dmp', respondents: 1_012, expected: 1_434 }),
    usageMeasure({ denominatorType: 'inconnu', respondents: 1_400, expected: 1_434 }),
  ];
  const shown = (reaching: EssmsReaching, own = measures) =>
    usageKeyFigures({ activeRecords }, reaching, own).map(({ value, detail }) => [
      plain(value),
      plain(detail),
    ]);
  expect(shown({ measured: 663, allFive: 75, dui: 249, socle: 143 })).toEqual([
    ['70,5 %', '1 012 sur 1 434 attendus, pour l’usage le mieux renseigné (DMP)'],
    ['75', 'sur 663 qui ont mesuré les cinq usages'],
    ['369 000', 'de 9 000 ESSMS ayant transmis, sur 12 000 attendus'],
  ]);
  expect(shown({ measured: 2, allFive: SECRET, dui: SECRET, socle: SECRET }, [])[0]).toEqual([
    'secret',
    'sur 2 qui ont mesuré les cinq usages',
  ]);
  expect(shown({ measured: 0, allFive: 0, dui: 0, socle: 0 }, [])[0]?.[0]).toBe('n.d.');
  expect(
    shown({ measured: 0, allFive: 0, dui: 0, socle: 0 }, [
      usageMeasure({ respondents: 0, expected: 0 }),
    ])[0]?.[0],
  ).toBe('sans objet');
});
