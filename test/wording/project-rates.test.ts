import { describe, expect, test } from 'vitest';
import { type Absent, MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import type { Attainment, ProjectUsage } from '../../src/observatory/usage-figures.ts';
import {
  projectRates,
  projectRatesReading,
  projectRatesTitle,
  rateClassLabel,
} from '../../src/wording/project-rates.ts';
import { usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

type Outcome = readonly [numerator: number, denominator: number, attained?: Attainment];

const rows = (rates: readonly Outcome[], absent: readonly Absent[] = []): ProjectUsage[] => [
  ...rates.map(([numerator, denominator, attained = 'non_sur_repondants'], index) => ({
    projectId: `P${index}`,
    ...usageMeasure({ rate: { numerator, denominator }, attained }),
  })),
  ...absent.map((rate, index) => ({ projectId: `A${index}`, ...usageMeasure({ rate, attained: null }) })),
];

describe('projectRates', () => {
  test('has one class of ten points for each rate, its lower limit included, 100 % in the last', () => {
    const { classes } = projectRates(
      rows([
        [0, 5],
        [9, 100],
        [10, 100],
        [899, 1_000],
        [9, 10],
        [7, 7],
      ]),
      900_000,
    );
    expect(classes.map(({ count }) => count)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 1, 2]);
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  test('begins a class at a target that stands between two', () => {
    const { classes } = projectRates(
      rows([
        [84, 100],
        [85, 100],
      ]),
      850_000,
    );
    expect(classes.filter(({ count }) => count > 0)).toEqual([
      { from: 800_000, to: 850_000, count: 1 },
      { from: 850_000, to: 900_000, count: 1 },
    ]);
  });

  test('counts apart what is not said, by reason, and never at 0 %', () => {
    const rates = projectRates(
      rows([[1, 2]], [SECRET, SECRET, MISSING, NOT_APPLICABLE, UNDETERMINED]),
      900_000,
    );
    expect(rates).toMatchObject({ ratedCount: 1, secretCount: 2, silentCount: 2, mixedCount: 1 });
    expect(rates.classes[0]?.count).toBe(0);
  });
});

test.each([
  [
    rows([
      [95, 100],
      [1, 2],
      [3, 4],
    ]),
    900_000,
    '1 projet sur 3 a un taux d’au moins 90 %',
  ],
  [
    rows([
      [95, 100],
      [9, 10],
      [3, 4],
    ]),
    900_000,
    '2 projets sur 3 ont un taux d’au moins 90 %',
  ],
  [rows([[1, 2]]), 900_000, 'aucun projet sur 1 n’a un taux d’au moins 90 %'],
  [rows([[9, 10]]), 900_000, 'le seul projet mesuré a un taux d’au moins 90 %'],
  [
    rows([
      [9, 10],
      [1, 1],
    ]),
    700_000,
    'les 2 projets mesurés ont un taux d’au moins 70 %',
  ],
  [rows([], [SECRET]), 700_000, 'aucun projet n’a de taux publié'],
  [
    rows([
      [9, 10],
      [1, 1],
    ]),
    null,
    '2 projets ont un taux publié',
  ],
])('title, case %#', (projects, target, title) => {
  expect(plain(projectRatesTitle(projectRates(projects, target), target))).toBe(title);
});

test.each([
  [
    rows([
      [95, 100, 'oui'],
      [95, 100, 'oui_sur_repondants'],
      [1, 2],
    ]),
    'Parmi les projets au niveau de la cible, 1 a la réponse de tous ses ESSMS : la cible y est atteinte. Tous les projets suivis sont sur l’image.',
  ],
  [
    rows([[95, 100, 'oui_sur_repondants']], [SECRET, MISSING, MISSING]),
    'Parmi les projets au niveau de la cible, aucun n’a la réponse de tous ses ESSMS. Hors de l’image : 1 projet dont le taux est couvert par le secret statistique et 2 projets sans mesure valable de cet usage.',
  ],
  [
    rows([[1, 2]], [UNDETERMINED]),
    'Hors de l’image : 1 projet dont les dénominateurs sont de plusieurs types.',
  ],
])('reading, case %#', (projects, reading) => {
  expect(plain(projectRatesReading(projectRates(projects, 900_000)))).toBe(reading);
});

test.each([
  [{ from: 700_000, to: 800_000, count: 0 }, 'de 70 % à moins de 80 %'],
  [{ from: 850_000, to: 900_000, count: 0 }, 'de 85 % à moins de 90 %'],
  [{ from: 900_000, to: 1_000_000, count: 0 }, 'de 90 % à 100 %'],
])('%j is named', (each, label) => expect(plain(rateClassLabel(each))).toBe(label));
