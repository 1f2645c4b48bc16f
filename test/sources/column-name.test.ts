import { describe, expect, test } from 'vitest';
import { columnLetter, columnName, isUnnamed } from '../../src/sources/column-name.ts';

describe('the name of a column', () => {
  test.each([
    ['id_projet', 'id_projet'],
    ['  ID_PROJET ', 'id_projet'],
    ['Date de dépôt', 'date_de_depot'],
    ['date-dépôt', 'date_depot'],
    ['Date\u00a0d’effet', 'date_d_effet'],
    ['De\u0301ja\u0300 e\u0301quipe\u0301', 'deja_equipe'],
    ['\uFEFFid_projet', 'id_projet'],
    ['id_\u200bprojet', 'id_projet'],
    ['Statut *', 'statut'],
    ['Montant (€)', 'montant'],
    ['Montant demandé (en euros)', 'montant_demande'],
    ['Heures totales (h)', 'heures_totales'],
    ['Date de dépôt (JJ/MM/AAAA)', 'date_de_depot'],
    ['perimetre_l312_1', 'perimetre_l312_1'],
    ['Critère : motivation du porteur', 'critere_motivation_du_porteur'],
    ['Nœud', 'noeud'],
  ])('%j is %s', (header, name) => {
    expect(columnName(header)).toBe(name);
  });

  test('what changes the sense of a column stays in its name', () => {
    expect(columnName('Montant (k€)')).not.toBe(columnName('Montant'));
    expect(columnName('Date (prévue)')).not.toBe(columnName('Date'));
  });

  test('without a name', () => {
    for (const header of ['', '  ', '\u00a0', '\u200b', '\uFEFF ']) expect(isUnnamed(header)).toBe(true);
    for (const header of ['a', ' a', '€', '*']) expect(isUnnamed(header)).toBe(false);
  });
});

test('columns have the letters of a spreadsheet', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
});
