import { isIsoDate } from '../../../src/domain/iso-date.ts';
import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { type PublishedTable, rowKey } from './published-table.ts';

/** What a cell of each type is, as Frictionless Table Schema names the types; an empty cell is no value. */
const IS_OF_TYPE: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  integer: (text) => /^-?\d+$/.test(text),
  number: (text) => /^-?\d+(\.\d+)?$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: (text) => isIsoDate(text),
};

/** Every table is as the data package describes it: header, types, key. */
export const checkCells: Check = {
  name: 'cellules',
  title: 'En-têtes, types et clés des tableaux',
  run: (edition, comparisons) => {
    for (const name of edition.tableNames) {
      const table = edition.table(name);
      const described = table.fields.map((field) => field.name);
      comparisons.same(table.file, 'ligne 1', 'en-tête', table.header.join(','), described.join(','));
      for (const line of table.raggedLines) {
        comparisons.same(table.file, `ligne ${line}`, '—', 'nombre de cellules', 'celui de l’en-tête');
      }
      checkTypes(table, comparisons);
      checkKey(table, comparisons);
    }
  },
};

function checkTypes(table: PublishedTable, comparisons: Comparisons): void {
  for (const { name, type } of table.fields) {
    const isOfType = IS_OF_TYPE[type];
    comparisons.same(
      table.file,
      '—',
      name,
      isOfType === undefined ? `type ${type}` : 'type connu',
      'type connu',
    );
    if (isOfType === undefined || type === 'string') continue;
    comparisons.counted(table.rows.length);
    for (const row of table.rows) {
      const text = row[name] ?? '';
      if (text !== '' && !isOfType(text))
        comparisons.rule(table, row, name, false, `une valeur de type ${type}`);
    }
  }
}

function checkKey(table: PublishedTable, comparisons: Comparisons): void {
  const { primaryKey, rows } = table;
  comparisons.same(table.file, '—', 'primaryKey', primaryKey.length > 0 ? 'une clé' : 'aucune', 'une clé');
  if (primaryKey.length === 0) return;
  const seen = new Set<string>();
  comparisons.counted(rows.length);
  for (const row of rows) {
    const key = rowKey(table, row);
    if (seen.has(key)) comparisons.rule(table, row, primaryKey.join(', '), false, 'une clé unique');
    seen.add(key);
  }
}
