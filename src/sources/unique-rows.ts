import { type DiagnosticCode, diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';

/** Rows of one key: the line repeated identically is dropped already; more than one row means they differ. */
export interface KeyedRows {
  readonly key: string;
  readonly rows: readonly [TableRow, ...TableRow[]];
  /** How many lines were dropped as identical to one of these. */
  readonly copies: number;
}

/**
 * Groups rows by key, in order of first appearance. Lines repeated identically are kept once, warned of under
 * `repeated` and counted as excluded.
 */
export function rowsByKey(
  table: Table,
  keyOf: (row: TableRow) => string,
  repeated: DiagnosticCode,
  report: Report,
): KeyedRows[] {
  const groups = new Map<string, KeyGroup>();
  for (const row of table.rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, new KeyGroup(row));
      continue;
    }
    const twin = group.add(row);
    if (twin === null) continue;
    const message = `La ligne ${row.line} répète à l’identique la ligne ${twin.line} (${key}) ; elle est comptée une fois.`;
    report.add(diagnose(repeated, { file: table.file, line: row.line, value: key, message }));
    report.withdraw(table.file, repeated);
  }
  return [...groups].map(([key, { rows, copies }]) => ({ key, rows, copies }));
}

/** The different rows of one key. What a row says as a text is only made for keys that come again: most do not. */
class KeyGroup {
  readonly rows: [TableRow, ...TableRow[]];
  copies = 0;
  #byText: Map<string, TableRow> | null = null;

  constructor(first: TableRow) {
    this.rows = [first];
  }

  /** Adds a row; gives the one that it repeats, if any. */
  add(row: TableRow): TableRow | null {
    this.#byText ??= new Map([[this.rows[0].text, this.rows[0]]]);
    const { text } = row;
    const twin = this.#byText.get(text);
    if (twin) {
      this.copies += 1;
      return twin;
    }
    this.#byText.set(text, row);
    this.rows.push(row);
    return null;
  }
}

/** Like `rowsByKey`, for tables where one key can have one content only: anything else is structural (`S-CLE-01`). */
export function uniqueRows(
  table: Table,
  keyOf: (row: TableRow) => string,
  column: string,
  report: Report,
): TableRow[] {
  return rowsByKey(table, keyOf, 'W-CLE-02', report).map(({ key, rows: [first, ...others] }) => {
    for (const { line } of others) {
      const message = `« ${key} » figure aux lignes ${first.line} et ${line} avec des contenus différents.`;
      report.add(diagnose('S-CLE-01', { file: table.file, line, column, value: key, message }));
      report.withdraw(table.file, 'S-CLE-01');
    }
    return first;
  });
}
