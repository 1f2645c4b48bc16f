import { type Cell, isAbsent, MISSING } from '../domain/cell.ts';
import { ABSENCE_LABELS } from '../format.ts';
import type { ChartFrame } from './chart-frame.ts';
import { areaClass, type MapScale } from './map-scale.ts';
import { escapeMarkup } from './svg-markup.ts';

/** One area of a map, as its portrait and its table say it. */
export interface MapArea {
  /** INSEE code of the département or of the région. */
  readonly code: string;
  readonly name: string;
  /** In whole units (millionths, cents), to find its class. */
  readonly value: Cell<number>;
  /** The value as it is published, or the reason of its absence. */
  readonly text: string;
  readonly href: string | null;
}

/** How a map is named, and whether its shapes carry their codes: then a script can colour them anew. */
export interface MapFrame extends ChartFrame {
  readonly coded?: boolean;
}

/** What the shapes of a map share. */
export interface MapLooks {
  readonly scale: MapScale;
  /** Identifier of the pattern of absent values. */
  readonly hatch: string;
  readonly coded?: boolean | undefined;
}

/** Draws one area: coloured by class, empty for nothing, hatched when absent, named by a tooltip, linked to its portrait. */
function mapArea(path: string, area: MapArea, { scale, hatch, coded = false }: MapLooks): string {
  const title = `<title>${escapeMarkup(`${area.name} : ${area.text}`)}</title>`;
  const hatched = isAbsent(area.value) ? ` fill="url(#${hatch})"` : '';
  const fill = `class="${areaClass(area.value, scale)}"${hatched}`;
  const code = coded ? ` data-code="${area.code}"` : '';
  const shape = `<path ${fill}${code} d="${path}">${title}</path>`;
  // A keyboard is not led through a hundred areas: the table beside the map holds the same links.
  return area.href === null ? shape : `<a href="${escapeMarkup(area.href)}" tabindex="-1">${shape}</a>`;
}

/** An area that has no row: shown as absent, never left blank. */
const unknownArea = (code: string, name: string): MapArea => ({
  code,
  name,
  value: MISSING,
  text: ABSENCE_LABELS.manquant,
  href: null,
});

/** Between two hatches, in the units of paths. */
const HATCH = 21;

/** The hatches of absent values, as a pattern of that identifier. */
export function hatchPattern(id: string): string {
  return (
    `<defs><pattern id="${id}" width="${HATCH}" height="${HATCH}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect class="hatch-ground" width="${HATCH}" height="${HATCH}"/><rect class="hatch-line" width="${HATCH / 3}" height="${HATCH}"/>` +
    `</pattern></defs>`
  );
}

/** The shapes of a map, empty areas last: their border is drawn over the sides of their neighbours. */
export function mapAreas(
  parts: readonly { readonly code: string; readonly name: string; readonly path: string }[],
  areas: ReadonlyMap<string, MapArea>,
  looks: MapLooks,
): string {
  const drawn = parts.map(({ code, name, path }) => ({
    path,
    area: areas.get(code) ?? unknownArea(code, name),
  }));
  const [empty, others] = [drawn.filter(isEmpty), drawn.filter((part) => !isEmpty(part))];
  return [...others, ...empty].map(({ path, area }) => mapArea(path, area, looks)).join('');
}

const isEmpty = ({ area }: { readonly area: MapArea }): boolean => area.value === 0;
