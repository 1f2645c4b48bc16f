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
 * The indicative delay of an engaged project, 18 months as soon as one ESSMS acquires, else 9, from its start (else
 * its convention). `null` for a national project, which has none, and for a call without delays.
 * Source: AAP 2024 § 3.4.2.
 */
export function indicativeDelay(
  project: Project,
  context: { bareme: Bareme; desk: Desk; hasAcquisition: boolean; dataDate: IsoDate },
): IndicativeDelay | null {
  const start = project.startDate ?? project.conventionDate;
  const { indicativeMonths } = context.bareme;
  if (indicativeMonths === null || context.desk === 'national' || start === null) return null;
  const months = indicativeMonths[context.hasAcquisition ? 'acquisition' : 'montee_version'];
  const deadline = addMonths(start, months);
  const overrunDays = daysBetween(deadline, project.deploymentEnd ?? context.dataDate);
  return { months, deadline, overrunDays, beyond: overrunDays > 0 };
}
