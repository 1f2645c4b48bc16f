import { parentPort, workerData } from 'node:worker_threads';
import type { ColumnType } from '../../src/opendata/column.ts';
import type { WorkbookContent, WorkbookTable } from './edition-workbook.ts';
import { keepSheets } from './workbook/kept-sheets.ts';
import type { Sheet, SheetCell } from './workbook/sheet.ts';
import type { WorkbookPart } from './workbook/workbook-parts.ts';
import { workbookParts } from './workbook/workbook-parts.ts';
import { type Compressed, compressed, zipped } from './workbook/zipped.ts';

// The thread that writes the workbook of an edition: given its content, it answers with the bytes. The library of the other
// workbooks holds all cells at once: for these three million it takes five times as long, and nearly a gigabyte.

const { about, tables, known } = workerData as WorkbookContent;

/** Lines read at once: all cells of a table would be held otherwise. */
const CHUNK = 1 << 16;
const NEW_LINE = 10;

const heading = (text: string): SheetCell => ({ bold: text });

/** Numbers are numbers, so that they add up; all else is text: codes keep their zeros, dates are as in the CSV. */
function cell(text: string, type: ColumnType): SheetCell {
  if (text === '') return null;
  return type === 'integer' || type === 'number' ? Number(text) : text;
}

function* tableRows({ columns, rows }: WorkbookTable): Generator<SheetCell[]> {
  const types = columns.map(({ type }) => type);
  yield columns.map(({ name }) => heading(name));
  for (const line of linesOf(rows ?? new Uint8Array())) {
    yield (JSON.parse(line) as string[]).map((text, index) => cell(text, types[index] as ColumnType));
  }
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEW_LINE, from + CHUNK);
    const to = found === -1 ? bytes.length : found;
    yield* decoder.decode(bytes.subarray(from, to)).split('\n');
    from = to + 1;
  }
}

const tableSheet = (table: WorkbookTable): Sheet => ({
  name: table.name,
  rows: tableRows(table),
  widths: table.columns.map(({ name }) => Math.max(12, name.length + 3)),
  key: table.key,
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

const sheets = new Map<string, Compressed>();

/** Compresses a part, unless it is a sheet that is known. */
async function compress(part: WorkbookPart): Promise<Compressed> {
  if (!part.key) return compressed(part);
  const sheet = known.get(part.key) ?? (await compressed(part));
  sheets.set(part.key, sheet);
  return sheet;
}

const parts = workbookParts([aboutSheet, dictionarySheet, ...tables.map(tableSheet)]);
const bytes = await zipped(parts, compress);
keepSheets(sheets);
parentPort?.postMessage(new Uint8Array(bytes));
