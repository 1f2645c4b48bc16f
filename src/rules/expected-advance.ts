import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';

/**
 * The advance due when a convention of this amount is signed, an odd cent being left to the balance ("AAP 2024 § 3.4.1":
 * "50% sous forme d'avance"). `null` when the call does not say.
 */
export function expectedAdvance(signedAmount: Cents, { advanceShare }: Bareme): Cents | null {
  if (advanceShare === null) return null;
  return Number((BigInt(signedAmount) * BigInt(advanceShare)) / 1_000_000n);
}
