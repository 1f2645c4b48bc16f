import type { UsageReturns } from '../../domain/usage-returns.ts';

/**
 * For the row of each answer, the projects named by the other rows that say the same of its measure: sent before it, with
 * the same values, so that they are kept. As the rows have them: from 1, 0 for no project. Most measures are sent once,
 * and have no entry.
 */
export function confirmingProjects(returns: UsageReturns): ReadonlyMap<number, readonly number[]> {
  const { order, columns, verdicts } = returns;
  const projects = new Map<number, readonly number[]>();
  let answer = 0;
  // Of the conforming rows of a measure that are kept, the last is its answer, and the others have its values.
  for (const row of order.toReversed()) {
    if (verdicts.conforming[row] === 0 || !returns.isKept(row)) continue;
    if (verdicts.inForce[row] === 1) answer = row;
    else projects.set(answer, [...(projects.get(answer) ?? []), columns.project[row] as number]);
  }
  return projects;
}
