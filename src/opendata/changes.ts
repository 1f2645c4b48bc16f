import Papa from 'papaparse';
import { column, dataset } from './column.ts';

/** A published table: the bytes of its CSV, and the columns that identify a row of it. */
export interface PublishedTable {
  readonly name: string;
  readonly primaryKey: readonly string[];
  readonly csv: Uint8Array;
}

/** Something that differs from an earlier edition: a cell, or else a whole row, column or table. */
export interface Change {
  readonly table: string;
  /** The key of the row, its values joined by `|`; empty when the change is of the table itself. */
  readonly key: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** An earlier edition that cannot be compared: the message is a French sentence. */
export class PreviousEditionError extends Error {}

/** The field of a change that is of a whole row, and of a whole table. */
export const ROW = '(ligne)';
export const TABLE = '(table)';
const ADDED = { before: '', after: 'ajout' };
const REMOVED = { before: 'retrait', after: '' };

/** `changements.csv`: one row per change since an earlier edition. */
export const changements = dataset<readonly Change[], Change>({
  name: 'changements',
  title: 'Changements',
  description:
    'Ce qui diffère de l’édition précédente, fichier par fichier : lignes et colonnes ajoutées ou retirées, cases modifiées.',
  primaryKey: ['objet', 'cle', 'champ'],
  rows: (changes) => changes,
  columns: [
    column('objet', 'string', 'Fichier', 'Nom du fichier, sans extension.', (row) => row.table),
    column(
      'cle',
      'string',
      'Clé de la ligne',
      'Valeurs de la clé primaire, séparées par « | » ; vide si le changement porte sur tout le fichier.',
      (row) => row.key,
    ),
    column(
      'champ',
      'string',
      'Champ',
      'Nom de la colonne ; (ligne) pour une ligne entière, (table) pour un fichier entier.',
      (row) => row.field,
    ),
    column(
      'avant',
      'string',
      'Avant',
      'Valeur dans l’édition précédente ; retrait si elle seule a la ligne, la colonne ou le fichier.',
      (row) => row.before,
    ),
    column(
      'apres',
      'string',
      'Après',
      'Valeur dans cette édition ; ajout si elle seule a la ligne, la colonne ou le fichier.',
      (row) => row.after,
    ),
  ],
});

/**
 * What changed since an earlier edition, sorted by table, key and field. Both editions are compared as they are
 * published: by the text of their CSV. Throws `PreviousEditionError` when a table of the earlier one cannot be read.
 */
export function changesBetween(
  previous: ReadonlyMap<string, string>,
  current: readonly PublishedTable[],
): Change[] {
  const tables = new Map(current.map((table) => [table.name, table]));
  // The changes of an edition are not its figures: they are not compared.
  const before = [...previous.keys()].filter((name) => name !== changements.name);
  return [...new Set([...before, ...tables.keys()])].sort().flatMap((name) => {
    const [csv, table] = [previous.get(name), tables.get(name)];
    if (csv === undefined) return [{ table: name, key: '', field: TABLE, ...ADDED }];
    if (table === undefined) return [{ table: name, key: '', field: TABLE, ...REMOVED }];
    return tableChanges(
      name,
      readPrevious(table, csv),
      readRows(parse(decoder.decode(table.csv)).data, table.primaryKey),
    );
  });
}

/** A table read back from its CSV. */
interface ReadTable {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

const decoder = new TextDecoder();
const parse = (csv: string) => Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true });

/** The table of the earlier edition: its file has been out of our hands, so nothing is taken for granted. */
function readPrevious({ name, primaryKey }: PublishedTable, csv: string): ReadTable {
  const problem = (what: string) =>
    new PreviousEditionError(`Le fichier « ${name}.csv » de l’édition précédente ${what}.`);
  const { data, errors } = parse(csv);
  const [header = [], ...rows] = data;
  if (errors.length > 0 || rows.some((cells) => cells.length !== header.length)) {
    throw problem('est endommagé : ce n’est pas le CSV qui a été publié');
  }
  const missing = primaryKey.find((column) => !header.includes(column));
  if (missing !== undefined) throw problem(`n’a pas de colonne « ${missing} » : il ne peut pas être comparé`);
  const table = readRows(data, primaryKey);
  if (table.rows.size < rows.length) throw problem('contient plusieurs lignes de même clé');
  return table;
}

function readRows([header = [], ...rows]: readonly string[][], primaryKey: readonly string[]): ReadTable {
  const columns = new Map(header.map((name, index) => [name, index]));
  const key = primaryKey.map((name) => columns.get(name) ?? -1);
  const keyOf = (cells: readonly string[]) => key.map((index) => cells[index] ?? '').join('|');
  return { columns, rows: new Map(rows.map((cells) => [keyOf(cells), cells])) };
}

function tableChanges(table: string, before: ReadTable, after: ReadTable): Change[] {
  const columns = union(before.columns, after.columns);
  const changes: Change[] = columns.flatMap((field) => {
    if (!before.columns.has(field)) return [{ table, key: '', field, ...ADDED }];
    return after.columns.has(field) ? [] : [{ table, key: '', field, ...REMOVED }];
  });
  const common = columns.flatMap((field) => {
    const [from, to] = [before.columns.get(field), after.columns.get(field)];
    return from === undefined || to === undefined ? [] : [{ field, from, to }];
  });
  for (const key of union(before.rows, after.rows)) {
    const [old, now] = [before.rows.get(key), after.rows.get(key)];
    if (old === undefined) changes.push({ table, key, field: ROW, ...ADDED });
    else if (now === undefined) changes.push({ table, key, field: ROW, ...REMOVED });
    else {
      for (const { field, from, to } of common) {
        const [was, is] = [old[from] ?? '', now[to] ?? ''];
        if (was !== is) changes.push({ table, key, field, before: was, after: is });
      }
    }
  }
  return changes;
}

/** The keys of either map, each once, in order. */
const union = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].sort();
