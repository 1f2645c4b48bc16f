import type { CellText } from './cell-text.ts';

/** One row, and those under it that detail it: they move together. */
export interface RowBlock {
  readonly rows: HTMLTableRowElement[];
  /** Its row, which the others detail. */
  readonly row: HTMLTableRowElement;
}

/** Rows that may change places, between two that do not. */
export interface Segment {
  readonly body: HTMLTableSectionElement;
  readonly blocks: RowBlock[];
  /** The name of the group above them, if they are one. */
  readonly heading: HTMLTableRowElement | null;
  /** What comes after them, which stays there. */
  end: HTMLTableRowElement | null;
}

const FIXED = '.group, .total, .subtotal';

/** The rows of a table, in the order of the page: totals and names of groups hold their places. */
export function readSegments(table: HTMLTableElement): Segment[] {
  return [...table.tBodies].flatMap(segmentsOf);
}

function segmentsOf(body: HTMLTableSectionElement): Segment[] {
  const start = (heading: HTMLTableRowElement | null): Segment => ({ body, blocks: [], heading, end: null });
  const segments = [start(null)];
  for (const row of body.rows) {
    const current = segments.at(-1) as Segment;
    const last = current.blocks.at(-1);
    if (row.matches(FIXED)) {
      current.end = row;
      segments.push(start(row.matches('.group') ? row : null));
    } else if (row.matches('.sub-row') && last) last.rows.push(row);
    else current.blocks.push({ rows: [row], row });
  }
  return segments.filter(({ blocks }) => blocks.length > 0);
}

/** The cell of a row in a column, whatever the widths of those before. */
export function cellAt(row: HTMLTableRowElement, column: number): HTMLTableCellElement | null {
  let at = 0;
  for (const cell of row.cells) {
    at += cell.colSpan;
    if (at > column) return cell;
  }
  return null;
}

/** What a cell says; `data-value` says what it is sorted by where its text does not suffice. */
export function cellText(cell: HTMLTableCellElement | null): CellText {
  if (cell === null) return { main: '', detail: '' };
  const besides = [...cell.querySelectorAll('.beside')];
  if (besides.length === 0) return { main: cell.textContent, detail: '' };
  const main = cell.cloneNode(true) as HTMLElement;
  for (const beside of main.querySelectorAll('.beside')) beside.remove();
  return { main: main.textContent, detail: besides.map(({ textContent }) => textContent).join(' ') };
}

/** The text by which a cell is sorted. */
export function sortText(cell: HTMLTableCellElement | null): string {
  if (cell?.matches('.absent')) return '';
  return cell?.dataset.value ?? cellText(cell).main;
}
