import type { Cents } from '../domain/cents.ts';
import { type Fraction, ONE } from '../domain/fraction.ts';
import { shareByLargestRemainder } from './share-by-largest-remainder.ts';

/** How the money of a project was shared: by theoretical aid, or equally where that is undetermined or nil. */
export type AttributionKey = 'theorique' | 'egale';

export interface AttributionKeys {
  readonly kind: AttributionKey;
  /** One key per member, in order of FINESS. */
  readonly keys: readonly Fraction[];
}

/** The keys of a project of `count` members whose theoretical keys are these, or are not determined. */
export function attributionKeys(theoretical: readonly Fraction[] | null, count: number): AttributionKeys {
  const usable = theoretical?.some(({ n }) => n > 0n) ?? false;
  if (theoretical !== null && usable) return { kind: 'theorique', keys: theoretical };
  return { kind: 'egale', keys: Array.from({ length: count }, () => ONE) };
}

/**
 * Shares an amount between the members of a project, to the cent. A negative amount (money paid back) is shared as its
 * opposite. A project without member has nobody to give to: the result is empty.
 */
export function attribute(amount: Cents, { keys }: AttributionKeys): Cents[] {
  if (keys.length === 0) return [];
  const parts = shareByLargestRemainder(Math.abs(amount), keys);
  return amount < 0 ? parts.map((part) => (part === 0 ? 0 : -part)) : parts;
}
