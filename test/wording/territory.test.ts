import { expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE, SECRET } from '../../src/domain/cell.ts';
import type { TerritoryFigures } from '../../src/observatory/types.ts';
import {
  coverageClause,
  figuresBeside,
  isolatedSentence,
  keyFigures,
  portraitTitle,
  territoryAnswer,
  unplacedNote,
} from '../../src/wording/territory.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

function row(code: string, type = 'departement'): TerritoryFigures {
  const found = observatory.territories.find((each) => each.type === type && each.code === code);
  if (!found) throw new Error(`unknown territory: ${code}`);
  return found;
}

const counts = (essmsCount: number, coveredCount: number) => ({
  essmsCount,
  coveredCount,
  coverage: essmsCount === 0 ? NOT_APPLICABLE : { numerator: coveredCount, denominator: essmsCount },
});

test.each([
  [0, 0, 'Aucun ESSMS n’est recensé'],
  [1, 0, 'Le seul ESSMS recensé ne participe à aucun projet sélectionné'],
  [1, 1, 'Le seul ESSMS recensé participe à un projet sélectionné'],
  [12, 0, 'Aucun des 12 ESSMS ne participe à un projet sélectionné'],
  [12, 12, 'Les 12 ESSMS participent tous à un projet sélectionné'],
  [12, 1, '1 ESSMS sur 12 (8,3 %) participe à un projet sélectionné'],
  [1240, 512, '512 ESSMS sur 1 240 (41,2 %) participent à un projet sélectionné'],
])('coverage of %d ESSMS of which %d in a project', (all, covered, expected) => {
  expect(plain(coverageClause(counts(all, covered)))).toBe(expected);
});

test('a territory is compared with those that hold it, the nearest first', () => {
  const answer = territoryAnswer(row('35'), [row('FR', 'pays'), row('53', 'region')].map(figuresBeside));
  expect(plain(answer)).toBe(
    '290 ESSMS sur 610 (47,5 %) participent à un projet sélectionné. ' +
      '3,3 M€ y sont engagés, soit 5 410 € par ESSMS (Bretagne : 5 141 €, France : 5 117 €).',
  );
});

test('a territory without money says so, without ESSMS says nothing more', () => {
  expect(plain(territoryAnswer(row('975'), []))).toBe(
    'Aucun des 12 ESSMS ne participe à un projet sélectionné. Aucun montant n’y est engagé à ce jour.',
  );
  expect(plain(territoryAnswer(row('977'), []))).toBe('Aucun ESSMS n’est recensé.');
});

test('each key figure has its count and its comparisons', () => {
  const [coverage, amount, paid, index] = keyFigures(row('29'), [figuresBeside(row('FR', 'pays'))]);
  expect(
    [coverage?.value, coverage?.detail, coverage?.comparisons[0]].map((text) => plain(text ?? '')),
  ).toEqual(['57,8 %', '301 ESSMS sur 520', 'France : 40,5 %']);
  expect(plain(amount?.value ?? '')).toBe('7 000 €');
  expect(plain(paid?.value ?? '')).toBe('59,0 %');
  expect(plain(index?.detail ?? '')).toBe('14,2 % des ESSMS, 19,4 % des montants');
});

test('the top territory, compared with nothing, shows who is left aside', () => {
  const figures = keyFigures(row('FR', 'pays'), []);
  expect(figures.every(({ comparisons }) => comparisons.length === 0)).toBe(true);
  expect(figures.at(-1)?.label).toBe('ESSMS isolés');
});

test('an absent figure is printed with its reason', () => {
  const paid = (paidAmount: TerritoryFigures['paidAmount'], paidShare: TerritoryFigures['paidShare']) =>
    keyFigures({ ...row('29'), paidAmount, paidShare }, [])[2];
  expect(paid(MISSING, MISSING)?.value).toBe('n.d.');
  expect(paid(SECRET, SECRET)?.value).toBe('secret');
  expect(paid(0, NOT_APPLICABLE)?.value).toBe('sans objet');
});

test.each([
  [0, 'Aucun ESSMS n’est isolé au sens de la définition.'],
  [1, '1 ESSMS est isolé : hors de tout projet sélectionné, dans un département où un projet existe.'],
  [34, '34 ESSMS sont isolés : hors de tout projet sélectionné, dans un département où un projet existe.'],
])('%d isolated', (isolatedCount, expected) => {
  expect(plain(isolatedSentence({ ...row('29'), isolatedCount }))).toBe(expected);
});

test('a région and its only département have different titles', () => {
  expect(portraitTitle(row('974'))).not.toBe(portraitTitle(row('04', 'region')));
});

test.each([
  [10, ''],
  [11, '1 ESSMS n’est situé dans aucun de ces territoires : la dernière ligne seule le compte.'],
  [73, '63 ESSMS ne sont situés dans aucun de ces territoires : la dernière ligne seule les compte.'],
])('of %i ESSMS, those that no row holds are told', (all, expected) => {
  const rows = [7, 3].map((essmsCount) => ({ ...row('29'), essmsCount }));
  expect(plain(unplacedNote({ ...row('FR', 'pays'), essmsCount: all }, rows))).toBe(expected);
});
