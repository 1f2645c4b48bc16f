import { ClosedWalks } from './closed-walks.ts';
import type { AtomRow, CountSystem } from './count-system.ts';
import { type Opening, OpeningSearch } from './opening-search.ts';

/** Atoms of a row from which a walk is sought: the largest say as much as all. Not more than `ClosedWalks` tries. */
const STARTS = 3;

/**
 * The rows whose masking would let the sum of a row move by `width` units, at the least cost that the search knows of; no
 * rows when it finds that none is needed. A closed walk is sought as in `roomToVary`, save that it may pass from a node
 * to another by masking the published rows that tell them apart. `null` when nothing can be masked that would do, and for
 * a row of nobody. `costOf`: cost of masking a row, infinite when it cannot be.
 */
export function cheapestOpening(
  system: CountSystem,
  row: number,
  { width, costOf }: { width: number; costOf: (row: number) => number },
): Opening | null {
  const { atoms } = system.rows[row] as AtomRow;
  const own = system.membership(row);
  let best: Opening | null = null;
  for (const graph of system.graphs) {
    const walks = new ClosedWalks(graph, system.values, { row: atoms, own });
    const units = width - walks.move(true, width);
    for (const start of atoms.subarray(0, STARTS)) {
      const limit: number = best?.cost ?? Infinity;
      const search = new OpeningSearch(system, graph, { own, units, left: walks.left, costOf, limit });
      best = search.from(start) ?? best;
    }
  }
  return best;
}
