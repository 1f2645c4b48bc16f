import type { AdditiveSystem, Target } from './additive-system.ts';
import { type Block, Blocks, type Objective } from './blocks.ts';
import type { ProgramRow } from './linear-program.ts';
import { WorkingRows } from './working-rows.ts';

/** A target as what is known of it for certain, plus independent unknown parts. */
export interface SplitTarget {
  readonly target: Target;
  readonly known: number;
  readonly parts: readonly Objective[];
}

export interface Simplified {
  readonly blocks: readonly Block[];
  readonly targets: readonly SplitTarget[];
}

/** The system in independent blocks, each as small as it can be. Throws `Contradiction`. */
export function simplify(system: AdditiveSystem): Simplified {
  const working = new WorkingRows(system.columnCount, system.equations);
  const rests = system.targets.map(({ columns }) => working.withoutParts(columns));
  working.subtractParts();
  working.subtractParts();
  const rest = rests.map(({ columns, known }) => {
    const again = working.withoutParts(columns);
    return { columns: again.columns, known: known + again.known };
  });
  const { rows, targets } = mergeAlike(
    system.columnCount,
    working.rows,
    rest.map(({ columns }) => columns),
  );
  const blocks = new Blocks(system.columnCount, rows);
  return {
    targets: system.targets.map((target, index) => ({
      target,
      known: target.shift + (rest[index]?.known ?? 0),
      parts: blocks.partsOf(targets[index] ?? []),
    })),
    blocks: blocks.list(),
  };
}

/** One unknown in place of those that are in the same sums and the same targets: only their own sum matters. */
function mergeAlike(
  columnCount: number,
  rows: readonly ProgramRow[],
  targets: readonly (readonly number[])[],
): { rows: readonly ProgramRow[]; targets: readonly (readonly number[])[] } {
  const marks: number[][] = Array.from({ length: columnCount }, () => []);
  [...rows.map(({ columns }) => columns), ...targets].forEach((columns, set) => {
    for (const column of columns) marks[column]?.push(set);
  });
  const first = new Map<string, number>();
  const kept = marks.map((sets, column) => {
    const key = sets.join();
    if (!first.has(key)) first.set(key, column);
    return first.get(key) === column;
  });
  const keep = (columns: readonly number[]) => columns.filter((column) => kept[column]);
  return { rows: rows.map((row) => ({ ...row, columns: keep(row.columns) })), targets: targets.map(keep) };
}
