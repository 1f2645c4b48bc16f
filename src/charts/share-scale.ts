import { ticks } from 'd3';

/** A scale of shares, the same across and upwards: it keeps the diagonal straight. */
export interface ShareScale {
  readonly kind: 'square-root' | 'linear';
  /** Where a share stands, from 0 to 1. */
  readonly at: (share: number) => number;
  /** Round shares that may be named, in order. */
  readonly levels: readonly number[];
}

/** Shares that differ by more than this factor are parted by a square root. */
const WIDE = 3.5;
const MARGIN = 0.08;
/** Levels are named in whole percents: a shorter scale would name two of them alike. */
const LEAST_SPAN = 0.05;
const LEVELS = [0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.16, 0.2, 0.3, 0.4, 0.6, 0.8, 1];

/**
 * The scale that shows shares best: a square root from nothing when some are small and others large; the span they fill
 * when they are near one another.
 */
export function shareScale(shares: readonly number[]): ShareScale {
  const [lowest, highest] = [Math.min(...shares), Math.max(...shares) || 1];
  if (lowest * WIDE < highest) {
    const end = highest * (1 + MARGIN);
    return {
      kind: 'square-root',
      at: (share) => Math.sqrt(share / end),
      levels: LEVELS.filter((level) => level <= end),
    };
  }
  const margin = Math.max((highest - lowest) * MARGIN * 2, (LEAST_SPAN - (highest - lowest)) / 2);
  const [start, end] = [lowest - margin, highest + margin];
  return {
    kind: 'linear',
    at: (share) => (share - start) / (end - start),
    levels: ticks(start, end, 5).filter((level) => level >= 0),
  };
}
