import { CountSystem, type SystemRow } from '../../disclosure/count-system.ts';
import {
  type Contribution,
  hasFewContributors,
  isDominated,
  isSmallCount,
  isSmallRate,
} from '../../disclosure/primary-rules.ts';
import { protect, type Unit } from '../../disclosure/protect.ts';
import { setKey } from '../../disclosure/set-key.ts';
import { RATE_INDICATORS } from '../../domain/usage-return.ts';
import type { EarlierUsage } from './earlier-usage.ts';
import type { ExpectedEssms } from './expected-essms.ts';
import type { Answer } from './latest-answers.ts';
import { type PlaceCut, placeCut, TYPE_FAMILY } from './place-cut.ts';
import { SumUnits } from './sum-units.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageSum } from './usage-sums.ts';

/** Why a sum is not told; `false` when it is. */
export type Hidden = false | 'primary' | 'secondary';

/**
 * Which sums of persons are to be hidden: those that the thresholds hide, and as few others as keep them secret from
 * whoever adds and subtracts everything that is published: territories and their sectors, types of denominator, projects,
 * indicators whose counts are the same persons. What an earlier edition hid of the same returns stays hidden, what it told
 * is told, and a sum that few ESSMS changed since is hidden.
 */
export function hideSums(
  sums: readonly UsageSum[],
  context: UsageContext,
  earlier: EarlierUsage | null = null,
): (sum: UsageSum) => Hidden {
  const told = sums.filter(({ answers }) => answers.length > 0);
  const before = new Map((earlier?.sums ?? []).map(({ sum, isSecret }) => [sum, isSecret]));
  const contributors = new Map(RATE_INDICATORS.map((indicator) => [indicator, new Contributors()]));
  const all = [...told, ...before.keys()];
  const members = new Map(all.map((sum) => [sum, (contributors.get(sum.indicator) as Contributors).of(sum)]));
  const units = new SumUnits(told, [...before.keys()], members);
  const isHiding = (sum: UsageSum): boolean =>
    before.get(sum) ?? (isPrimary(sum, context) || (earlier?.tellsAChange(sum, context) ?? false));
  const rules: Unit[] = units.all.map((own) => ({
    weight: lossOf(own),
    primary: own.some(isHiding),
    fixed: own.some((sum) => before.get(sum) === false),
  }));
  const systems = RATE_INDICATORS.flatMap((indicator) => {
    // A type that is alone is the sum of all types: it is that one which cuts what is counted.
    const own = [
      ...told.filter((sum) => sum.indicator === indicator && sum.type === 'tous'),
      ...told.filter((sum) => sum.indicator === indicator && sum.type !== 'tous'),
    ];
    const { numerators, complements } = contributors.get(indicator) as Contributors;
    const rows = rowsOf(own, members, units);
    // Denominators of several types make no sum: only the numerators of such a row are told.
    const whole = rows.filter(({ sum }) => !sum.mixed);
    return [
      new CountSystem({ values: numerators, rows }),
      new CountSystem({ values: complements, rows: whole }),
    ];
  });
  const { masked } = protect(rules, systems, context.settings.protectionWidth);
  return (sum) => (sum.answers.length === 0 ? false : (masked[units.of(sum)] as Hidden));
}

/** How much more is lost with the sum of a wide territory, which many read, than with that of its parts. */
const WIDE: Readonly<Record<string, number>> = { pays: 20, region: 5, departement: 3 };

/**
 * What is lost when sums are masked together, that of the one that loses most: its persons, more if its territory is wide.
 * A type of denominator is but a detail of a sum.
 */
const lossOf = (sums: readonly UsageSum[]): number =>
  Math.max(
    ...sums.map(({ place: { territory, sector }, type, denominator }) => {
      const wide = sector === 'tous' ? (WIDE[territory?.type ?? ''] ?? 1) : 1;
      return denominator * wide * (type === 'tous' ? 1 : 0.25);
    }),
  );

/** Whether the thresholds hide a sum. Those of few ESSMS are not for projects: a grant's conditions are judged there. */
function isPrimary(sum: UsageSum, context: UsageContext): boolean {
  const { place, mixed, numerator, denominator } = sum;
  const { settings } = context;
  if (mixed ? isSmallCount(numerator, settings) : isSmallRate(numerator, denominator, settings)) return true;
  return place.projectId === null && isOfFew(sum, context);
}

/** Whether few ESSMS are in a sum, or one makes most of it: of the active files too, which are told month by month. */
function isOfFew({ indicator, answers }: UsageSum, { expected, settings }: UsageContext): boolean {
  const contributions = (amountOf: (answer: Answer) => number): Contribution[] =>
    answers.map((answer) => {
      const { finessEt, finessEj } = (expected[answer.essms] as ExpectedEssms).essms;
      return { finessEt, organisation: finessEj, amount: amountOf(answer) };
    });
  const persons = contributions(({ denominator }) => denominator);
  if (hasFewContributors(persons, settings) || isDominated(persons, settings)) return true;
  if (indicator !== 'dossiers_actifs') return false;
  return isDominated(
    contributions(({ numerator }) => numerator),
    settings,
  );
}

/** One row for each set of contributors: the same set printed twice is the same number. */
function rowsOf(
  sums: readonly UsageSum[],
  members: ReadonlyMap<UsageSum, readonly number[]>,
  units: SumUnits,
): (SystemRow & { sum: UsageSum })[] {
  const seen = new Set<string>();
  return sums.flatMap((sum) => {
    const own = members.get(sum) ?? [];
    const key = setKey(own);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ unit: units.of(sum), members: own, ...cutOf(sum), sum }];
  });
}

/** The cut of its place; types of denominator cut every place, and a project. */
function cutOf({ place, type }: UsageSum): PlaceCut {
  const cut = placeCut(place);
  return type === 'tous' || place.projectId !== null ? cut : { ...cut, family: TYPE_FAMILY };
}

/** The answers of one indicator as contributors: a return counts as one wherever it is added. */
class Contributors {
  readonly numerators: number[] = [];
  readonly complements: number[] = [];
  readonly #numbers = new Map<number, number>();

  of({ answers }: UsageSum): number[] {
    return answers.map(({ row, numerator, denominator }) => {
      const known = this.#numbers.get(row);
      if (known !== undefined) return known;
      this.#numbers.set(row, this.numerators.length);
      this.numerators.push(numerator);
      this.complements.push(denominator - numerator);
      return this.numerators.length - 1;
    });
  }
}
