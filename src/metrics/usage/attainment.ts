import type { Ratio } from '../../domain/ratio.ts';

/** What may be said of a target; `null` when nothing can. */
export type Attained = 'oui' | 'non' | 'oui_sur_repondants' | 'non_sur_repondants' | null;

const MILLION = 1_000_000n;

/** Whether a rate reaches a target given in millionths: whole numbers are compared, nothing is rounded. */
export const reaches = ({ numerator, denominator }: Ratio, target: number): boolean =>
  BigInt(numerator) * MILLION >= BigInt(target) * BigInt(denominator);

/** The rates that would be if none, or all, of the missing persons counted, in millionths. */
export interface RateBounds {
  /** Truncated. */
  readonly lower: number;
  /** Rounded up. */
  readonly upper: number;
}

/** Bounds of a rate when `missing` persons were not measured (AAP 2024 § 4: all the ESSMS of a project have to report). */
export function rateBounds({ numerator, denominator }: Ratio, missing: number): RateBounds {
  const whole = BigInt(denominator + missing);
  const most = BigInt(numerator + missing) * MILLION;
  return {
    lower: Number((BigInt(numerator) * MILLION) / whole),
    upper: Number((most + whole - 1n) / whole),
  };
}

/**
 * The statement on a target. It is reached, or not, only when every ESSMS expected has answered; else that is said of
 * those who answered, unless it would be missed whatever the others answered. `missing`: persons of those who did not
 * answer, `null` when not known.
 */
export function attained(
  rate: Ratio,
  target: number,
  { respondents, expected, missing }: { respondents: number; expected: number; missing: number | null },
): Attained {
  const reached = reaches(rate, target);
  if (respondents === expected) return reached ? 'oui' : 'non';
  if (missing !== null) {
    const best = { numerator: rate.numerator + missing, denominator: rate.denominator + missing };
    if (!reaches(best, target)) return 'non';
  }
  return reached ? 'oui_sur_repondants' : 'non_sur_repondants';
}
