export type Point = readonly [x: number, y: number];

/**
 * Takes out of a line the points that a reader would not miss (Visvalingam: those that make a triangle smaller than
 * `area` with their neighbours), always keeping both ends. Applied to the shared arcs of a topology and not to shapes,
 * so that neighbours keep the same border.
 */
export function simplifyLine(line: readonly Point[], area: number): Point[] {
  const kept = [...line];
  // A closed line needs three points besides the one that closes it, to stay a surface.
  const least = isClosed(line) ? 4 : 2;
  while (kept.length > least) {
    let smallest = area;
    let candidate = -1;
    for (let i = 1; i < kept.length - 1; i += 1) {
      const size = triangle(kept[i - 1] as Point, kept[i] as Point, kept[i + 1] as Point);
      if (size < smallest) {
        smallest = size;
        candidate = i;
      }
    }
    if (candidate < 0) break;
    kept.splice(candidate, 1);
  }
  return kept;
}

const isClosed = (line: readonly Point[]): boolean => {
  const [first, last] = [line[0], line.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
};

const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
