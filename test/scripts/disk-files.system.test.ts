import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dataFiles } from '../../scripts/lib/disk-files.ts';
import { readProgramme } from '../../scripts/lib/read-programme.ts';
import { Report } from '../../src/domain/report.ts';
import { csv, finess } from '../fixtures/data-folder.ts';
import { runScript } from '../fixtures/run-script.ts';

const workspace = mkdtempSync(join(tmpdir(), 'cadran-fichiers-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const sites = csv([{ finess_et: finess('35000101'), finess_ej: finess('35000001'), code_categorie: '500' }]);

/** A sound data folder; `register`: what its folder of the register is called. */
function dataFolder(register = 'finess'): string {
  const folder = mkdtempSync(join(workspace, 'donnees-'));
  mkdirSync(join(folder, register));
  writeFileSync(join(folder, register, 'etablissements.csv'), sites);
  const project = {
    id_projet: 'P1',
    code_bareme: 'bretagne-2024',
    statut: 'conventionne',
    date_convention: '2024-06-03',
    montant_conventionne: '40000.00',
  };
  writeFileSync(join(folder, 'projets.csv'), csv([project]));
  writeFileSync(
    join(folder, 'projets_essms.csv'),
    csv([{ id_projet: 'P1', finess_et: finess('35000101'), situation: 'acquisition' }]),
  );
  return folder;
}

const names = (folder: string): string[] => dataFiles(folder).map(({ name }) => name);
const SOUND = ['finess/etablissements.csv', 'projets.csv', 'projets_essms.csv'];

async function reportOf(folder: string): Promise<Report> {
  const report = new Report();
  await readProgramme(dataFiles(folder), report);
  return report;
}

test('what systems and spreadsheets leave beside files is no file', () => {
  const folder = dataFolder();
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$etablissements.xlsx']) {
    writeFileSync(join(folder, name), 'x');
    writeFileSync(join(folder, 'finess', name), 'x');
  }
  expect(names(folder)).toEqual(SOUND);
});

test.each(['FINESS', 'Finess'])('a file « %s » does not hide the folder of the register', (name) => {
  const folder = dataFolder();
  writeFileSync(join(folder, name), 'x');
  expect(names(folder)).toEqual([name, ...SOUND]);
});

test('of two folders of the register, the one that has files is read', () => {
  const folder = dataFolder();
  mkdirSync(join(folder, 'FINESS'));
  expect(names(folder)).toEqual(SOUND);
});

/** Each: how a place is made something else than a file, and what is said of it. */
const FAULTS: Readonly<Record<string, readonly [(path: string) => void, string]>> = {
  'a link to nothing': [(path) => symlinkSync('nulle-part', path), 'un lien qui ne mène nulle part'],
  'a link to itself': [(path) => symlinkSync(path, path), 'un lien qui tourne en rond'],
  'a folder': [(path) => mkdirSync(path), 'un dossier'],
  'a link to a device': [(path) => symlinkSync('/dev/null', path), 'un tube ou un périphérique'],
};

test.each(Object.entries(FAULTS))(
  '%s in place of a table is an error of its file',
  async (_, [make, fault]) => {
    const folder = dataFolder();
    make(join(folder, 'versements.csv'));
    const { diagnostics, files } = await reportOf(folder);
    expect(diagnostics.filter(({ file }) => file === 'versements.csv')).toMatchObject([
      {
        code: 'S-FIC-02',
        message: `« versements.csv » n’est pas un fichier mais ${fault} : mettez le fichier lui-même à sa place.`,
      },
    ]);
    expect(files.get('projets.csv')?.kept).toBe(1);
  },
);

test.each(Object.entries(FAULTS))(
  '%s among the extracts of the register does not stop the others',
  async (_, [make]) => {
    const folder = dataFolder();
    make(join(folder, 'finess', 'autre.csv'));
    const { diagnostics, files } = await reportOf(folder);
    expect(diagnostics.map(({ code, file }) => [code, file])).toContainEqual([
      'S-FIC-02',
      'finess/autre.csv',
    ]);
    expect(files.get('finess/etablissements.csv')?.kept).toBe(1);
  },
);

test('under a name that nothing reads, it is listed; a folder like others is not', async () => {
  const folder = dataFolder();
  symlinkSync('boucle', join(folder, 'boucle'));
  mkdirSync(join(folder, 'archives'));
  const { unread, hasStructuralError } = await reportOf(folder);
  expect(unread).toEqual([{ file: 'boucle', suggestion: null, fault: 'un lien qui tourne en rond' }]);
  expect(hasStructuralError).toBe(false);
});

test('a register that is a link to nothing is missing, and the link is told', async () => {
  const folder = dataFolder();
  rmSync(join(folder, 'finess'), { recursive: true });
  symlinkSync('nulle-part', join(folder, 'finess'));
  const { unread, diagnostics } = await reportOf(folder);
  expect(diagnostics).toMatchObject([{ code: 'S-FIC-01', file: 'finess/' }]);
  expect(unread).toEqual([{ file: 'finess', suggestion: null, fault: 'un lien qui ne mène nulle part' }]);
});

test('a data folder that is a link to itself is refused by its name', () => {
  const loop = join(workspace, 'boucle');
  symlinkSync(loop, loop);
  expect(() => dataFiles(loop)).toThrow(`Le dossier de données « ${loop} » est un lien qui tourne en rond.`);
});

test('a build tells the files that nothing reads', { timeout: 120_000 }, async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, 'versement.csv'), 'x\n');
  symlinkSync('nulle-part', join(folder, 'notes.txt'));
  const out = join(workspace, 'site');
  const { status, stdout } = await runScript('build.ts', ['--data', folder, '--out', out], workspace);
  expect(status).toBe(0);
  expect(stdout).toContain(
    'Fichiers non lus\n  notes.txt : ce n’est pas un fichier mais un lien qui ne mène nulle part.\n  versement.csv : vouliez-vous dire « versements.csv » ?\n',
  );
});
