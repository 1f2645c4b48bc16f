/** A point of a map: one establishment, in a project or not. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
  readonly inProject: boolean;
}

/** One disc: how many establishments it stands for, and how many of them are in a project. */
export interface PointSymbol {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly inProject: number;
}

/** Symbols, and the side of the squares they were gathered by; `null` when each point has its own. */
export interface PointSymbols {
  readonly symbols: readonly PointSymbol[];
  readonly square: number | null;
}

/** Above this many, points hide each other and weigh too much: near ones are drawn together. */
const MOST_POINTS = 400;
/** Gathered symbols have different sizes: they need more room than points. */
const MOST_GATHERED = 180;
const SMALLEST_SQUARE = 16;

/** One symbol per point or, when there are too many, one per occupied square of a grid, at the middle of its points. */
export function pointSymbols(points: readonly MapPoint[]): PointSymbols {
  if (points.length <= MOST_POINTS) {
    const symbols = points.map(({ x, y, inProject }) => ({ x, y, count: 1, inProject: inProject ? 1 : 0 }));
    return { symbols, square: null };
  }
  let square = SMALLEST_SQUARE;
  let symbols = gather(points, square);
  while (symbols.length > MOST_GATHERED) {
    square *= 1.2;
    symbols = gather(points, square);
  }
  // The largest are drawn first, or they would hide the small ones.
  return { symbols: symbols.sort((a, b) => b.count - a.count), square };
}

const gather = (points: readonly MapPoint[], size: number): PointSymbol[] => {
  const squares = new Map<string, { x: number; y: number; count: number; inProject: number }>();
  for (const { x, y, inProject } of points) {
    const key = `${Math.floor(x / size)},${Math.floor(y / size)}`;
    const square = squares.get(key) ?? { x: 0, y: 0, count: 0, inProject: 0 };
    square.x += x;
    square.y += y;
    square.count += 1;
    if (inProject) square.inProject += 1;
    squares.set(key, square);
  }
  return [...squares.values()].map(({ x, y, count, inProject }) => ({
    x: x / count,
    y: y / count,
    count,
    inProject,
  }));
};
