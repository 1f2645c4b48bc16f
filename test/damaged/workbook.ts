import { strToU8, zipSync } from 'fflate';
import { linesOf } from './folder.ts';

/** A cell of a workbook made by hand: text, a number, or an error such as `#REF!`. */
type HandCell = string | number | { readonly error: string };

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const columnLetters = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnLetters(Math.floor(index / 26) - 1) + columnLetters(index % 26);

function cellXml(cell: HandCell, reference: string): string {
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" t="e"><v>${xmlText(cell.error)}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as a spreadsheet may write it, with what no library writes: errors in cells, merged cells. */
export function workbook(
  rows: readonly (readonly HandCell[])[],
  { merged = [], sheets = 1 }: { merged?: readonly string[]; sheets?: number } = {},
): Uint8Array {
  const data = rows
    .map((cells, row) => {
      const written = cells.map((cell, column) =>
        cell === '' ? '' : cellXml(cell, `${columnLetters(column)}${row + 1}`),
      );
      return `<row r="${row + 1}">${written.join('')}</row>`;
    })
    .join('');
  const merges =
    merged.length === 0
      ? ''
      : `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const sheetXml = (content: string) =>
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${content}</sheetData>${merges}</worksheet>`;
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${numbers.map((n) => `<sheet name="Feuil${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}</Relationships>`,
  };
  for (const n of numbers) parts[`xl/worksheets/sheet${n}.xml`] = sheetXml(n === sheets ? data : '');
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The sound table as rows of a workbook, one cell of it changed; `line` is that of the spreadsheet. */
export function sheetRows(
  table: string,
  changes: readonly { line: number; column: string; cell: HandCell }[] = [],
): HandCell[][] {
  const rows: HandCell[][] = linesOf(table).map((line) => line.split(','));
  const header = rows[0] as HandCell[];
  for (const { line, column, cell } of changes) (rows[line - 1] as HandCell[])[header.indexOf(column)] = cell;
  return rows;
}
