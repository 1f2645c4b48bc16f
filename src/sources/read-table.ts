import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import type { TableSchema } from '../formats/table-schema.ts';
import type { InputFile } from './input-file.ts';
import { sheetForm } from './table/sheet-form.ts';
import { TableReading } from './table/table-reading.ts';
import type { TableRow } from './table-row.ts';
import { openSheet } from './text/sheet.ts';

/** A table as read: its sound rows, and the keys of the rows that a fault excluded. */
export interface Table {
  readonly file: string;
  readonly rows: readonly TableRow[];
  /** First cell of the key of each excluded row, with the code that excluded it: other files may refer to it. */
  readonly excludedKeys: ReadonlyMap<string, string>;
}

/**
 * Reads an input table with its schema: every fault of every cell goes to the report with its line and column; rows
 * with a faulty required cell are excluded and counted. Throws `UnreadableError` when the file is empty or no table.
 */
export async function readTable(file: InputFile, schema: TableSchema, report: Report): Promise<Table> {
  const rows: TableRow[] = [];
  const excludedKeys = await streamTable(file, schema, report, (row) => rows.push(row));
  return { file: file.name, rows, excludedKeys };
}

/**
 * Like `readTable`, for tables too long to be held: each sound row is given to `onRow`, then forgotten. Returns the
 * keys of the excluded rows, as `Table` has them.
 */
export async function streamTable(
  file: InputFile,
  schema: TableSchema,
  report: Report,
  onRow: (row: TableRow) => void,
): Promise<ReadonlyMap<string, string>> {
  const sheet = await openSheet(file);
  for (const found of sheetForm(sheet)) report.add(diagnose(found.code, { file: file.name, ...found }));
  const isText = sheet.encoding !== null;
  const reading = new TableReading(file.name, { schema, report, isText, sheets: sheet, onRow });
  for await (const batch of sheet.batches) for (const record of batch) reading.take(record);
  return reading.finish();
}
