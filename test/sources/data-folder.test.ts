import { describe, expect, test } from 'vitest';
import { Report } from '../../src/domain/report.ts';
import { DataFolder } from '../../src/sources/data-folder.ts';
import { memoryFile } from '../../src/sources/input-file.ts';

function open(...names: string[]) {
  const report = new Report();
  const folder = new DataFolder(
    names.map((name) => memoryFile(name, '')),
    report,
  );
  return { folder, report, told: () => report.diagnostics.map(({ code, file }) => [code, file]) };
}

const required = { required: true };
const optional = { required: false };

describe('the file of a table', () => {
  test.each(['projets.csv', 'PROJETS.CSV', 'projets.csv.gz', 'Projets.xlsx'])('%s', (name) => {
    const { folder, told } = open(name, 'projets_essms.csv');
    expect(folder.table('projets', required)?.name).toBe(name);
    expect(told()).toEqual([]);
  });

  test('in two files: told, since nobody knows which is right', () => {
    const { folder, report } = open('projets.csv', 'projets.xlsx');
    folder.table('projets', required);
    expect(report.diagnostics).toMatchObject([{ code: 'S-FIC-02', file: 'projets.xlsx' }]);
    expect(report.diagnostics[0]?.message).toContain('projets.csv et projets.xlsx');
  });

  test('absent and optional: nothing to say', () => {
    const { folder, told } = open();
    expect(folder.table('versements', optional)).toBeNull();
    expect(told()).toEqual([]);
  });
});

describe('a required file that is absent', () => {
  const missing = (...names: string[]) => {
    const { folder, report } = open(...names);
    folder.table('projets_essms', optional);
    expect(folder.table('projets', required)).toBeNull();
    expect(report.diagnostics).toMatchObject([{ code: 'S-FIC-01', file: 'projets.csv' }]);
    return `${report.diagnostics[0]?.message} → ${report.diagnostics[0]?.remedy}`;
  };

  test.each([
    ['projet.csv', 'renommez-le projets.csv'],
    ['projets(1).csv', 'renommez-le projets.csv'],
    ['Projets 2024.xlsx', 'renommez-le projets.xlsx'],
    ['projets.xls', 'ouvrez-le dans votre tableur, puis choisissez Fichier > Enregistrer sous'],
    ['projets.ods', '« projets.csv » (CSV UTF-8) ou « projets.xlsx »'],
    ['projets.txt', '« projets.csv » (CSV UTF-8) ou « projets.xlsx »'],
    [
      '2024/projets.csv',
      'Déplacez « 2024/projets.csv » à la racine du dossier de données, ou indiquez « 2024 »',
    ],
  ])('%s resembles it', (name, advice) => {
    const said = missing(name, 'projets_essms.csv');
    expect(said).toContain(`« ${name} » lui ressemble.`);
    expect(said).toContain(advice);
  });

  test('another table, though its name begins alike, is not taken for it', () => {
    expect(missing('projets_essms.csv', 'notes.txt')).not.toContain('ressemble');
  });

  test('in an empty folder', () => {
    expect(missing()).toMatch(/^Le dossier de données est vide\. /);
  });
});

describe('the register', () => {
  test('all the files of its folder, those that the system hides aside', () => {
    const { folder, told } = open('finess/b.csv', 'FINESS/a.json.gz', 'finess/.DS_Store', 'finess/~$b.xlsx');
    expect(folder.register().map(({ name }) => name)).toEqual(['FINESS/a.json.gz', 'finess/b.csv']);
    expect(told()).toEqual([]);
  });

  test.each([
    ['etablissements.csv', 'Déplacez « etablissements.csv » dans le dossier finess/.'],
    ['2024/finess/structures.json', 'ou indiquez « 2024 » comme dossier de données.'],
  ])('put elsewhere (%s)', (name, advice) => {
    const { folder, report } = open(name, 'projets.csv');
    expect(folder.register()).toEqual([]);
    expect(report.diagnostics).toMatchObject([{ code: 'S-FIC-01', file: 'finess/' }]);
    expect(report.diagnostics[0]?.message).toContain(`« ${name} » semble être un extrait du registre.`);
    expect(report.diagnostics[0]?.remedy).toContain(advice);
  });

  test('absent, nothing like it being there', () => {
    const { folder, report } = open('projets.csv', 'correspondances_finess.csv');
    folder.table('correspondances_finess', optional);
    folder.register();
    expect(report.diagnostics[0]?.message).not.toContain('semble');
    expect(report.diagnostics[0]?.remedy).toContain('Déposez dans finess/');
  });
});

test('files that nobody asks for are listed, with what they may have been meant to be', () => {
  const { folder } = open('projets.csv', 'versement.csv', 'notes.txt', 'observatoire.json');
  folder.table('projets', required);
  folder.file('observatoire.json');
  expect(folder.unread()).toEqual([
    { file: 'notes.txt', suggestion: null },
    { file: 'versement.csv', suggestion: 'versements.csv' },
  ]);
});
