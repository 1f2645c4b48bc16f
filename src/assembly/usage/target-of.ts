import type { RateIndicator } from '../../domain/usage-return.ts';
import { projectTarget } from '../../rules/usage-target.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** The target of an indicator, in millionths: of a project, which its call may set; of the country for `null`. */
export type TargetOf = (projectId: string | null) => (indicator: RateIndicator) => number | null;

/** The targets at the date of the data. */
export function targetsOf({ projects, baremes }: UsageProgramme, { targets }: UsageContext): TargetOf {
  const bareme = new Map(projects.map(({ id, baremeCode }) => [id, baremes.get(baremeCode)]));
  return (projectId) => (indicator) => {
    const national = targets.get(indicator) ?? null;
    const own = projectId === null ? undefined : bareme.get(projectId);
    return own === undefined ? (national?.ppm ?? null) : projectTarget(own, national, indicator);
  };
}
