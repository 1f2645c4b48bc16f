import type { PublishedRow } from './published-table.ts';

/** Rows under each of their keys: a row may have several. */
export function groupedRows(
  rows: readonly PublishedRow[],
  keysOf: (row: PublishedRow) => readonly string[],
): Map<string, PublishedRow[]> {
  const groups = new Map<string, PublishedRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
