import { cellAt, cellText } from '../tools/tables/table-grid.ts';
import { tableRecords } from './table-records.ts';

/** Every row of the table of a figure as records for a spreadsheet, whatever the reader filters of it. */
export function figureRecords(table: HTMLTableElement): string[][] {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cellText(cell).main);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).concat([...(table.tFoot?.rows ?? [])]);
  return tableRecords(
    headings,
    rows.map((row) => headings.map((_, column) => cellText(cellAt(row, column)))),
  );
}
