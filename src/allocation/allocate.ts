import type {
  Allocation,
  AllocationBase,
  AllocationSettings,
  IndicesChange,
  UnsharedEnvelope,
} from '../domain/allocation.ts';
import type { Cents } from '../domain/cents.ts';
import { roundFraction } from '../domain/fraction.ts';
import { balanceIndices } from '../metrics/balance-indices.ts';
import { levelWithinBounds } from '../metrics/bounded-levelling.ts';
import type { Part } from '../metrics/inequality.ts';
import { amountPerEssms, areaParts, areaTerritory } from './area-parts.ts';

/** The floor and the cap of a territory: its own, else those of all. */
export function boundsOf(
  { floor, cap, overrides }: Pick<AllocationSettings, 'floor' | 'cap' | 'overrides'>,
  code: string,
): { floor: Cents; cap: Cents | null } {
  const own = overrides.find((one) => one.code === code);
  return { floor: own?.floor ?? floor ?? 0, cap: own?.cap ?? cap };
}

/** The indices of parts, then once each has received an amount. */
const indicesChange = (parts: readonly Part[], added: readonly Cents[]): IndicesChange => ({
  before: balanceIndices(parts),
  after: balanceIndices(
    parts.map(({ essmsCount, amount }, index) => ({ essmsCount, amount: amount + (added[index] ?? 0) })),
  ),
});

/**
 * Shares an envelope between the territories of an area, in order of code, so as to bring the least funded ones up to a
 * common level of money per ESSMS of the sectors that count (AAP 2024 § 6). The same at build and in the browser.
 */
export function allocate(base: AllocationBase, settings: AllocationSettings): Allocation | UnsharedEnvelope {
  const { area, envelope, sectors } = settings;
  const parts = areaParts(base, area, sectors).map((part) => ({ ...part, ...boundsOf(settings, part.code) }));
  const levelled = levelWithinBounds(parts, envelope);
  if ('missing' in levelled) return levelled;
  const { level, allocations, unspent } = levelled;
  return {
    territories: parts.map(({ floor, cap, ...part }, index) => {
      const allocation = allocations[index] as Cents;
      const after = part.amount + allocation;
      const perEssmsAfter = amountPerEssms({ ...part, amount: after });
      return { ...areaTerritory(part), floor, cap, allocation, after, perEssmsAfter };
    }),
    level: level === null ? null : roundFraction(level),
    unspent,
    indices: indicesChange(parts, allocations),
    allSectors: sectors.length === 0 ? null : indicesChange(areaParts(base, area), allocations),
  };
}
