import { expect, test } from 'vitest';
import { MISSING, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { wholeSentence } from '../../src/wording/usage-indicators.ts';
import { isAtTarget } from '../../src/wording/usage-matrix.ts';
import { usageMeasure } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

test.each([
  [{ rate: { numerator: 9, denominator: 10 } }, true],
  [{ rate: { numerator: 8_999, denominator: 10_000 } }, false],
  [{ rate: { numerator: 1, denominator: 1 }, target: null }, false],
  [{ rate: SECRET }, false],
])('at the target, case %#', (rest, expected) => expect(isAtTarget(usageMeasure(rest))).toBe(expected));

test.each([
  [{}, 'France : 88,6 % (195 sur 220) ; les 3 ESSMS attendus ont répondu.'],
  [
    { respondents: 14, expected: 20, lowerBound: 677_777, upperBound: 944_445 },
    'France : 88,6 % (195 sur 220) ; 14 ESSMS sur 20 ont répondu ; entre 67,7 % et 94,5 % si l’on compte les ESSMS qui n’ont pas répondu.',
  ],
  [
    {
      rate: UNDETERMINED,
      denominator: UNDETERMINED,
      lowerBound: UNDETERMINED,
      respondents: 14,
      expected: 20,
    },
    'France : pas de taux commun, les dénominateurs étant de plusieurs types ; 14 ESSMS sur 20 ont répondu.',
  ],
  [
    { rate: SECRET, lowerBound: SECRET, upperBound: SECRET, respondents: 1, expected: 2 },
    'France : taux couvert par le secret statistique ; 1 ESSMS sur 2 a répondu.',
  ],
  [
    { lowerBound: MISSING, upperBound: MISSING, respondents: 1, expected: 2 },
    'France : 88,6 % (195 sur 220) ; 1 ESSMS sur 2 a répondu.',
  ],
  [
    { rate: MISSING, numerator: MISSING, lowerBound: MISSING, respondents: 0, expected: 2 },
    'France : taux non disponible ; aucun des 2 ESSMS attendus n’a répondu.',
  ],
])('the rate of the whole, case %#', (rest, sentence) => {
  expect(plain(wholeSentence('France', usageMeasure(rest)))).toBe(sentence);
});
