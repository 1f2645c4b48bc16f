import { parentPort, workerData } from 'node:worker_threads';
import writeWorkbook, { type CellObject } from 'write-excel-file/node';
import type { ColumnType } from '../../src/opendata/column.ts';
import { datelessZip } from './dateless-zip.ts';
import type { WorkbookContent } from './edition-workbook.ts';
import { workbookText } from './workbook-text.ts';

// The thread that writes the workbook of an edition: given its content, it answers with the bytes.

type Table = WorkbookContent['tables'][number];
type Row = (CellObject | null)[];

const { about, tables } = workerData as WorkbookContent;

const textCell = (text: string): CellObject | null =>
  text === '' ? null : { type: String, value: workbookText(text) };
const heading = (text: string): CellObject => ({ type: String, value: text, fontWeight: 'bold' });

/** Numbers are numbers, so that they add up; all else is text: codes keep their zeros, dates are as in the CSV. */
function cell(text: string, type: ColumnType): CellObject | null {
  if (text === '') return null;
  return type === 'integer' || type === 'number' ? { type: Number, value: Number(text) } : textCell(text);
}

function tableSheet({ name, columns, records }: Table) {
  const types = columns.map(({ type }) => type);
  return {
    sheet: name,
    data: [
      columns.map((column) => heading(column.name)),
      ...records.map((record) => record.map((text, index) => cell(text, types[index] as ColumnType))),
    ] as Row[],
    columns: columns.map((column) => ({ width: Math.max(12, column.name.length + 3) })),
    stickyRowsCount: 1,
  };
}

const DICTIONARY = ['Feuille', 'Contenu', 'Colonne', 'Titre', 'Type', 'Description'];

const dictionarySheet = {
  sheet: 'dictionnaire',
  data: [
    DICTIONARY.map(heading),
    ...tables.flatMap(({ name, title, columns }) =>
      columns.map((column) =>
        [name, title, column.name, column.title, column.type, column.description].map(textCell),
      ),
    ),
  ] as Row[],
  columns: [24, 28, 32, 32, 12, 90].map((width) => ({ width })),
  stickyRowsCount: 1,
};

const aboutSheet = {
  sheet: 'a_propos',
  data: about.map(([name, value]) => [heading(name), textCell(value)]) as Row[],
  columns: [{ width: 28 }, { width: 90 }],
};

const sheets = [aboutSheet, dictionarySheet, ...tables.map(tableSheet)];
const bytes = datelessZip(await writeWorkbook(sheets).toBuffer());
parentPort?.postMessage(new Uint8Array(bytes));
