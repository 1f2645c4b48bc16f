/** Contributors that are in the same rows, gathered: the atom of each, −1 for those in no row. */
export function gatherAtoms(
  size: number,
  rows: readonly { readonly members: readonly number[] }[],
): { atomOf: Int32Array; count: number } {
  const signatures: number[][] = Array.from({ length: size }, () => []);
  for (const [index, { members }] of rows.entries())
    for (const member of members) signatures[member]?.push(index);
  const atoms = new Map<string, number>();
  const atomOf = new Int32Array(size).fill(-1);
  for (const [member, signature] of signatures.entries()) {
    if (signature.length === 0) continue;
    const key = signature.join(' ');
    const known = atoms.get(key);
    atomOf[member] = known ?? atoms.size;
    if (known === undefined) atoms.set(key, atoms.size);
  }
  return { atomOf, count: atoms.size };
}
