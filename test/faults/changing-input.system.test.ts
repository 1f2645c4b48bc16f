import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Refusal } from '../../scripts/lib/command.ts';
import { dataFiles } from '../../scripts/lib/disk-files.ts';
import { readProgramme } from '../../scripts/lib/read-programme.ts';
import { Report } from '../../src/domain/report.ts';
import { csv, finess } from '../fixtures/data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'cadran-change-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, 'finess'));

const at = (name: string) => join(folder, name);
const sites = csv([{ finess_et: finess('35000101'), finess_ej: finess('35000001'), code_categorie: '500' }]);
writeFileSync(at('finess/etablissements.csv'), sites);
writeFileSync(at('projets.csv'), 'id_projet,code_bareme,statut\nP1,bretagne-2024,selectionne\n');
writeFileSync(
  at('projets_essms.csv'),
  csv([{ id_projet: 'P1', finess_et: finess('35000101'), situation: 'acquisition' }]),
);

const refusal = async (change: () => void): Promise<string> => {
  const files = dataFiles(folder);
  change();
  return readProgramme(files, new Report()).then(
    () => 'read',
    (error) => (error instanceof Refusal ? error.message : String(error)),
  );
};

test('files that stay as they are, are read', async () => {
  expect(await refusal(() => {})).toBe('read');
});

test('a file written again while it is read is refused by name, even with the same length', async () => {
  const said = await refusal(() => {
    writeFileSync(at('projets.csv'), 'id_projet,code_bareme,statut\nP2,bretagne-2024,selectionne\n');
    utimesSync(at('projets.csv'), new Date(), new Date(Date.now() + 5000));
  });
  expect(said).toBe(
    'Des fichiers ont changé pendant la lecture : « projets.csv ». Relancez la commande quand ils sont enregistrés et fermés.',
  );
});

test('a file that disappears is refused by name', async () => {
  const said = await refusal(() => rmSync(at('projets_essms.csv')));
  expect(said).toContain('« projets_essms.csv » ne peut pas être lu : il a disparu');
});
