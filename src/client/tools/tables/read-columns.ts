import { headingKeys } from './heading-key.ts';
import { plainText } from './parse-figure.ts';
import { cellAt, cellText, type RowBlock } from './table-grid.ts';

/** A column of a table. */
export interface Column {
  /** Its name in an address. */
  readonly key: string;
  readonly heading: string;
  readonly index: number;
  readonly numeric: boolean;
  readonly cell: HTMLTableCellElement;
}

/** A column whose rows can be chosen by value. */
export interface ChoiceColumn extends Column {
  readonly values: readonly string[];
}

const MOST_VALUES = 12;
const LONGEST_VALUE = 45;
const MOST_CHOICES = 2;
const ORDER = new Intl.Collator('fr', { numeric: true });

/** The columns of a table with one row of headings, one for each column; none for another table. */
export function readColumns(table: HTMLTableElement): Column[] {
  const row = table.tHead?.rows[0];
  const cells = [...(row?.cells ?? [])];
  if (table.tHead?.rows.length !== 1 || cells.some(({ colSpan }) => colSpan > 1)) return [];
  const headings = cells.map((cell) => plainText(cellText(cell).main));
  const keys = headingKeys(headings);
  return cells.map((cell, index) => ({
    key: keys[index] ?? '',
    heading: headings[index] ?? '',
    index,
    numeric: cell.matches('.number'),
    cell,
  }));
}

/** What the cell of a row says in a column. */
export const valueIn = (block: RowBlock, column: Column): string =>
  plainText(cellText(cellAt(block.row, column.index)).main);

/** The columns with so few values that a list of them is of help, from the left. */
export function choiceColumns(columns: readonly Column[], blocks: readonly RowBlock[]): ChoiceColumn[] {
  const found: ChoiceColumn[] = [];
  for (const column of columns.slice(1)) {
    const values = column.numeric ? null : fewValues(column, blocks);
    if (values !== null && found.length < MOST_CHOICES) found.push({ ...column, values });
  }
  return found;
}

function fewValues(column: Column, blocks: readonly RowBlock[]): string[] | null {
  const most = Math.min(MOST_VALUES, blocks.length / 3);
  const values = new Set<string>();
  for (const block of blocks) {
    const value = valueIn(block, column);
    if (value.length > LONGEST_VALUE) return null;
    if (value !== '') values.add(value);
    if (values.size > most) return null;
  }
  return values.size < 2 ? null : [...values].sort(ORDER.compare);
}
