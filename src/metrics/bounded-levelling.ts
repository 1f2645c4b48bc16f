import type { Cents } from '../domain/cents.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  sumFractions,
  ZERO,
} from '../domain/fraction.ts';
import { shareByLargestRemainder } from '../rules/share-by-largest-remainder.ts';
import type { Part } from './inequality.ts';

/** A part, and what it may receive: at least `floor`, at most `cap`, without limit when it is `null`. */
export interface BoundedPart extends Part {
  readonly floor: Cents;
  readonly cap: Cents | null;
}

/** An envelope shared. */
export interface Levelled {
  /** Common level of money per ESSMS, in cents, exact; `null` when every part is at its cap. */
  readonly level: Fraction | null;
  /** Cents for each part, in the order given: they sum to the envelope less what is unspent. */
  readonly allocations: readonly Cents[];
  /** What the caps leave of the envelope. */
  readonly unspent: Cents;
}

/** The floors together ask for more than the envelope: by how much. */
export interface FloorsExceed {
  readonly missing: Cents;
}

/** Where a part stops staying at its floor, and where it reaches its cap: two levels of money per ESSMS. */
interface Bend {
  readonly part: BoundedPart;
  readonly leavesFloor: Fraction;
  readonly reachesCap: Fraction | null;
}

const bendOf = (part: BoundedPart): Bend => ({
  part,
  leavesFloor: fraction(part.amount + part.floor, part.essmsCount),
  reachesCap: part.cap === null ? null : fraction(part.amount + part.cap, part.essmsCount),
});

/** What a part receives when the common level is this one: what it lacks, between its floor and its cap. */
function needAt({ part, leavesFloor, reachesCap }: Bend, level: Fraction): Fraction {
  if (compareFractions(level, leavesFloor) <= 0) return fraction(part.floor);
  if (reachesCap !== null && compareFractions(level, reachesCap) >= 0) return fraction(part.cap as Cents);
  return addFractions(multiplyFractions(level, fraction(part.essmsCount)), fraction(-part.amount));
}

const totalAt = (bends: readonly Bend[], level: Fraction): Fraction =>
  sumFractions(bends.map((bend) => needAt(bend, level)));

/** First of the ordered levels at which the parts would receive the envelope or more; their number when none is. */
function firstEnough(levels: readonly Fraction[], bends: readonly Bend[], envelope: Fraction): number {
  let [low, high] = [0, levels.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const enough = compareFractions(totalAt(bends, levels[middle] as Fraction), envelope) >= 0;
    if (enough) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lowest level at which the parts receive the whole envelope: exact, since needs are straight between two bends. */
function commonLevel(bends: readonly Bend[], envelope: Cents): Fraction {
  const levels = bends
    .flatMap(({ leavesFloor, reachesCap }) =>
      reachesCap === null ? [leavesFloor] : [leavesFloor, reachesCap],
    )
    .sort(compareFractions);
  const index = firstEnough(levels, bends, fraction(envelope));
  const start = levels[index - 1];
  // At the lowest bend every part is at its floor: the floors take the whole envelope.
  if (start === undefined) return levels[0] as Fraction;
  const rising = bends.filter(
    ({ leavesFloor, reachesCap }) =>
      compareFractions(leavesFloor, start) <= 0 &&
      (reachesCap === null || compareFractions(reachesCap, start) > 0),
  );
  const essms = rising.reduce((sum, { part }) => sum + part.essmsCount, 0);
  const left = addFractions(fraction(envelope), multiplyFractions(totalAt(bends, start), fraction(-1)));
  return addFractions(start, multiplyFractions(left, fraction(1, essms)));
}

const capOf = ({ cap }: BoundedPart): number => cap ?? Number.POSITIVE_INFINITY;

/**
 * Shares an envelope so as to bring the least funded parts up to a common level, taking nothing back from the others
 * ("water-filling"), each part receiving no less than its floor and no more than its cap. Exact to the cent, by largest
 * remainder. Nothing goes above the common level beyond the floors. Parts without ESSMS receive nothing, whatever
 * their floor. No part has a floor above its cap.
 */
export function levelWithinBounds(parts: readonly BoundedPart[], envelope: Cents): Levelled | FloorsExceed {
  const counted = parts.filter(({ essmsCount }) => essmsCount > 0);
  if (counted.some((part) => part.floor > capOf(part)))
    throw new RangeError('invalid bounds: floor above cap');
  const floors = counted.reduce((sum, { floor }) => sum + floor, 0);
  if (floors > envelope) return { missing: floors - envelope };
  const spent = Math.min(
    envelope,
    counted.reduce((sum, part) => sum + capOf(part), 0),
  );
  const unspent = envelope - spent;
  if (unspent > 0 || counted.length === 0) {
    const allocations = parts.map((part) => (part.essmsCount === 0 ? 0 : (part.cap as Cents)));
    return { level: null, allocations, unspent };
  }
  const level = commonLevel(counted.map(bendOf), spent);
  const needs = parts.map((part) => (part.essmsCount === 0 ? ZERO : needAt(bendOf(part), level)));
  // Needs sum to what is spent: each receives its own, to the cent.
  return {
    level,
    allocations: spent === 0 ? needs.map(() => 0) : shareByLargestRemainder(spent, needs),
    unspent,
  };
}
