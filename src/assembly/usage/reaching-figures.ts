import { hasFewContributors } from '../../disclosure/primary-rules.ts';
import { type Cell, MISSING, SECRET } from '../../domain/cell.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import { reaches } from '../../metrics/usage/attainment.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import type { EssmsReaching } from '../../observatory/usage-figures.ts';
import { isBound, type UsageContext } from './usage-context.ts';
import type { UsagePlace } from './usage-places.ts';

const DUI: readonly RateIndicator[] = [
  'dossiers_actifs',
  'dossiers_actifs_projet_personnalise',
  'dossiers_actifs_agenda',
];
const SOCLE: readonly RateIndicator[] = ['mssante', 'dmp'];

/**
 * How many ESSMS of a place reach their targets, among those that measured all of them (M-44). Which ones is not told: of
 * too few, or when all of them do, neither is their number.
 */
export function essmsReaching(
  place: UsagePlace,
  targetOf: (indicator: RateIndicator) => number | null,
  context: UsageContext,
): EssmsReaching {
  const { expected, settings, timelines } = context;
  const measured = place.members.flatMap((index) => {
    const reached = reachedBy(index, place, { targetOf, context });
    const { finessEt, finessEj } = (expected[index] as (typeof expected)[number]).essms;
    return reached === null ? [] : [{ finessEt, organisation: finessEj, reached }];
  });
  const isFew =
    place.projectId === null ? hasFewContributors(measured, settings) : measured.length < settings.minEssms;
  const count = (indicators: readonly RateIndicator[]): Cell<number> => {
    if (timelines === null || measured.length === 0) return MISSING;
    const number = measured.filter(({ reached }) => indicators.every((each) => reached.has(each))).length;
    return isFew || number === measured.length ? SECRET : number;
  };
  return { measured: measured.length, allFive: count(RATE_INDICATORS), dui: count(DUI), socle: count(SOCLE) };
}

/** The indicators whose target an ESSMS reaches, or is exempted from; `null` when it did not measure them all. */
function reachedBy(
  index: number,
  { projectId }: UsagePlace,
  { targetOf, context }: { targetOf: (indicator: RateIndicator) => number | null; context: UsageContext },
): ReadonlySet<RateIndicator> | null {
  const { timelines, expected } = context;
  const { essms } = expected[index] as (typeof expected)[number];
  const reached = new Set<RateIndicator>();
  for (const indicator of RATE_INDICATORS) {
    if (!isBound(context, indicator, essms)) {
      reached.add(indicator);
      continue;
    }
    const row =
      (projectId === null
        ? timelines?.latest(essms.finessEt, indicator)
        : timelines?.latestOf(projectId, essms.finessEt, indicator)) ?? NO_ANSWER;
    const ppm = targetOf(indicator);
    if (timelines === null || row === NO_ANSWER || ppm === null) return null;
    const rate = { numerator: timelines.numerator(row), denominator: timelines.denominator(row) };
    if (reaches(rate, ppm)) reached.add(indicator);
  }
  return reached;
}
