import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import { byAmountPerEssms, type Part } from './inequality.ts';

const MILLION = 1_000_000n;

/**
 * How many times the least funded part the most funded one receives, per ESSMS, in millionths cut towards zero. Not
 * applicable when a part receives nothing: no number of times nothing makes something.
 */
export function maxOverMin(parts: readonly Part[]): Cell<number> {
  const counted = parts.filter(({ essmsCount }) => essmsCount > 0).sort(byAmountPerEssms);
  const [least, most] = [counted[0], counted.at(-1)];
  if (!least || !most || least.amount === 0) return NOT_APPLICABLE;
  return Number(
    (BigInt(most.amount) * BigInt(least.essmsCount) * MILLION) /
      (BigInt(most.essmsCount) * BigInt(least.amount)),
  );
}
