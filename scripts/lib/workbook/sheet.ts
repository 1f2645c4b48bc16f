import { escapeMarkup } from '../../../src/charts/svg-markup.ts';
import { columnLetter } from '../../../src/sources/column-name.ts';
import { MAX_CELL_LENGTH } from '../workbook-text.ts';

/** A cell: a number, a text, a text in bold, or nothing. */
export type SheetCell = number | string | { readonly bold: string } | null;

/** A sheet: its name, its rows, the width of its columns in characters; the first row stays in sight. */
export interface Sheet {
  readonly name: string;
  readonly rows: Iterable<readonly SheetCell[]>;
  readonly widths: readonly number[];
  /** Tells it from all other sheets, for whoever keeps what was made of it. */
  readonly key?: string | null;
}

/** What XML cannot hold. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
/** What spreadsheets read as the code of a character: the underscore in front is then written as its own code. */
const CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as XML holds it. */
export const xmlText = (text: string): string =>
  escapeMarkup(text.slice(0, MAX_CELL_LENGTH).toWellFormed().replace(NOT_XML, '').replace(CODE, '_x005F_'));

const textCell = (address: string, text: string, style: string): string =>
  `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

function cellXml(cell: SheetCell, address: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  return typeof cell === 'string' ? textCell(address, cell, '') : textCell(address, cell.bold, ' s="1"');
}

const START =
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/** The XML of a sheet (ISO/IEC 29500-1 § 18.3), row by row. */
export function* sheetXml({ rows, widths }: Sheet): Generator<string> {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${START}<cols>${columns.join('')}</cols><sheetData>`;
  const letters = widths.map((_, index) => columnLetter(index));
  let line = 0;
  for (const row of rows) {
    line += 1;
    const cells = row.map((cell, index) => cellXml(cell, `${letters[index]}${line}`));
    yield `<row r="${line}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}
