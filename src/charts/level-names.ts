import * as Plot from '@observablehq/plot';

interface LevelNames {
  readonly text: (level: number) => string;
  /** Where a level stands on the scale, when that is not its own value. */
  readonly up?: (level: number) => number;
  readonly className?: string;
}

/** The names of the levels of a vertical scale, at the left of the picture. */
export const levelNames = (
  levels: readonly number[],
  { text, up = (level) => level, className = 'chart-muted' }: LevelNames,
): Plot.Markish =>
  Plot.text(levels, { y: up, text, frameAnchor: 'left', textAnchor: 'end', dx: -8, className });
