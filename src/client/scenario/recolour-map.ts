import type { ChartFrame } from '../../charts/chart-frame.ts';
import { hatchPattern, type MapArea, mapAreas } from '../../charts/map-area.ts';
import type { MapScale } from '../../charts/map-scale.ts';

interface Part {
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

/** The shapes of a group of the map, with the names that it gives them. */
const partsOf = (group: Element): Part[] =>
  [...group.querySelectorAll<SVGPathElement>('path')].map((shape) => ({
    code: shape.dataset.code ?? '',
    name: shape.textContent.split('\u00a0: ')[0] ?? '',
    path: shape.getAttribute('d') ?? '',
  }));

/** What is around the areas, in no colour of theirs. */
const ground = (parts: readonly Part[]): string =>
  parts.map(({ path }) => `<path class="chart-track" d="${path}"/>`).join('');

/** Names the picture, and tells it as one: it holds no link any more. */
function nameMap(map: SVGSVGElement, { id, title, description }: ChartFrame): void {
  map.setAttribute('role', 'img');
  for (const [part, attribute, text] of [
    ['title', 'aria-labelledby', title],
    ['desc', 'aria-describedby', description],
  ] as const) {
    const said = map.querySelector(`:scope > ${part}`);
    if (said === null) continue;
    said.id = `${id}-${part}`;
    said.textContent = text;
    map.setAttribute(attribute, said.id);
  }
}

interface Recoloured {
  readonly areas: readonly MapArea[];
  readonly scale: MapScale;
  /** Whether what is not among these areas is out of the question, and not without a value. */
  readonly partial: boolean;
}

/** A map that the page holds, in other colours: the same shapes, classes and names as those of the build. */
export function recolourMap(
  source: SVGSVGElement,
  { areas, scale, partial }: Recoloured,
  frame: ChartFrame,
): SVGSVGElement {
  const map = source.cloneNode(true) as SVGSVGElement;
  const hatch = `${frame.id}-h`;
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const isOut = ({ code }: Part): boolean => partial && !byCode.has(code);
  for (const group of map.querySelectorAll('.map-areas')) {
    const parts = partsOf(group);
    const asked = parts.filter((part) => !isOut(part));
    // The text comes from the page itself, and is escaped by the chart.
    group.innerHTML = ground(parts.filter(isOut)) + mapAreas(asked, byCode, { scale, hatch });
  }
  const pattern = map.querySelector('defs');
  if (pattern !== null) pattern.outerHTML = hatchPattern(hatch);
  nameMap(map, frame);
  return map;
}
