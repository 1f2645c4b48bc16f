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
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import type { ExpectedEssms } from './expected-essms.ts';
import { type PlaceCut, placeCut, TYPE_FAMILY } from './place-cut.ts';
import { SumUnits } from './sum-units.ts';
import type { UsageContext } from './usage-context.ts';
import type { Answer, UsageSum } from './usage-sums.ts';

/** Why a sum is not told; `false` when it is. */
export type Hidden = false | 'primary' | 'secondary';

/**
 * Which sums of persons are to be hidden: those that the thresholds hide, and as few others as keep them secret from
 * whoever adds and subtracts everything that is published: territories and their sectors, types of denominator, projects,
 * indicators whose counts are the same persons.
 */
export function hideSums(sums: readonly UsageSum[], context: UsageContext): (sum: UsageSum) => Hidden {
  const told = sums.filter(({ answers }) => answers.length > 0);
  const contributors = new Map(
    RATE_INDICATORS.map((indicator) => [indicator, new Contributors(indicator, context)]),
  );
  const members = new Map(
    told.map((sum) => [sum, (contributors.get(sum.indicator) as Contributors).of(sum)]),
  );
  const units = new SumUnits(told, members);
  const rules: Unit[] = units.all.map((own) => ({
    weight: weightOf(own),
    primary: own.some((sum) => isPrimary(sum, context)),
  }));
  const systems = RATE_INDICATORS.flatMap((indicator) => {
    const own = told.filter((sum) => sum.indicator === indicator);
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

/** What is lost when sums are masked: their persons. A type of denominator is but a detail of a sum. */
function weightOf(sums: readonly UsageSum[]): number {
  const persons = Math.max(...sums.map(({ denominator }) => denominator));
  return sums.every(({ type }) => type !== 'tous') ? persons / 4 : persons;
}

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
  return (
    indicator === 'dossiers_actifs' &&
    isDominated(
      contributions(({ numerator }) => numerator),
      settings,
    )
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

/** The answers of one indicator as contributors: an ESSMS may answer otherwise in one of its projects. */
class Contributors {
  readonly numerators: number[];
  readonly complements: number[];
  readonly #rows: (number | null)[];
  readonly #others = new Map<number, number>();

  constructor(indicator: RateIndicator, { expected, timelines }: UsageContext) {
    this.#rows = expected.map(({ essms }) => timelines?.latest(essms.finessEt, indicator) ?? null);
    this.numerators = expected.map(() => 0);
    this.complements = expected.map(() => 0);
  }

  of({ answers }: UsageSum): number[] {
    return answers.map(({ essms, row, numerator, denominator }) => {
      const contributor = this.#rows[essms] === row ? essms : this.#other(row);
      this.numerators[contributor] = numerator;
      this.complements[contributor] = denominator - numerator;
      return contributor;
    });
  }

  #other(row: number): number {
    const known = this.#others.get(row) ?? this.numerators.length;
    if (!this.#others.has(row)) {
      this.#others.set(row, known);
      this.numerators.push(0);
      this.complements.push(0);
    }
    return known;
  }
}
