/**
 * Contributors that are in the same rows, gathered: the atom of each, −1 for those in no row. Row by row, those of a class
 * that are in it leave the others: what is one class at the end is in the same rows. Atoms are numbered in the order of
 * their first contributors.
 */
export function gatherAtoms(
  size: number,
  rows: readonly { readonly members: readonly number[] }[],
): { atomOf: Int32Array; count: number } {
  const classOf = new Int32Array(size);
  /** By class: the last row that some of it left for, and the class that they then were. The first are in no row. */
  const lastRows = [-1];
  const followers = [0];
  for (const [row, { members }] of rows.entries()) {
    for (const member of members) {
      const own = classOf[member] as number;
      if (lastRows[own] !== row) {
        lastRows[own] = row;
        followers[own] = lastRows.length;
        // A contributor met again in this row stays with them.
        followers.push(lastRows.length);
        lastRows.push(row);
      }
      classOf[member] = followers[own] as number;
    }
  }
  return numbered(classOf, lastRows.length);
}

/** Classes as atoms, from 0, but for the first class. */
function numbered(classOf: Int32Array, classes: number): { atomOf: Int32Array; count: number } {
  const atoms = new Int32Array(classes).fill(-1);
  let count = 0;
  const atomOf = classOf.map((own) => {
    if (own === 0) return -1;
    if (atoms[own] === -1) {
      atoms[own] = count;
      count += 1;
    }
    return atoms[own] as number;
  });
  return { atomOf, count };
}
