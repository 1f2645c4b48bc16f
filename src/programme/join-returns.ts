import type { DeclaredReturns } from '../domain/declared-returns.ts';
import type { Membership } from '../domain/project.ts';
import { UsageReturns } from '../domain/usage-returns.ts';
import type { PresentNumber } from './present-number.ts';

/**
 * The returns, each under the number by which its project knows its ESSMS: the number it has today, save that of two
 * members merged since into one, the second keeps its former number, and its returns with it.
 */
export function joinReturns(
  returns: DeclaredReturns,
  memberships: ReadonlyMap<string, readonly Membership[]>,
  present: PresentNumber,
): UsageReturns {
  const current = formerNumbers(returns, present);
  if (current.size > 0) renumber(returns, memberships, current);
  return UsageReturns.of(returns);
}

/** The present number of the former ones that the returns use, by index. */
function formerNumbers({ finessNumbers }: DeclaredReturns, present: PresentNumber): Map<number, string> {
  const found = new Map<number, string>();
  for (const [index, finess] of finessNumbers.texts.entries()) {
    const today = present(finess);
    if (today !== finess) found.set(index, today);
  }
  return found;
}

function renumber(
  returns: DeclaredReturns,
  memberships: ReadonlyMap<string, readonly Membership[]>,
  current: ReadonlyMap<number, string>,
): void {
  const members = new Map(
    [...memberships].map(([id, some]) => [id, new Set(some.map(({ finessEt }) => finessEt))]),
  );
  const ofAnyProject = new Set([...members.values()].flatMap((numbers) => [...numbers]));
  for (let row = 0; row < returns.size; row += 1) {
    const today = current.get(returns.columns.finess[row] as number);
    if (today === undefined) continue;
    const { finessEt, projectId } = returns.at(row);
    const known = projectId === null ? ofAnyProject : members.get(projectId);
    if (!known?.has(finessEt)) returns.renumber(row, today);
  }
}
