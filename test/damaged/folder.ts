import { csv } from '../fixtures/data-folder.ts';
import { type Row, SOUND, type Tables } from './sound-folder.ts';

/** What a data folder holds, by name of file. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** The tables as files in the form of the convention. */
const asFiles = (tables: Tables): Folder =>
  Object.fromEntries(Object.entries(tables).map(([name, rows]) => [`${name}.csv`, csv(rows)]));

/** The sound folder. */
export const sound = (): Folder => asFiles(SOUND);

/** The sound folder with other values in one row of a table; `line` is that of the spreadsheet. */
export const withCells = (table: string, line: number, cells: Row): Folder =>
  withRows(table, (rows) => rows.map((row, index) => (index + 2 === line ? { ...row, ...cells } : row)));

/** The sound folder with other rows in a table. */
export const withRows = (table: string, change: (rows: readonly Row[]) => readonly Row[]): Folder =>
  asFiles({ ...SOUND, [table]: change(SOUND[table] as readonly Row[]) });

/** The sound folder with the text of a table changed. */
export function withText(table: string, change: (text: string) => string | Uint8Array): Folder {
  const name = `${table}.csv`;
  const folder = sound();
  return { ...folder, [name]: change(folder[name] as string) };
}

/** The sound folder with a table under another name, or in another form; `null` leaves it out. */
export function withFile(table: string, name: string | null, content?: string | Uint8Array): Folder {
  const { [`${table}.csv`]: text, ...others } = sound();
  return name === null ? others : { ...others, [name]: content ?? (text as string) };
}

/** The text of the sound table, line by line. */
export const linesOf = (table: string): string[] =>
  csv(SOUND[table] as readonly Row[])
    .trimEnd()
    .split('\n');
