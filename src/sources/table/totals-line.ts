import type { SchemaField } from '../../formats/table-schema.ts';
import { parseCell } from '../parse-cell.ts';

/** A column of a table, and where it is. */
export interface TableColumn {
  readonly field: SchemaField;
  readonly index: number;
}

const LABEL = /^(sous[\s-]?|grand\s)?tota(l|ux)(\s+g[ée]n[ée]ra(l|ux))?\s*:?$/i;
/** « Total Bretagne », « Sous-total 2024 » : the name of a service may begin so. */
const LONG_LABEL = /^(sous[\s-]?|grand\s)?tota(l|ux)\s/i;
const FIGURE = /^[-+(]?[\d\s.,’']+\)?\s*(€|eur|%|h)?$/i;

/**
 * The label of a line of totals (« Total », « Sous-total Bretagne »), `null` when the line is a row. A line is one of
 * totals when besides its label it holds figures only, and it cannot be a row: a required cell is empty, or is the
 * label and refuses it. Under a longer label, no other cell of the key may be filled.
 */
export function totalsLabel(
  cells: readonly string[],
  columns: readonly TableColumn[],
  key: readonly string[],
): string | null {
  const at = cells.findIndex((cell) => LABEL.test(cell.trim()) || LONG_LABEL.test(cell.trim()));
  const label = cells[at]?.trim();
  if (label === undefined) return null;
  const others = cells.every((cell, index) => index === at || cell.trim() === '' || FIGURE.test(cell.trim()));
  if (!others || !columns.some((column) => isRefused(column, cells, at))) return null;
  const keyed = columns.some(
    ({ field, index }) => index !== at && key.includes(field.name) && (cells[index] ?? '').trim() !== '',
  );
  return LABEL.test(label) || !keyed ? label : null;
}

/** Whether a required cell of a line is empty, or holds a label that its column cannot hold. */
function isRefused({ field, index }: TableColumn, cells: readonly string[], labelAt: number): boolean {
  if (field.constraints?.required !== true) return false;
  const text = (cells[index] ?? '').trim();
  return text === '' || (index === labelAt && 'fault' in parseCell(field, text));
}
