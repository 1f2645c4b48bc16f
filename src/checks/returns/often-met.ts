import { selectedRows } from '../../domain/selected-rows.ts';
import type { SortKey } from '../../domain/sorted-rows.ts';

const PLACES = 1 << 22;

/**
 * Among rows, in their order, all those whose values in some columns come `least` times or more (255 at most), and a few
 * others: values are told apart by a number of 22 bits, which two may share. To sort what is left is then quick.
 */
export function oftenMet(rows: Uint32Array, keys: readonly SortKey[], least: number): Uint32Array {
  const places = rows.map((row) => placeOf(row, keys));
  const counts = new Uint8Array(PLACES);
  for (const place of places) if (counts[place] !== 255) (counts[place] as number) += 1;
  return selectedRows(rows, (_, at) => (counts[places[at] as number] as number) >= least);
}

function placeOf(row: number, keys: readonly SortKey[]): number {
  let mixed = 0;
  for (const key of keys) {
    mixed = Math.imul(mixed ^ (key[row] as number), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  return mixed & (PLACES - 1);
}
