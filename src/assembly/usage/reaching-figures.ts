import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import { type Contribution, hasFewContributors } from '../../disclosure/primary-rules.ts';
import { type Cell, MISSING, SECRET } from '../../domain/cell.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { reaches } from '../../metrics/usage/attainment.ts';
import type { EssmsReaching } from '../../observatory/usage-figures.ts';
import type { ExpectedEssms } from './expected-essms.ts';
import { isBound, type UsageContext } from './usage-context.ts';
import type { UsagePlace } from './usage-places.ts';

/** An ESSMS that measured all the indicators that bind it, and those whose target it reaches. */
export interface MeasuredEssms extends Pick<Contribution, 'finessEt' | 'organisation'> {
  readonly reached: ReadonlySet<RateIndicator>;
}

/** The indicators that are reached together, by what their number is called. */
export const TOGETHER: Readonly<Record<'allFive' | 'dui' | 'socle', readonly RateIndicator[]>> = {
  allFive: RATE_INDICATORS,
  dui: ['dossiers_actifs', 'dossiers_actifs_projet_personnalise', 'dossiers_actifs_agenda'],
  socle: ['mssante', 'dmp'],
};

/** How many ESSMS of a project reach their targets, among those that measured all of them (M-44). */
export function essmsReaching(
  place: UsagePlace,
  targetOf: (indicator: RateIndicator) => number | null,
  context: UsageContext,
): EssmsReaching {
  const measured = measuredIn(place, targetOf, context);
  const isFew = measured.length < context.settings.minEssms;
  const count = (indicators: readonly RateIndicator[]): Cell<number> => {
    if (measured.length === 0) return MISSING;
    return isFew || doAllReach(measured, indicators) ? SECRET : countReaching(measured, indicators);
  };
  const { allFive, dui, socle } = TOGETHER;
  return { measured: measured.length, allFive: count(allFive), dui: count(dui), socle: count(socle) };
}

/** The ESSMS of a place that measured all the indicators that bind them. */
export function measuredIn(
  place: UsagePlace,
  targetOf: (indicator: RateIndicator) => number | null,
  context: UsageContext,
): MeasuredEssms[] {
  return place.members.flatMap((index) => {
    const { finessEt, finessEj } = (context.expected[index] as ExpectedEssms).essms;
    const reached = reachedBy(index, place, { targetOf, context });
    return reached === null ? [] : [{ finessEt, organisation: finessEj, reached }];
  });
}

/** How many of these reach all these targets. */
export const countReaching = (
  measured: readonly MeasuredEssms[],
  indicators: readonly RateIndicator[],
): number => measured.filter(({ reached }) => indicators.every((each) => reached.has(each))).length;

const doAllReach = (measured: readonly MeasuredEssms[], indicators: readonly RateIndicator[]): boolean =>
  countReaching(measured, indicators) === measured.length;

/** Whether the number of these that reach their targets would tell which: they are few, or all of them do. */
export const tellsWhich = (
  measured: readonly MeasuredEssms[],
  indicators: readonly RateIndicator[],
  settings: DisclosureSettings,
): boolean => hasFewContributors(measured, settings) || doAllReach(measured, indicators);

/** The indicators whose target an ESSMS reaches, or is exempted from; `null` when it did not measure them all. */
function reachedBy(
  index: number,
  place: UsagePlace,
  { targetOf, context }: { targetOf: (indicator: RateIndicator) => number | null; context: UsageContext },
): ReadonlySet<RateIndicator> | null {
  const { essms } = context.expected[index] as ExpectedEssms;
  const reached = new Set<RateIndicator>();
  for (const indicator of RATE_INDICATORS) {
    if (!isBound(context, indicator, essms)) {
      reached.add(indicator);
      continue;
    }
    const answer = context.answers.in(place, index, indicator);
    const ppm = targetOf(indicator);
    if (answer === null || ppm === null) return null;
    if (reaches(answer, ppm)) reached.add(indicator);
  }
  return reached;
}
