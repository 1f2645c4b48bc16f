import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

/** Path data of a shape in whole units, written as steps from point to point: the shortest text SVG allows. */
export function areaPath(shape: Polygon | MultiPolygon): string {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) => rings.map((ring) => line(ring, true)).join('')).join('');
}

/** Path data of lines in whole units. */
export function linesPath(shape: MultiLineString): string {
  return shape.coordinates.map((positions) => line(positions, false)).join('');
}

const line = (positions: readonly Position[], closed: boolean): string => {
  const [first, ...rest] = positions;
  if (first === undefined) return '';
  let [x, y] = first as [number, number];
  let steps = '';
  // "z" draws the last side itself.
  for (const [nextX, nextY] of (closed ? rest.slice(0, -1) : rest) as [number, number][]) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    steps += `${steps === '' || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [x, y] = [nextX, nextY];
  }
  // What shrank to a point (an islet, at this scale) is not drawn.
  if (steps === '') return '';
  return `M${first[0]} ${first[1]}l${steps}${closed ? 'z' : ''}`;
};
