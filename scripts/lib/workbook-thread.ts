import { parentPort, workerData } from 'node:worker_threads';
import type { ColumnType } from '../../src/opendata/column.ts';
import type { WorkbookContent, WorkbookTable } from './edition-workbook.ts';
import type { Sheet, SheetCell } from './workbook/sheet.ts';
import { workbookParts } from './workbook/workbook-parts.ts';
import { zipped } from './workbook/zipped.ts';

// The thread that writes the workbook of an edition: given its content, it answers with the bytes. The library of the other
// workbooks holds all cells at once: for these three million it takes five times as long, and nearly a gigabyte.

const { about, tables } = workerData as WorkbookContent;

const heading = (text: string): SheetCell => ({ bold: text });

/** Numbers are numbers, so that they add up; all else is text: codes keep their zeros, dates are as in the CSV. */
function cell(text: string, type: ColumnType): SheetCell {
  if (text === '') return null;
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

function* tableRows({ columns, records }: WorkbookTable): Generator<SheetCell[]> {
  const types = columns.map(({ type }) => type);
  yield columns.map(({ name }) => heading(name));
  for (const record of JSON.parse(records) as string[][]) {
    yield record.map((text, index) => cell(text, types[index] as ColumnType));
  }
}

const tableSheet = (table: WorkbookTable): Sheet => ({
  name: table.name,
  rows: tableRows(table),
  widths: table.columns.map(({ name }) => Math.max(12, name.length + 3)),
});

const DICTIONARY = ['Feuille', 'Contenu', 'Colonne', 'Titre', 'Type', 'Description'];

const dictionarySheet: Sheet = {
  name: 'dictionnaire',
  rows: [
    DICTIONARY.map(heading),
    ...tables.flatMap(({ name, title, columns }) =>
      columns.map((column) => [name, title, column.name, column.title, column.type, column.description]),
    ),
  ],
  widths: [24, 28, 32, 32, 12, 90],
};

const aboutSheet: Sheet = {
  name: 'a_propos',
  rows: about.map(([name, value]) => [heading(name), value]),
  widths: [28, 90],
};

const bytes = await zipped(workbookParts([aboutSheet, dictionarySheet, ...tables.map(tableSheet)]));
parentPort?.postMessage(new Uint8Array(bytes));
