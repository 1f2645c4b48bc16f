import { expect, test } from 'vitest';
import { INPUT_TABLES } from '../../src/formats/input-tables.ts';
import { expectedFile } from '../../src/sources/expected-file.ts';

test.each([
  ['projet.csv', 'projets.csv'],
  ['Projets ESSMS.xlsx', 'projets_essms.xlsx'],
  ['projets(1).csv', 'projets.csv'],
  ['projets - Copie.csv.gz', 'projets.csv.gz'],
  ['Copie de projets.xlsx', 'projets.xlsx'],
  ['versement.csv', 'versements.csv'],
  ['versements_2024-06-03.csv', 'versements.csv'],
  ['Heures SAAD v2.xlsx', 'heures_saad.xlsx'],
  ['indicateurs.csv', 'indicateurs_usage.csv'],
  ['projets.xls', 'projets.csv'],
  ['projets.txt', 'projets.csv'],
  ['projets.ods', 'projets.csv'],
  ['observatoir.json', 'observatoire.json'],
  ['bareme.json', 'baremes.json'],
  ['2024/projets.csv', 'projets.csv'],
  ['etablissements.csv', 'finess/'],
  ['etalab-cs1100507-stock-20240110-0337.csv', 'finess/'],
  ['structures.json.gz', 'finess/'],
  ['2024/finess/t_finess.csv', 'finess/'],
])('%s was probably meant to be %s', (name, expected) => {
  expect(expectedFile(name)).toBe(expected);
});

test.each([
  'notes.txt',
  'photo.jpg',
  'budget.xlsx',
  '~$projets.xlsx',
  'README.md',
  'projets.pdf',
  '.csv',
  '',
])('« %s » resembles none', (name) => {
  expect(expectedFile(name)).toBeNull();
});

test('every table is its own', () => {
  for (const { path, presence } of INPUT_TABLES) {
    expect(expectedFile(path)).toBe(presence === 'register' ? 'finess/' : path);
  }
});
