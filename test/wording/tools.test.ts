import { expect, test } from 'vitest';
import { figureCitation, sourceLine } from '../../src/wording/figure-tools.ts';
import { cardDescription, cardTexts } from '../../src/wording/social-card.ts';
import { pageRange, rowCount, sortedBy, sortLabel } from '../../src/wording/table-tools.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

const SOURCE = { observatory: 'Cadran', publisher: 'CNSA', date: 'Données au 30 juin 2025' };

test('what a filter leaves is counted in French', () => {
  expect([rowCount(12, 101), rowCount(1, 101), rowCount(0, 8), rowCount(1_900, 1_900)].map(plain)).toEqual([
    '12 lignes sur 101',
    '1 ligne sur 101',
    '0 ligne sur 8',
    '1 900 lignes',
  ]);
  expect(plain(pageRange(51, 100, 1_101))).toBe('Lignes 51 à 100 sur 1 101');
});

test('what sorts a table is said', () => {
  expect(plain(sortLabel('Montant engagé'))).toBe('Trier par « Montant engagé »');
  expect(plain(sortedBy('Région', true))).toBe('trié par « Région », ordre décroissant');
});

test('a figure is cited with its title, its publisher, its date and its address', () => {
  expect(plain(sourceLine(SOURCE))).toBe('Source : Cadran, CNSA. Données au 30 juin 2025.');
  expect(plain(figureCitation('Tout va', SOURCE, 'https://exemple.fr/#figure=a'))).toBe(
    '« Tout va », Cadran, CNSA, données au 30 juin 2025. https://exemple.fr/#figure=a',
  );
  expect(plain(figureCitation('Tout va', SOURCE, null))).toBe(
    '« Tout va », Cadran, CNSA, données au 30 juin 2025.',
  );
});

test('a figure drawn from another source says which', () => {
  const other = { ...SOURCE, other: 'Source\u00a0: étude de 2019' };
  expect(plain(sourceLine(other))).toBe('Source : étude de 2019. Figure : Cadran, CNSA.');
  expect(plain(figureCitation('Tout va', other, null))).toBe(
    '« Tout va », Cadran, CNSA, source : étude de 2019.',
  );
});

test('the image of the site says its figures, their date, and that they are invented when they are', () => {
  const [top] = observatory.territories;
  if (top === undefined) throw new Error('missing top territory');
  const texts = cardTexts({ ...observatory.edition, demonstration: true }, top);
  expect(texts.warning).toBe('Données de démonstration');
  expect(cardTexts({ ...observatory.edition, demonstration: false, notice: null }, top).warning).toBeNull();
  expect(plain(cardDescription(texts))).toContain('Couverture : 40,5 %, 1 482 ESSMS sur 3 655');
  expect(plain(texts.foot)).toMatch(/^Données au .* · /);
});
