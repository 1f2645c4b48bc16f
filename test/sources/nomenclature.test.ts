import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Report } from '../../src/domain/report.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readNomenclature } from '../../src/sources/nomenclature.ts';

const HEADER =
  'code_categorie,libelle,code_agregat,secteur,perimetre_l312_1,statut,code_remplacement,a_verifier';

async function read(...lines: string[]) {
  const report = new Report();
  const file = memoryFile('nomenclature_categories.csv', [HEADER, ...lines].join('\n'));
  return { nomenclature: await readNomenclature(file, report), report };
}

test('reads a category whole', async () => {
  const { nomenclature, report } = await read(
    '437,Foyer (F.A.M.),4301,handicap_adultes,true,obsolete,448,false',
  );
  expect(nomenclature.get('437')).toEqual({
    code: '437',
    label: 'Foyer (F.A.M.)',
    aggregate: '4301',
    sector: 'handicap_adultes',
    inPerimeter: true,
    obsolete: true,
    replacement: '448',
    toCheck: false,
  });
  expect(report.diagnostics).toEqual([]);
});

test.each([
  ['500,EHPAD,4401,vieillesse,true,active,,false', 'E-VAL-03'],
  ['500,EHPAD,4401,personnes_agees,peut-être,active,,false', 'E-VAL-03'],
  ['500,EHPAD,4401,,true,active,,false', 'E-VAL-04'],
  [',EHPAD,4401,personnes_agees,true,active,,false', 'E-VAL-04'],
])('%s is excluded', async (line, code) => {
  const { nomenclature, report } = await read(line);
  expect(nomenclature.size).toBe(0);
  expect(report.diagnostics[0]).toMatchObject({ code, line: 2 });
});

test('a category twice with different contents is structural', async () => {
  const { report } = await read(
    '500,EHPAD,4401,personnes_agees,true,active,,false',
    '500,EHPAD,4401,domicile,true,active,,false',
  );
  expect(report.diagnostics.map(({ code }) => code)).toEqual(['S-CLE-01']);
  expect(report.hasStructuralError).toBe(true);
});

test('the nomenclature shipped is sound', async () => {
  const report = new Report();
  const url = new URL('../../data/reference/nomenclature_categories.csv', import.meta.url);
  const nomenclature = await readNomenclature(memoryFile('reference', readFileSync(url)), report);
  expect(report.diagnostics).toEqual([]);
  expect(nomenclature.get('500')).toMatchObject({ sector: 'personnes_agees', inPerimeter: true });
  expect(nomenclature.get('247')?.inPerimeter).toBe(false);
});
