import { formatCount } from '../format.ts';
import type { MapArea } from './map-area.ts';
import { areaClass, type ClassCount, type MapScale } from './map-scale.ts';
import { escapeMarkup } from './svg-markup.ts';

/** A class as it is told: with the number of territories in it, where one map is shown. */
type LegendClass = Omit<ClassCount, 'count'> & { readonly count?: number };

/**
 * The classes of a map, in HTML: text keeps the size of the page when the map shrinks. The heading says what is mapped,
 * in which unit, and of what the numbers after the classes are counts.
 */
export function mapLegend(heading: string, classes: readonly LegendClass[]): string {
  const items = classes.map(
    ({ className, label, count }) => `<li>${swatch(className)}${escapeMarkup(label)}${counted(count)}</li>`,
  );
  return `<div class="map-legend"><p>${escapeMarkup(heading)}</p><ul>${items.join('')}</ul></div>`;
}

/** The territories that the geometry lacks, named beside the map with their value and its colour; empty when it lacks none. */
export function besideMap(heading: string, areas: readonly MapArea[], scale: MapScale): string {
  if (areas.length === 0) return '';
  const items = areas.map(
    (area) =>
      `<li>${swatch(areaClass(area.value, scale))}<span>${named(area)}\u00a0: ${escapeMarkup(area.text)}</span></li>`,
  );
  return `<div class="map-legend"><p>${escapeMarkup(heading)}</p><ul>${items.join('')}</ul></div>`;
}

const counted = (count: number | undefined): string =>
  count === undefined ? '' : ` <span class="map-count">${formatCount(count)}</span>`;

const swatch = (className: string): string => `<span class="swatch ${className}"></span>`;

const named = ({ name, href }: MapArea): string =>
  href === null ? escapeMarkup(name) : `<a href="${escapeMarkup(href)}">${escapeMarkup(name)}</a>`;
