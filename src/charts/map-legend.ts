import { type ClassBreaks, classLabels } from './class-breaks.ts';
import { escapeMarkup } from './svg-markup.ts';

interface Legend {
  readonly breaks: ClassBreaks;
  /** Writes a bound in the unit of the map. */
  readonly format: (bound: number) => string;
  /** What is mapped and in which unit, above the classes. */
  readonly heading: string;
  /** Text of the hatched class; `null` when no area is missing. */
  readonly missing: string | null;
}

/** The classes of a map, in HTML: text keeps the size of the page when the map shrinks. */
export function mapLegend({ breaks, format, heading, missing }: Legend): string {
  const items = classLabels(breaks, format).map((label, index) =>
    item(sequentialClass(index, breaks), label),
  );
  if (missing !== null) items.push(item('seq-missing', missing));
  return `<div class="map-legend"><p>${escapeMarkup(heading)}</p><ul>${items.join('')}</ul></div>`;
}

/** The colour class of a class of values: with fewer than five classes, the ramp is spread over the ones there are. */
export function sequentialClass(index: number, { bounds }: ClassBreaks): string {
  return `seq-${bounds.length === 0 ? 2 : Math.round((index * 4) / bounds.length)}`;
}

const item = (className: string, label: string): string =>
  `<li><span class="swatch ${className}"></span>${escapeMarkup(label)}</li>`;
