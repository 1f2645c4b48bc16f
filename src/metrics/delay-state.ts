import type { DelayExemption, DelayState } from '../domain/delay-state.ts';
import type { ProjectAccount } from './project-account.ts';

type Judged = Pick<ProjectAccount, 'project' | 'bareme' | 'desk' | 'engaged' | 'delay'>;

/**
 * Where a project stands against its indicative delay. Still within it and not over, it is "en cours": nothing says yet
 * that it will be within it. `null` when it has no delay.
 */
export function delayState({ project, delay }: Judged): DelayState | null {
  if (delay === null) return null;
  if (project.deploymentEnd === null) return delay.beyond ? 'en_cours_au_dela' : 'en_cours';
  return delay.beyond ? 'termine_au_dela' : 'termine_dans';
}

/** Why a project has no indicative delay; `null` when it has one. */
export function delayExemption({ bareme, desk, engaged, delay }: Judged): DelayExemption | null {
  if (delay !== null) return null;
  if (!engaged) return 'non_engage';
  if (bareme.indicativeMonths === null) return 'appel_sans_delai';
  return desk === 'national' ? 'national' : 'dates';
}
