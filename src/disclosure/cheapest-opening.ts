import { ClosedWalks } from './closed-walks.ts';
import type { AtomRow, CountSystem } from './count-system.ts';
import { LEFT, type NodeIndex, RIGHT } from './node-index.ts';
import { type Opening, OpeningSearch } from './opening-search.ts';

/** Atoms of a row from which a walk is sought: the largest say as much as all, unless none of them has any. */
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
  const walks = system.graphs.map((graph) => new ClosedWalks(graph, system.values, { row: atoms, own }));
  const units = walks.map((each) => width - each.move(true, width));
  const isNew = newNodes(system.graphs);
  let best: Opening | null = null;
  for (const [tried, start] of atoms.entries()) {
    if (best !== null && tried >= STARTS) break;
    if (!isNew(start)) continue;
    for (const [index, graph] of system.graphs.entries()) {
      const limit: number = best?.cost ?? Infinity;
      const { left } = walks[index] as ClosedWalks;
      const terms = { own, units: units[index] as number, left, costOf, limit };
      best = new OpeningSearch(system, graph, terms).from(start) ?? best;
    }
  }
  return best;
}

/** Whether an atom joins other nodes than those asked for before: the same would find the same walks. */
function newNodes(graphs: readonly NodeIndex[]): (atom: number) => boolean {
  const seen = new Set<string>();
  return (atom) => {
    const key = graphs.map((graph) => `${graph.node(LEFT, atom)} ${graph.node(RIGHT, atom)}`).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
