import { ticks } from 'd3';
import type { Cents } from '../domain/cents.ts';
import type { Variant } from './chart-frame.ts';

/** More names than this would meet where the picture is narrow. */
const MOST_MARKS = 4;

/** The marks of a scale of amounts, few enough for their names. */
export function euroMarks(domain: readonly [Cents, Cents], variant: Variant): readonly Cents[] {
  // Marks are named to the euro: between two euros, several would bear the same name.
  const marks = ticks(...domain, variant === 'wide' ? 4 : 3).filter((cents) => cents % 100 === 0);
  return variant === 'narrow' && marks.length > MOST_MARKS
    ? marks.filter((_, rank) => rank % 2 === 0)
    : marks;
}
