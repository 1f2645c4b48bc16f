import type { Membership, Project } from '../domain/project.ts';
import { isSameName } from './same-name.ts';
import { stands } from './statuses.ts';

/** An ESSMS in two standing projects at once. */
export interface DoubleFunding {
  readonly finessEt: string;
  readonly first: string;
  readonly second: string;
  /** The membership that made it double: the one in the later project. */
  readonly membership: Membership;
  /** An acquisition followed by an upgrade of the same software in a later campaign are two distinct operations. */
  readonly allowed: boolean;
}

type Held = { readonly membership: Membership; readonly project: Project };

const softwareOf = ({ membership, project }: Held): string | null => membership.software ?? project.software;

function isUpgradeOfAcquired(first: Held, second: Held): boolean {
  const [from, to] = [first.project.depositDate, second.project.depositDate];
  const software = softwareOf(first);
  return (
    first.membership.situation === 'acquisition' &&
    second.membership.situation === 'montee_version' &&
    software !== null &&
    isSameName(software, softwareOf(second)) &&
    // One scale of aid is one call: two deposits to the same one are of one campaign.
    first.project.baremeCode !== second.project.baremeCode &&
    from !== null &&
    to !== null &&
    from < to
  );
}

const byDeposit = (a: Held, b: Held): number => {
  const left = `${a.project.depositDate ?? ''} ${a.project.id}`;
  const right = `${b.project.depositDate ?? ''} ${b.project.id}`;
  return left < right ? -1 : 1;
};

/**
 * The ESSMS held by two standing projects, without an exit from either ("AAP 2024 § 3.2": one subsidy for one
 * software, one DUI per ESSMS). One result per pair of neighbouring projects, in order of deposit.
 */
export function doubleFundings(
  memberships: readonly Membership[],
  projects: ReadonlyMap<string, Project>,
): DoubleFunding[] {
  const byFiness = new Map<string, Held[]>();
  for (const membership of memberships) {
    const project = projects.get(membership.projectId);
    if (!project || !stands(project.status) || membership.exitDate !== null) continue;
    const held = byFiness.get(membership.finessEt);
    if (held) held.push({ membership, project });
    else byFiness.set(membership.finessEt, [{ membership, project }]);
  }
  return [...byFiness].flatMap(([finessEt, held]) => {
    const ordered = held.sort(byDeposit);
    return ordered.slice(1).map((second, index) => {
      const first = ordered[index] as Held;
      return {
        finessEt,
        first: first.project.id,
        second: second.project.id,
        membership: second.membership,
        allowed: isUpgradeOfAcquired(first, second),
      };
    });
  });
}
