/** A column to sort by: one whole number, at least 0, by row. */
export type SortKey = Uint8Array | Uint16Array | Uint32Array;

const DIGIT = 16;
const BUCKETS = 1 << DIGIT;
const MASK = BUCKETS - 1;

/** The numbers of all rows, from 0. */
export function allRows(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row += 1) rows[row] = row;
  return rows;
}

/**
 * Rows in the order of some columns, the most significant first; rows equal in all of them stay as they were. Takes a
 * time in proportion to the number of rows, millions of them in less than a second: a radix sort, digits of 16 bits.
 */
export function sortedRows(rows: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  const digits = new Uint16Array(rows.length);
  let sorted = rows;
  // Each pass writes over what the one before it read: as many arrays as there are passes would be as much memory.
  let spare: Uint32Array | null = null;
  for (const { key, shift } of passes(rows, keys)) {
    const written: Uint32Array = spare ?? new Uint32Array(rows.length);
    spare = sorted === rows ? null : sorted;
    sortByDigit(sorted, { key, shift, digits }, written);
    sorted = written;
  }
  return sorted;
}

/** The digits to sort by, the least significant first. */
const passes = (rows: Uint32Array, keys: readonly SortKey[]) =>
  keys.toReversed().flatMap((key) => {
    const shifts = highest(rows, key) > MASK ? [0, DIGIT] : [0];
    return shifts.map((shift) => ({ key, shift }));
  });

function highest(rows: Uint32Array, key: SortKey): number {
  let most = 0;
  for (const row of rows) most = Math.max(most, key[row] as number);
  return most;
}

interface Digit {
  readonly key: SortKey;
  readonly shift: number;
  /** Room for the digit of each row, read once: a column is read from all over the memory. */
  readonly digits: Uint16Array;
}

function sortByDigit(rows: Uint32Array, { key, shift, digits }: Digit, sorted: Uint32Array): void {
  // Where the rows of each digit begin.
  const starts = new Uint32Array(BUCKETS + 1);
  for (let at = 0; at < rows.length; at += 1) {
    const digit = ((key[rows[at] as number] as number) >>> shift) & MASK;
    digits[at] = digit;
    (starts[digit + 1] as number) += 1;
  }
  for (let digit = 1; digit <= BUCKETS; digit += 1) (starts[digit] as number) += starts[digit - 1] as number;
  for (let at = 0; at < rows.length; at += 1) {
    const digit = digits[at] as number;
    sorted[starts[digit] as number] = rows[at] as number;
    (starts[digit] as number) += 1;
  }
}
