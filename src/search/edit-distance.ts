/**
 * The number of faults between what was typed and a word, or its nearest beginning: a letter missing, added, changed,
 * or two neighbours exchanged (optimal string alignment). `null` above `most`.
 */
export function editDistance(
  typed: string,
  word: string,
  most: number,
): { whole: number; start: number } | null {
  const width = word.length;
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const cost = faults(typed, word, { row, column }, { before, last, current });
      current.push(cost);
      if (cost < least) least = cost;
    }
    // No end of the alignment can cost less than the least of two successive rows.
    if (least > most && Math.min(...last) > most) return null;
    before = last;
    last = current;
  }
  const whole = last[width] ?? 0;
  const start = Math.min(...last);
  return start > most ? null : { whole, start };
}

interface Rows {
  readonly before: readonly number[];
  readonly last: readonly number[];
  readonly current: readonly number[];
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

function faults(
  typed: string,
  word: string,
  { row, column }: { row: number; column: number },
  { before, last, current }: Rows,
): number {
  const same = typed[row - 1] === word[column - 1];
  const changed = at(last, column - 1) + (same ? 0 : 1);
  const least = Math.min(changed, at(last, column) + 1, at(current, column - 1) + 1);
  const exchanged =
    row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
  return exchanged ? Math.min(least, at(before, column - 2) + 1) : least;
}
