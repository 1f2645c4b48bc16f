import { expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { coverageReading, coverageTitle, underWholeTitle } from '../../src/wording/coverage.ts';
import { plain } from './plain.ts';

const row = (label: string, numerator: number, denominator = 100) => ({
  label,
  coverage: denominator === 0 ? NOT_APPLICABLE : { numerator, denominator },
});

test.each([
  ['none', [], 'La couverture des régions n’est pas calculable'],
  ['none known', [row('A', 0, 0)], 'La couverture des régions n’est pas calculable'],
  ['one', [row('A', 40), row('B', 0, 0)], 'A : 40,0 % des ESSMS dans un projet sélectionné'],
  ['a tie', [row('A', 40), row('B', 4, 10)], 'Toutes les régions ont la même couverture : 40,0 %'],
  [
    'several',
    [row('A', 40), row('B', 12), row('C', 58)],
    'D’une région à l’autre, la couverture va de 12,0 % à 58,0 %',
  ],
])('title of the coverage of régions, %s', (_, rows, expected) => {
  expect(plain(coverageTitle(rows, 'region'))).toBe(expected);
});

test.each([
  ['none', [], 'Aucun territoire n’a de couverture calculable.'],
  ['one', [row('A', 40)], 'Un seul territoire est représenté : A (40,0 %).'],
  ['a tie', [row('A', 40), row('B', 40)], 'Aucun territoire ne se distingue.'],
  [
    'several',
    [row('A', 40), row('B', 12)],
    'Couverture la plus haute : A (40,0 %) ; la plus basse : B (12,0 %).',
  ],
  [
    'one at zero',
    [row('A', 40), row('B', 0)],
    'Couverture la plus haute : A (40,0 %) ; la plus basse : B (0,0 %).',
  ],
  [
    'several at zero',
    [row('A', 40), row('B', 0), row('C', 0)],
    'Couverture la plus haute : A (40,0 %) ; deux départements n’ont aucun ESSMS dans un projet.',
  ],
])('reading of the coverage of départements, %s', (_, rows, expected) => {
  expect(plain(coverageReading(rows, 'departement'))).toBe(expected);
});

test.each([
  [30, 'Aucun département n’est sous la couverture de l’ensemble (30,0 %)'],
  [41, 'Un département sur deux est sous la couverture de l’ensemble (41,0 %)'],
  [60, 'Deux départements sur deux sont sous la couverture de l’ensemble (60,0 %)'],
])('départements under a whole at %d %%', (whole, expected) => {
  const rows = [row('A', 40), row('B', 50), row('C', 0, 0)];
  expect(plain(underWholeTitle(rows, 'departement', row('Tout', whole)))).toBe(expected);
});

test('départements under a whole that is not known', () => {
  const whole = { label: 'Tout', coverage: UNDETERMINED };
  expect(underWholeTitle([row('A', 40)], 'departement', whole)).toBe(
    'La couverture des départements n’est pas calculable',
  );
});
