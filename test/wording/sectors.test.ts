import { expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { SectorFigures } from '../../src/observatory/types.ts';
import { shortLabel } from '../../src/wording/labels.ts';
import { byIndex } from '../../src/wording/order.ts';
import { properSectors, sectorAnswer, sectorKeyFigures, sectorsAnswer } from '../../src/wording/sectors.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

const france = observatory.sectors.filter(({ territoryCode }) => territoryCode === 'FR');
const [first] = france as [SectorFigures, ...SectorFigures[]];
const top = observatory.territories.find(
  ({ type }) => type === 'pays',
) as (typeof observatory.territories)[number];

test('the least and the best funded sectors are named', () => {
  expect(plain(sectorsAnswer(france))).toBe(
    'Le secteur le moins doté au regard de ses ESSMS est « Centres de ressources et coordination » : 0,4 % des ESSMS, 0,0 % des montants. ' +
      'Le mieux doté est « Personnes âgées » : 29,0 % des ESSMS, 37,0 % des montants.',
  );
});

test('money whose sector is not known is not a sector', () => {
  expect(properSectors([...france, { ...first, sector: 'non_determine', essmsCount: 0 }])).toEqual(france);
});

test('one sector, or none', () => {
  expect(plain(sectorsAnswer([first]))).toBe('Un seul secteur est représenté : Personnes âgées.');
  expect(sectorsAnswer([{ ...first, balanceIndex: UNDETERMINED }])).toBe(
    'La part de chaque secteur ne peut pas encore être calculée.',
  );
});

test('a sector without money says so', () => {
  expect(plain(sectorAnswer(first))).toContain(
    '6,9 M€ y sont engagés : 29,0 % des ESSMS, 37,0 % des montants',
  );
  expect(plain(sectorAnswer({ ...first, signedAmount: 0 }))).toContain(
    'Aucun montant n’y est engagé à ce jour.',
  );
});

test('the figures of a sector are compared with all sectors', () => {
  expect(sectorKeyFigures(first, top).map(({ comparisons }) => plain(comparisons[0] ?? ''))).toEqual([
    'Tous secteurs : 40,5 %',
    'Tous secteurs : 5 117 €',
    '1,00 : équilibre',
  ]);
});

test('rows without an index come last, ties by name', () => {
  const row = (label: string, balanceIndex: SectorFigures['balanceIndex']) => ({ label, balanceIndex });
  const rows = [row('Z', NOT_APPLICABLE), row('C', 5), row('É', NOT_APPLICABLE), row('B', 5), row('A', 1)];
  expect(byIndex(rows).map(({ label }) => label)).toEqual(['A', 'B', 'C', 'É', 'Z']);
});

test('a label loses its parenthesis in charts', () => {
  expect(shortLabel('Difficultés spécifiques (addictions, soins)')).toBe('Difficultés spécifiques');
  expect(shortLabel('Personnes âgées')).toBe('Personnes âgées');
});
