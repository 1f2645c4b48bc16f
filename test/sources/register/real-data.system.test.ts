import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Report } from '../../../src/domain/report.ts';
import { memoryFile } from '../../../src/sources/input-file.ts';
import { readNomenclature } from '../../../src/sources/nomenclature.ts';
import { readText } from './register-fixtures.ts';

/** A folder of real open data, which is not in the repository. */
const folder = process.env.CADRAN_DONNEES_REELLES;
const available = folder !== undefined && existsSync(folder);
if (!available)
  console.warn('Données réelles non lues : CADRAN_DONNEES_REELLES ne désigne pas leur dossier.');

const readReal = (path: string) => readText(readFileSync(join(folder ?? '', path)), path);

async function shippedNomenclature() {
  const url = new URL('../../../data/reference/nomenclature_categories.csv', import.meta.url);
  return readNomenclature(memoryFile('nomenclature', readFileSync(url)), new Report());
}

test.runIf(available)('the FINESS+ sample: 1 753 sites, 569 of them active in the perimeter', async () => {
  const { sites, generatedOn, report } = await readReal(
    'finess-plus/finess-structures-mensuel-202607-echantillon.json.gz',
  );
  const nomenclature = await shippedNomenclature();
  const counted = sites.filter(({ open, category }) => open && nomenclature.get(category)?.inPerimeter);
  expect(sites).toHaveLength(1753);
  expect(counted).toHaveLength(569);
  expect(generatedOn).toBe('2026-08-13');
  expect([...report.files.values()].map(({ read, kept }) => [read, kept])).toEqual([[1753, 1753]]);
  expect(report.hasStructuralError).toBe(false);
  expect(sites.filter(({ location }) => location === null)).toEqual([]);
});

test.runIf(available)(
  'the classic sample: 14 sites under a line that dates them, overseas in their place',
  async () => {
    const { sites, report } = await readReal(
      'finess-classique/etalab-cs1100502-20260512-15-lignes-verbatim.csv',
    );
    expect([...report.files.values()].map(({ read, kept }) => [read, kept])).toEqual([[14, 14]]);
    expect(report.diagnostics).toEqual([]);
    expect(sites.map(({ location }) => location?.departement).toSorted()).toEqual(
      '01 972 972 973 973 974 974 974 976 976 977 978 978 986'.split(' ').toSorted(),
    );
  },
);

test.runIf(available)('the positions of the classic sample', async () => {
  const { report } = await readReal('finess-classique/etalab-cs1100507-lignes-geolocalisation-exemples.csv');
  expect([...report.files.values()].map(({ read, kept }) => [read, kept])).toEqual([[2, 2]]);
});

test.runIf(available)('the yearly archive: 100 lines, all placed on the map', async () => {
  const { sites, report } = await readReal('finess-historique/etalab_small_20201231.csv');
  expect([...report.files.values()].map(({ read, kept }) => [read, kept])).toEqual([[100, 100]]);
  expect(sites.filter(({ location }) => location?.departement !== '01')).toEqual([]);
  expect(sites.filter(({ coordinates }) => coordinates === null)).toEqual([]);
});
