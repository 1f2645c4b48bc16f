import type { AdditiveSystem, Interval, Target } from './additive-system.ts';
import { BlockSearch, isWide, TOLERANCE } from './block-search.ts';
import type { Objective } from './blocks.ts';
import { LinearProgram, UNBOUNDED } from './linear-program.ts';
import { type SplitTarget, simplify } from './simplify.ts';

/** What was found of a hidden count: its interval, or one inside it when that alone is wide enough. */
export interface Finding extends Interval {
  readonly target: Target;
}

/**
 * The interval of every target of a system. An interval of at least `width` may be cut short: one linear program with
 * a random objective serves many targets at once, and only those whose values seen so far are close to each other get
 * their own. Throws `Contradiction`.
 */
export async function findIntervals(system: AdditiveSystem, width: number): Promise<readonly Finding[]> {
  const { blocks, targets } = simplify(system);
  const searches: BlockSearch[] = [];
  try {
    for (const block of blocks.filter(({ objectives }) => objectives.length > 0)) {
      searches.push(new BlockSearch(block, await LinearProgram.create(block.columnCount, block.rows)));
    }
    for (const search of searches) search.roam(width);
    const wanted = undecided(targets, width);
    for (const search of searches) search.settle(wanted, width);
  } finally {
    for (const search of searches) search.dispose();
  }
  return targets.map((split) => ({ target: split.target, ...wholeInterval(split) }));
}

/** Lowest and highest whole values seen. */
function wholeInterval({ known, parts }: SplitTarget): Interval {
  const low = parts.reduce((sum, part) => sum + part.low, known);
  const high = parts.reduce((sum, part) => sum + part.high, known);
  return {
    low: Math.ceil(low - TOLERANCE),
    high: high >= UNBOUNDED ? Number.POSITIVE_INFINITY : Math.floor(high + TOLERANCE),
  };
}

/** Parts of the targets of which no part has shown to be wide. */
function undecided(targets: readonly SplitTarget[], width: number): ReadonlySet<Objective> {
  return new Set(
    targets.filter(({ parts }) => !parts.some((part) => isWide(part, width))).flatMap(({ parts }) => parts),
  );
}
