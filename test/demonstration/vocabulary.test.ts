import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, OUTSIDE_PERIMETER } from '../../src/demonstration/categories.ts';
import { coinedName } from '../../src/demonstration/names.ts';
import { Random } from '../../src/demonstration/random.ts';
import { readDecoupage } from '../../src/sources/decoupage.ts';

const text = readFileSync(
  new URL('../../data/reference/nomenclature_categories.csv', import.meta.url),
  'utf8',
);
const { data } = Papa.parse<{ code_categorie: string }>(text, { header: true, skipEmptyLines: true });
const nomenclature = new Map(data.map((row) => [row.code_categorie, row]));

describe('the categories of the demonstration', () => {
  it('have the sector and the perimeter of the nomenclature', () => {
    for (const { code, sector } of CATEGORIES) {
      expect(nomenclature.get(code)).toMatchObject({ secteur: sector, perimetre_l312_1: 'true' });
    }
    for (const { code } of OUTSIDE_PERIMETER) {
      expect(nomenclature.get(code)).toMatchObject({ perimetre_l312_1: 'false' });
    }
  });

  it('are all different', () => {
    expect(new Set(CATEGORIES.map(({ code }) => code)).size).toBe(CATEGORIES.length);
  });
});

describe('invented names', () => {
  it('are those of no commune', () => {
    const { communes } = readDecoupage();
    const places = new Set(communes.map(({ nom }) => nom.toLowerCase()));
    for (let index = 0; index < 5_000; index += 1) {
      expect(places.has(coinedName(new Random(index)).toLowerCase())).toBe(false);
    }
  });
});
