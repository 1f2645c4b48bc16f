import type { IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import {
  DENOMINATOR_TYPES,
  type DenominatorType,
  RATE_INDICATORS,
  type RateIndicator,
} from '../../domain/usage-return.ts';
import type { ExpectedEssms } from './expected-essms.ts';
import type { Answer } from './latest-answers.ts';
import { isBound, type UsageContext } from './usage-context.ts';
import type { UsagePlace } from './usage-places.ts';

/** An indicator of a place before anything is hidden: the latest valid measure of each ESSMS, added up (M-41). */
export interface UsageSum {
  readonly place: UsagePlace;
  readonly indicator: RateIndicator;
  readonly type: DenominatorType | 'tous';
  readonly answers: readonly Answer[];
  readonly numerator: number;
  readonly denominator: number;
  /** Whether denominators of several types meet in it: then they make no sum. */
  readonly mixed: boolean;
  /** The ESSMS that the target in force does not exempt. */
  readonly expectedCount: number;
  /** Those of them that did not answer, by their place among those expected. */
  readonly silent: readonly number[];
  readonly firstMeasured: IsoDate | null;
  readonly lastMeasured: IsoDate | null;
}

/** Every sum of a place, in order of indicator and type. */
export function usageSums(place: UsagePlace, context: UsageContext): UsageSum[] {
  return RATE_INDICATORS.flatMap((indicator) => {
    const bound = place.members.filter((each) =>
      isBound(context, indicator, (context.expected[each] as ExpectedEssms).essms),
    );
    const answers = bound.flatMap((essms) => context.answers.in(place, essms, indicator) ?? []);
    const whole = sum({ place, indicator, type: 'tous', answers, bound }, context);
    if (indicator !== 'dossiers_actifs') return [whole];
    return [...typeSums(whole, bound, context), whole];
  });
}

/** One sum for each type of denominator that some ESSMS used. */
function typeSums(whole: UsageSum, bound: readonly number[], context: UsageContext): UsageSum[] {
  const byType = Map.groupBy(
    whole.answers,
    ({ row }) => context.timelines?.denominatorType(row) ?? 'inconnu',
  );
  return DENOMINATOR_TYPES.flatMap((type) => {
    const answers = byType.get(type);
    if (answers === undefined || (whole.mixed && !tellsTypes(whole.place))) return [];
    return [sum({ place: whole.place, indicator: whole.indicator, type, answers, bound }, context)];
  });
}

/**
 * Whether the types of denominator that meet in a place are told one by one: for the country, the régions and projects.
 * In smaller places many would be of one ESSMS or two, and keeping those secret would take too much else away.
 */
const tellsTypes = ({ territory, sector }: UsagePlace): boolean =>
  territory === null || (sector === 'tous' && (territory.type === 'pays' || territory.type === 'region'));

interface Parts {
  readonly place: UsagePlace;
  readonly indicator: RateIndicator;
  readonly type: DenominatorType | 'tous';
  readonly answers: readonly Answer[];
  readonly bound: readonly number[];
}

function sum({ bound, ...parts }: Parts, { timelines }: UsageContext): UsageSum {
  const { answers, indicator } = parts;
  let numerator = 0;
  let denominator = 0;
  let first = Infinity;
  let last = 0;
  const types = new Set<unknown>();
  for (const answer of answers) {
    numerator += answer.numerator;
    denominator += answer.denominator;
    const day = timelines?.measuredOn(answer.row) ?? 0;
    first = Math.min(first, day);
    last = Math.max(last, day);
    if (indicator === 'dossiers_actifs') types.add(timelines?.denominatorType(answer.row));
  }
  const answered = new Set(answers.map(({ essms }) => essms));
  return {
    ...parts,
    numerator,
    denominator,
    mixed: types.size > 1,
    expectedCount: bound.length,
    silent: bound.filter((each) => !answered.has(each)),
    firstMeasured: last === 0 ? null : unpackDate(first),
    lastMeasured: unpackDate(last),
  };
}
