import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import type { Attainment, UsageMeasure } from '../../src/observatory/usage-figures.ts';
import {
  attainmentLabel,
  boundsInterval,
  boundsRange,
  boundsSentence,
  drawnMeasures,
  INDICATOR_NAMES,
  measureLabel,
  measureOf,
  respondentsClause,
  shortMeasureLabel,
  targetLabel,
  withTypes,
} from '../../src/wording/usage.ts';
import { usage } from '../fixtures/usage.ts';
import { plain } from './plain.ts';

/** 14 ESSMS of 20 gave 610 of 660; the six others have 240 persons. */
const partial: UsageMeasure = {
  indicator: 'dossiers_actifs',
  denominatorType: 'tous',
  numerator: 610,
  denominator: 660,
  rate: { numerator: 610, denominator: 660 },
  status: 'publie',
  target: 900_000,
  attained: 'oui_sur_repondants',
  respondents: 14,
  expected: 20,
  lowerBound: 677_777,
  upperBound: 944_445,
};
const hidden: UsageMeasure = {
  ...partial,
  numerator: SECRET,
  denominator: SECRET,
  rate: SECRET,
  status: 'secret',
  attained: null,
  lowerBound: SECRET,
  upperBound: SECRET,
};

test('every indicator has two names, which differ from those of the others', () => {
  const names = Object.values(INDICATOR_NAMES);
  for (const kind of ['long', 'short'] as const) {
    expect(new Set(names.map((each) => each[kind])).size).toBe(7);
  }
});

describe('attainment in words', () => {
  test.each<[Attainment, number, string]>([
    ['oui', 20, 'atteinte'],
    ['non', 20, 'non atteinte'],
    ['non', 14, 'non atteinte, quoi que répondent les autres'],
    ['oui_sur_repondants', 14, 'atteinte sur les ESSMS répondants'],
    ['non_sur_repondants', 14, 'non atteinte sur les ESSMS répondants'],
  ])('%s, %i of 20', (attained, respondents, words) => {
    expect(plain(attainmentLabel({ ...partial, attained, respondents }))).toBe(words);
  });

  test.each<[string, Partial<UsageMeasure>]>([
    ['aucune cible', { target: null, attained: null }],
    ['sans objet', { ...hidden, status: 'sans_objet', rate: NOT_APPLICABLE, respondents: 0, expected: 0 }],
    ['aucune réponse', { ...hidden, status: 'manquant', rate: MISSING, respondents: 0 }],
    ['secret', hidden],
    ['n.d.', { ...hidden, status: 'manquant', rate: MISSING }],
    [
      'indéterminée : dénominateurs de plusieurs types',
      { ...hidden, status: 'indetermine', rate: UNDETERMINED },
    ],
    ['non jugée à part', { denominatorType: 'personnes_periode', attained: null }],
    ['indéterminé', { attained: null }],
  ])('%s when nothing is said', (words, change) => {
    expect(plain(attainmentLabel({ ...partial, ...change }))).toBe(words);
  });
});

describe('bounds in words', () => {
  test('the highest is rounded up, as it is in the data', () => {
    expect(plain(boundsInterval(partial))).toBe('67,7 % à 94,5 %');
    expect(plain(boundsRange(partial))).toBe('entre 67,7 % et 94,5 %');
    expect(plain(boundsSentence(partial))).toBe(
      'entre 67,7 % et 94,5 % si l’on compte les ESSMS qui n’ont pas répondu',
    );
  });

  test('one silent ESSMS is one', () => {
    expect(boundsSentence({ ...partial, respondents: 19 })).toMatch(/l’ESSMS qui n’a pas répondu$/);
  });

  test.each([
    [
      SECRET,
      'secret',
      'ce que changeraient les ESSMS qui n’ont pas répondu est couvert par le secret statistique',
    ],
    [MISSING, 'n.d.', 'ce que changeraient les ESSMS qui n’ont pas répondu n’est pas connu'],
  ])('%j is told', (bound, range, sentence) => {
    const measure = { ...partial, lowerBound: bound, upperBound: bound };
    expect(boundsInterval(measure)).toBe(range);
    expect(boundsRange(measure)).toBe(range);
    expect(boundsSentence(measure)).toBe(sentence);
  });

  test('nothing is left to bound when everyone answered', () => {
    expect(boundsInterval({ ...partial, respondents: 20 })).toBe('tous ont répondu');
    expect(boundsInterval({ ...hidden, respondents: 20 })).toBe('tous ont répondu');
    expect(boundsSentence({ ...partial, respondents: 20 })).toBe('tous les ESSMS attendus ont répondu');
  });
});

test.each([
  [0, 0, 'aucun ESSMS n’est attendu'],
  [0, 1, 'le seul ESSMS attendu n’a pas répondu'],
  [0, 20, 'aucun des 20 ESSMS attendus n’a répondu'],
  [1, 1, 'le seul ESSMS attendu a répondu'],
  [20, 20, 'les 20 ESSMS attendus ont répondu'],
  [1, 20, '1 ESSMS sur 20 a répondu'],
  [14, 20, '14 ESSMS sur 20 ont répondu'],
])('%i respondents of %i', (respondents, expected, clause) => {
  expect(plain(respondentsClause({ respondents, expected }))).toBe(clause);
});

describe('the rows of a place', () => {
  const country = usage.territories.filter(
    ({ territoryType, sector }) => territoryType === 'pays' && sector === 'tous',
  );
  const region = usage.territories.filter(
    ({ territoryCode, sector }) => territoryCode === '53' && sector === 'tous',
  );

  test('each type of denominator follows its indicator', () => {
    expect(withTypes(country).map(measureLabel).slice(0, 4)).toEqual([
      'Dossiers actifs',
      'File active de l’année',
      'Personnes accompagnées sur la période',
      'Dossiers actifs avec un projet personnalisé',
    ]);
  });

  test('types are drawn only where the whole has no rate', () => {
    expect(drawnMeasures(country).map(shortMeasureLabel)).toEqual([
      'Dossiers actifs',
      '– file active annuelle',
      '– personnes de la période',
      'Projet personnalisé',
      'Agenda',
      'MSSanté',
      'DMP',
    ]);
    expect(drawnMeasures(region)).toHaveLength(5);
  });

  test('the target of a column is that of its rows, even where a row is missing', () => {
    expect(plain(targetLabel([undefined, measureOf(region, 'dmp')]))).toBe('cible : 70 %');
    expect(targetLabel([undefined])).toBe('aucune cible');
  });
});
