import type { DatabaseSync } from 'node:sqlite';

/** A row as it is written in a file: a column that is absent is empty. */
export type TextRow = Readonly<Record<string, string>>;

/** Creates a table of texts and fills it. A cell that a row does not have is empty, as a missing value is in the files. */
export function loadRows(
  database: DatabaseSync,
  table: string,
  columns: readonly string[],
  rows: Iterable<TextRow>,
): void {
  database.exec(`CREATE TABLE ${table} (${columns.map((name) => `${name} TEXT NOT NULL`).join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
  database.exec('BEGIN');
  for (const row of rows) insert.run(...columns.map((name) => row[name] ?? ''));
  database.exec('COMMIT');
}
