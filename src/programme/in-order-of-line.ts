/** Rows in the order of their file: what is wrong with them is told in that order. */
export const inOrderOfLine = <T extends { readonly line: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => a.line - b.line);
