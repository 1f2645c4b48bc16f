import { z } from 'astro/zod';
import { targetDay, targetIndicator, targetPeriod } from './target-fields.ts';

const periodSchema = z.object({ code_indicateur: targetIndicator, ...targetPeriod });
const endedSchema = z.object({ du: targetDay, au: targetDay });

type Period = z.infer<typeof periodSchema>;

const isReversed = ({ du, au }: { readonly du: string; readonly au: string | null }): boolean =>
  au !== null && au < du;

const meet = (one: Period, other: Period): boolean =>
  one.code_indicateur === other.code_indicateur &&
  (other.au === null || one.du <= other.au) &&
  (one.au === null || other.du <= one.au);

/**
 * What is wrong with the periods of targets, said in French: those that end before they begin, and those of one
 * indicator that meet, since which one is to be reached would not be known. `targets` are as they stand in the file: the
 * other faults of a target do not hide these.
 */
export function periodFaults(targets: readonly unknown[]): string[] {
  const reversed = targets.flatMap((target, place) => {
    const period = endedSchema.safeParse(target).data;
    return period && isReversed(period) ? [`« cibles.${place}.au » précède « du »`] : [];
  });
  return [...reversed, ...meetingPeriods(targets)];
}

function meetingPeriods(targets: readonly unknown[]): string[] {
  const periods = targets.map((target) => {
    const period = periodSchema.safeParse(target).data;
    return period && !isReversed(period) ? period : null;
  });
  return periods.flatMap((period, place) => {
    const earlier = periods.slice(0, place).findIndex((other) => period && other && meet(period, other));
    if (period === null || earlier === -1) return [];
    const both = `« cibles.${earlier} » et « cibles.${place} »`;
    return [`${both} fixent pour les mêmes jours la cible de ${period.code_indicateur}`];
  });
}
