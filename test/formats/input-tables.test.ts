import { expect, test } from 'vitest';
import { INPUT_TABLES, keyOf, linksFrom } from '../../src/formats/input-tables.ts';
import { SCHEMAS } from '../../src/formats/schemas.ts';

test('two tables are required, the register may come otherwise, the rest is optional', () => {
  const named = (presence: string) =>
    INPUT_TABLES.filter((table) => table.presence === presence).map(({ path }) => path);
  expect(named('required')).toEqual(['projets.csv', 'projets_essms.csv']);
  expect(named('register')).toEqual(['finess/etablissements.csv']);
  expect(named('optional')).toHaveLength(8);
});

test('the key of a table is its primary key, else its unique key, else none', () => {
  expect(keyOf(SCHEMAS.projets_essms)).toEqual(['id_projet', 'finess_et']);
  expect(keyOf(SCHEMAS.indicateurs_usage)).toContain('date_transmission');
  expect(keyOf(SCHEMAS.enveloppes)).toEqual([]);
});

test('a table names the tables that its rows refer to', () => {
  expect(linksFrom(SCHEMAS.versements)).toEqual([
    { column: 'id_projet', table: 'projets', target: 'id_projet' },
  ]);
  expect(linksFrom(SCHEMAS.projets)).toEqual([]);
});
