import type { Bareme } from '../domain/bareme.ts';
import { addMonths, daysBetween, type IsoDate } from '../domain/iso-date.ts';
import type { Desk, Project } from '../domain/project.ts';

/** The indicative delay of a project: a landmark that the call says is not binding. */
export interface IndicativeDelay {
  readonly months: number;
  readonly deadline: IsoDate;
  /** Days from the deadline to the end of deployment, else to the date of the data; negative before it. */
  readonly overrunDays: number;
  readonly beyond: boolean;
}

/**
 * The indicative months of a project: 18 as soon as one ESSMS acquires, else 9. `null` for a national project, which has
 * none, and for a call without delays. Source: AAP 2024 § 3.4.2.
 */
export function indicativeMonths(bareme: Bareme, desk: Desk, hasAcquisition: boolean): number | null {
  if (bareme.indicativeMonths === null || desk === 'national') return null;
  return bareme.indicativeMonths[hasAcquisition ? 'acquisition' : 'montee_version'];
}

/**
 * The indicative delay of an engaged project from its start (else its convention). `null` when it has none, and for a
 * deployment that ends before it starts, whose dates say nothing.
 */
export function indicativeDelay(
  project: Project,
  context: { bareme: Bareme; desk: Desk; hasAcquisition: boolean; dataDate: IsoDate },
): IndicativeDelay | null {
  const start = project.startDate ?? project.conventionDate;
  const months = indicativeMonths(context.bareme, context.desk, context.hasAcquisition);
  if (months === null || start === null) return null;
  if (project.deploymentEnd !== null && project.deploymentEnd < start) return null;
  const deadline = addMonths(start, months);
  const overrunDays = daysBetween(deadline, project.deploymentEnd ?? context.dataDate);
  return { months, deadline, overrunDays, beyond: overrunDays > 0 };
}
