import { candidateMeter, changeOf } from '../../allocation/candidate-effects.ts';
import type { AllocationBase, CandidateAmount, CandidateEffect } from '../../domain/allocation.ts';
import { type Cell, isAbsent, MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../domain/cell.ts';
import type { Cents } from '../../domain/cents.ts';
import type { ProjectStatus } from '../../domain/project.ts';
import type { ProjectAccount } from '../../metrics/project-account.ts';
import type { AreaEffect, CandidateProject } from '../../observatory/remainder-figures.ts';
import type { Programme } from '../../programme.ts';
import { projectHref } from '../project-figures.ts';
import type { Scope } from '../scope.ts';

/** Projects whose money may still be engaged. */
const OPEN: ReadonlySet<ProjectStatus> = new Set(['depose', 'recevable', 'selectionne']);

/** What a project would bring to each département of the edition, shared as its money would be; `null` if not known. */
function broughtBy(
  { requestedParts }: ProjectAccount,
  { sites }: Programme,
  scope: Scope,
): CandidateAmount[] | null {
  if (requestedParts === null) return null;
  const sums = new Map<string, Cents>();
  for (const { finessEt, amount } of requestedParts) {
    const location = sites.get(finessEt ?? '')?.location ?? null;
    if (location === null || !scope.holds(location)) continue;
    sums.set(location.departement, (sums.get(location.departement) ?? 0) + amount);
  }
  return [...sums].map(([code, amount]) => ({ code, amount })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function areaEffect(effect: CandidateEffect, located: Cell<Cents>): AreaEffect {
  const cell = (index: 'hoover' | 'theil'): Cell<number> => {
    if (isAbsent(located)) return located;
    // Money that goes nowhere known changes nothing that can be told.
    return located === 0 ? NOT_APPLICABLE : (changeOf(effect, index) ?? UNDETERMINED);
  };
  return { ...effect.area, hoover: cell('hoover'), theil: cell('theil') };
}

/** What each project that is not engaged yet would change of the balance, with the amount that it asks for. */
export function candidateProjects(
  accounts: readonly ProjectAccount[],
  base: AllocationBase,
  { programme, scope }: { programme: Programme; scope: Scope },
): CandidateProject[] {
  const effectsOf = candidateMeter(base);
  return accounts
    .filter(({ project, engaged }) => !engaged && OPEN.has(project.status))
    .map((account) => {
      const { project } = account;
      const brought = broughtBy(account, programme, scope);
      const locatedAmount = brought?.reduce((sum, { amount }) => sum + amount, 0) ?? MISSING;
      return {
        id: project.id,
        href: projectHref(project.id),
        title: project.title ?? `Projet ${project.id}`,
        status: project.status,
        requestedAmount: project.requestedAmount ?? MISSING,
        locatedAmount,
        effects: effectsOf(brought ?? []).map((effect) => areaEffect(effect, locatedAmount)),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
