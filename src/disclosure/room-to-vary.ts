import { ClosedWalks } from './closed-walks.ts';
import type { AtomRow, CountSystem } from './count-system.ts';
import type { NodeIndex } from './node-index.ts';

/**
 * How far the sum of a row may move from its true value while every published sum, and every sign, stays what it is; the
 * search stops at `enough`. Whoever reads what is published cannot tell the true value from those it could move to.
 *
 * What moves is a whole number of units along closed walks: an atom of the row gains, another at the same node gives, and
 * so on until every node is balanced again. Such a walk proves that there is room; finding none does not prove that there
 * is none, which errs on the side of secrecy.
 */
export function roomToVary(system: CountSystem, row: number, enough: number): number {
  const { atoms } = system.rows[row] as AtomRow;
  const own = system.membership(row);
  const walks = (graph: NodeIndex) => new ClosedWalks(graph, system.values, { row: atoms, own });
  let best = 0;
  for (const graph of system.graphs) {
    const up = walks(graph).move(true, enough);
    if (up >= enough) return up;
    const down = walks(graph).move(false, enough - up);
    best = Math.max(best, up + down);
    if (best >= enough) return best;
  }
  return best;
}
