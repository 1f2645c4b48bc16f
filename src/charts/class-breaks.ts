/** Classes of a map: `bounds` are the inner limits, in rising order; a value equal to a bound is in the class above. */
export interface ClassBreaks {
  readonly bounds: readonly number[];
}

/**
 * At most `count` classes of about as many territories each (quantiles), at bounds a reader can hold in mind: each
 * quantile is brought to the nearest multiple of 1, 2 or 5 powers of ten. Values are integers (cents, millionths),
 * so bounds are too and no value falls on the wrong side of a float.
 */
export function classBreaks(values: readonly number[], count = 5): ClassBreaks {
  const sorted = [...values].sort((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return { bounds: [] };
  // Where most values are the lowest (nobody has begun yet), the others are told apart by how they differ.
  const base = quantile(sorted, 0.5) === lowest ? [...new Set(sorted)] : sorted;
  const step = niceStep(quantile(base, 0.9) - quantile(base, 0.1), count);
  const bounds = new Set<number>();
  for (let k = 1; k < count; k += 1) bounds.add(Math.round(quantile(base, k / count) / step) * step);
  return { bounds: withoutEmptyClasses([...bounds], sorted) };
}

/** The class of a value, from 0. */
export function classOf(value: number, { bounds }: ClassBreaks): number {
  let index = 0;
  while (index < bounds.length && value >= (bounds[index] as number)) index += 1;
  return index;
}

/** Texts of the classes: "moins de 30 %", "30 % à 40 %", "60 % et plus". `zeroApart`: 0 is not in the first one. */
export function classLabels(
  { bounds }: ClassBreaks,
  format: (bound: number) => string,
  zeroApart = false,
): string[] {
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined) return [zeroApart ? 'autres valeurs' : 'toutes valeurs'];
  const between = bounds.slice(1).map((bound, k) => `${format(bounds[k] as number)} à ${format(bound)}`);
  const lowest = zeroApart ? `entre 0 et ${format(first)}` : `moins de ${format(first)}`;
  return [lowest, ...between, `${format(last)} et plus`];
}

// A bound that no value separates from the one before would leave a class with nobody in it.
const withoutEmptyClasses = (bounds: readonly number[], sorted: readonly number[]): number[] => {
  const kept: number[] = [];
  for (const bound of [...bounds].sort((a, b) => a - b)) {
    const from = kept.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (sorted.some((value) => value >= from && value < bound) && (sorted.at(-1) ?? 0) >= bound)
      kept.push(bound);
  }
  return kept;
};

const quantile = (sorted: readonly number[], p: number): number => {
  const position = (sorted.length - 1) * p;
  const low = sorted[Math.floor(position)] as number;
  const high = sorted[Math.ceil(position)] as number;
  return low + (high - low) * (position % 1);
};

// Half of the mean width of a class: fine enough to keep classes even, coarse enough to read.
const niceStep = (spread: number, count: number): number => {
  const target = spread / count / 2;
  const power = 10 ** Math.floor(Math.log10(target));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= target) ?? 1;
  return Math.max(1, Math.round(factor * power));
};
