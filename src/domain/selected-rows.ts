/**
 * Those of some rows, in their order, that are wanted; each is asked for with its place among them. The `filter` of typed
 * arrays takes ten times as long.
 */
export function selectedRows(rows: Uint32Array, isWanted: (row: number, at: number) => boolean): Uint32Array {
  const selected = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (!isWanted(row, at)) continue;
    selected[count] = row;
    count += 1;
  }
  return selected.slice(0, count);
}
