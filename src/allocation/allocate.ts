import type {
  Allocation,
  AllocationBase,
  AllocationSettings,
  IndicesChange,
  UnsharedEnvelope,
} from '../domain/allocation.ts';
import type { Cell } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { roundFraction } from '../domain/fraction.ts';
import { balanceIndices } from '../metrics/balance-indices.ts';
import { levelWithinBounds } from '../metrics/bounded-levelling.ts';
import type { Part } from '../metrics/inequality.ts';
import { amountPerEssms, areaParts, areaTerritories } from './area-parts.ts';
import { balanceIndexes } from './balance-indexes.ts';

/** The floor and the cap of a territory: its own, else those of all. */
export function boundsOf(
  { floor, cap, overrides }: Pick<AllocationSettings, 'floor' | 'cap' | 'overrides'>,
  code: string,
): { floor: Cents; cap: Cents | null } {
  const own = overrides.find((one) => one.code === code);
  return { floor: own?.floor ?? floor ?? 0, cap: own?.cap ?? cap };
}

/** Parts once each has received an amount. */
const withAdded = (parts: readonly Part[], added: readonly Cents[]): Part[] =>
  parts.map(({ essmsCount, amount }, rank) => ({ essmsCount, amount: amount + (added[rank] ?? 0) }));

/** The indices of parts, then once each has received an amount. */
const indicesChange = (parts: readonly Part[], added: readonly Cents[]): IndicesChange => ({
  before: balanceIndices(parts),
  after: balanceIndices(withAdded(parts, added)),
});

/**
 * Shares an envelope between the territories of an area, in order of code, so as to bring the least funded ones up to a
 * common level of money per ESSMS of the sectors that count (AAP 2024 § 6). The same at build and in the browser.
 */
export function allocate(base: AllocationBase, settings: AllocationSettings): Allocation | UnsharedEnvelope {
  const { area, envelope, sectors } = settings;
  const parts = areaParts(base, area, sectors);
  const bounded = parts.map((part) => ({ ...part, ...boundsOf(settings, part.code) }));
  const levelled = levelWithinBounds(bounded, envelope);
  if ('missing' in levelled) return levelled;
  const { level, allocations, unspent } = levelled;
  const filled = withAdded(parts, allocations);
  const indexAfter = balanceIndexes(filled);
  return {
    territories: areaTerritories(parts).map((territory, rank) => ({
      ...territory,
      ...boundsOf(settings, territory.code),
      allocation: allocations[rank] as Cents,
      after: (filled[rank] as Part).amount,
      perEssmsAfter: amountPerEssms(filled[rank] as Part),
      indexAfter: indexAfter[rank] as Cell<number>,
    })),
    level: level === null ? null : roundFraction(level),
    unspent,
    indices: indicesChange(parts, allocations),
    allSectors: sectors.length === 0 ? null : indicesChange(areaParts(base, area), allocations),
  };
}
