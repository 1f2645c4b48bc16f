import type { Bareme, TierAmounts } from '../domain/bareme.ts';
import { addFractions, type Fraction, fraction, multiplyFractions, ZERO } from '../domain/fraction.ts';
import { type Certification, SITUATIONS, type Situation } from '../domain/project.ts';
import { ranksByTier } from './ranks-by-tier.ts';

export const FORFAIT_LINES = ['usage', 'logiciel'] as const;
export type ForfaitLine = (typeof FORFAIT_LINES)[number];

/** How many ESSMS of each situation a project has. */
export type Counts = Readonly<Record<Situation, number>>;

/**
 * A reading of how the ESSMS of a mixed project share the ranks of the scale, which the call leaves open
 * ("AAP 2024 § 3.3": "des conditions particulières s'appliquent", without giving them):
 * - `par_situation`: each situation counts its own ranks (the reading followed);
 * - `acquisitions_first` and `upgrades_first`: one counter for the project, in that order;
 * - `prorata`: one counter, each tier shared in proportion to the situations.
 */
export const READINGS = ['par_situation', 'acquisitions_first', 'upgrades_first', 'prorata'] as const;
export type Reading = (typeof READINGS)[number];

/** Number of ESSMS of each situation in each tier. A prorata gives fractions of ESSMS. */
export type RankSplit = Readonly<Record<Situation, readonly Fraction[]>>;

const toFractions = (ranks: readonly number[]): Fraction[] => ranks.map((count) => fraction(count));

const minus = (all: readonly number[], some: readonly number[]): Fraction[] =>
  all.map((count, tier) => fraction(count - (some[tier] ?? 0)));

/** The ranks of a project in a reading; `null` when the scale does not reach its size. */
export function rankSplit(counts: Counts, tiers: Bareme['tiers'], reading: Reading): RankSplit | null {
  const { acquisition, montee_version } = counts;
  const count = acquisition + montee_version;
  const all = ranksByTier(count, tiers);
  const acquisitions = ranksByTier(acquisition, tiers);
  const upgrades = ranksByTier(montee_version, tiers);
  if (all === null || acquisitions === null || upgrades === null) return null;
  switch (reading) {
    case 'par_situation':
      return { acquisition: toFractions(acquisitions), montee_version: toFractions(upgrades) };
    case 'acquisitions_first':
      return { acquisition: toFractions(acquisitions), montee_version: minus(all, acquisitions) };
    case 'upgrades_first':
      return { acquisition: minus(all, upgrades), montee_version: toFractions(upgrades) };
    case 'prorata': {
      const share = (part: number) => all.map((ranked) => fraction(ranked * part, Math.max(count, 1)));
      return { acquisition: share(acquisition), montee_version: share(montee_version) };
    }
  }
}

/** The amounts of a line for a situation, tier by tier; `null` when the certification that decides is unknown. */
export function lineAmounts(
  line: ForfaitLine,
  situation: Situation,
  bareme: Bareme,
  certification: Certification | null,
): TierAmounts | null {
  const { usage, software } = bareme.amounts[situation];
  if (line === 'usage') return usage;
  if (!('reference' in software)) return software;
  return certification === 'reference' || certification === 'non_reference' ? software[certification] : null;
}

/** Mean weight of the ESSMS of a situation: 1, or less where SAAD count for their medico-social share. */
export type MeanWeights = Readonly<Record<Situation, Fraction>>;

/**
 * The forfait of a line and a situation in whole or fractional cents: the amounts of the ranks, times the mean weight
 * where the line is reduced for SAAD. The average keeps the amount free of any order of the ESSMS.
 */
export function situationForfait(
  ranks: readonly Fraction[],
  amounts: TierAmounts,
  weight: Fraction,
): Fraction {
  const full = ranks.reduce(
    (sum, count, tier) => addFractions(sum, multiplyFractions(count, fraction(amounts[tier] ?? 0))),
    ZERO,
  );
  return multiplyFractions(full, weight);
}

/** Whether a project holds both situations. */
export const isMixed = (counts: Counts): boolean => SITUATIONS.every((situation) => counts[situation] > 0);
