import { expect, test } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { scenarioTable } from '../../src/opendata/scenario-table.ts';
import { writeCsv } from '../../src/opendata/write-csv.ts';
import { BASE, settings, shared } from '../allocation/bases.ts';

test('a scenario is written as the published files are, and no name is taken for a formula', () => {
  const allocation = shared(allocate(BASE, settings({ overrides: [{ code: '29', floor: null, cap: 5 }] })));
  expect(writeCsv(scenarioTable, allocation).split('\n').slice(0, 3)).toEqual([
    'code_territoire,libelle,nb_essms,montant_engage,plancher,plafond,montant_reparti,montant_apres,euros_par_essms_avant,euros_par_essms_apres,indice_equilibre_avant,indice_equilibre_apres',
    '22,Côtes-d’Armor,400,2000000.00,0.00,,200000.00,2200000.00,5000.00,5500.00,1.000000,0.930769',
    '29,Finistère,600,4200000.00,0.00,0.05,0.00,4200000.00,7000.00,7000.00,1.400000,1.184615',
  ]);
  const territories = allocation.territories.map((one) => ({ ...one, label: '=1+1' }));
  expect(writeCsv(scenarioTable, { ...allocation, territories })).toContain("22,'=1+1,400");
});
