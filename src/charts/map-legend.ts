import { formatCount } from '../format.ts';
import type { MapArea } from './map-area.ts';
import { areaClass, type ClassCount, type MapScale } from './map-scale.ts';
import { escapeMarkup } from './svg-markup.ts';

/**
 * The classes of a map, in HTML: text keeps the size of the page when the map shrinks. The heading says what is mapped,
 * in which unit, and of what the numbers after the classes are counts.
 */
export function mapLegend(heading: string, classes: readonly ClassCount[]): string {
  const items = classes.map(
    ({ className, label, count }) =>
      `<li>${swatch(className)}${escapeMarkup(label)} <span class="map-count">${formatCount(count)}</span></li>`,
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

const swatch = (className: string): string => `<span class="swatch ${className}"></span>`;

const named = ({ name, href }: MapArea): string =>
  href === null ? escapeMarkup(name) : `<a href="${escapeMarkup(href)}">${escapeMarkup(name)}</a>`;
