import type { Cell, CellObject, Row, Sheet } from 'write-excel-file/node';
import type { AnnotatedRow, AnnotatedTable, CellFinding } from '../../../src/sources/annotated-rows.ts';
import { workbookText } from '../workbook-text.ts';
import { MARK_COLORS, MARK_NAMES, type Mark, markOf, worse } from './mark.ts';

export const ROWS_SHEET = 'Lignes annotées';
const TO_DO = 'À faire';
const LINE = 'Ligne';

const TO_DO_WIDTH = 90;
const MIN_WIDTH = 8;
const MAX_WIDTH = 32;
/** How many rows are looked at to choose the width of a column. */
const SAMPLE = 200;

// A cell in text format stays text once corrected: an identifier keeps its leading zero.
const PLAIN: CellObject = { type: String, format: '@' };
const BOLD: CellObject = { ...PLAIN, fontWeight: 'bold' };

/**
 * The rows of a file, every cell at its own address, with what to do of each at its end. In a table that is not
 * complete, rows have lost their place: the line of each comes before what to do.
 */
export function annotatedSheet(table: AnnotatedTable): Sheet<never> {
  const widths = [...columnWidths(table), ...(table.complete ? [] : [MIN_WIDTH]), TO_DO_WIDTH];
  return {
    sheet: ROWS_SHEET,
    data: table.rows.map((row, index) => sheetRow(row, index === table.header, table)),
    stickyRowsCount: table.header + 1,
    stickyColumnsCount: 1,
    columns: widths.map((width) => ({ width })),
  };
}

function sheetRow(
  { line, cells, findings }: AnnotatedRow,
  isHeader: boolean,
  { width, complete }: AnnotatedTable,
): Row {
  const style = isHeader ? BOLD : PLAIN;
  const marks = new Map<number, Mark>();
  for (const { diagnostic, column } of findings) {
    if (column !== null) marks.set(column, worse(marks.get(column), markOf(diagnostic)));
  }
  const lineCell = isHeader ? textCell(LINE, undefined, BOLD) : line;
  return [
    ...Array.from({ length: width }, (_, column) => textCell(cells[column] ?? '', marks.get(column), style)),
    ...(complete ? [] : [lineCell]),
    toDoCell(findings, isHeader),
  ];
}

function toDoCell(findings: readonly CellFinding[], isHeader: boolean): Cell {
  if (findings.length === 0 && !isHeader) return null;
  const sentences = findings.map(
    ({ diagnostic }) => `${MARK_NAMES[markOf(diagnostic)]} : ${diagnostic.message} → ${diagnostic.remedy}`,
  );
  const mark = findings
    .map(({ diagnostic }) => markOf(diagnostic))
    .reduce<Mark | undefined>(worse, undefined);
  const text = [...(isHeader ? [TO_DO] : []), ...new Set(sentences)].join('\n');
  return textCell(text, mark, { ...(isHeader ? BOLD : PLAIN), wrap: true, alignVertical: 'top' });
}

/** A cell of text, whatever its text: nothing is a formula, a number or a date. */
function textCell(text: string, mark: Mark | undefined, style: CellObject): Cell {
  if (mark === undefined && text === '') return null;
  const value = workbookText(text);
  return mark === undefined ? { ...style, value } : { ...style, value, backgroundColor: MARK_COLORS[mark] };
}

/** Wide enough for the header and most cells, and never for a whole text. */
function columnWidths({ rows, header, width }: AnnotatedTable): number[] {
  const sample = rows.slice(header, header + SAMPLE);
  return Array.from({ length: width }, (_, column) => {
    const longest = Math.max(...sample.map(({ cells }) => cells[column]?.length ?? 0));
    return Math.min(Math.max(longest + 2, MIN_WIDTH), MAX_WIDTH);
  });
}
