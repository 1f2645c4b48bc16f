import { escapeMarkup } from './svg-markup.ts';

/** The colours of the parts of a bar, from the fewest to the most; `chart-unsaid` is for what is not said. */
export type SegmentFill = 'seq-0' | 'seq-1' | 'chart-mid' | 'seq-4' | 'seq-5' | 'chart-unsaid';

/** What an envelope adds to what is engaged. */
export type WaterFill = 'water-engaged' | 'water-added';

/** A ground that is no part of a bar: what is missing to the whole, and what is withheld. */
export type GroundFill = 'chart-track' | 'chart-hidden';

/** What the colours of a chart mean, in HTML: text keeps the size of the page when the chart shrinks. */
export function swatchKey(
  items: readonly { readonly fill: SegmentFill | GroundFill | WaterFill; readonly label: string }[],
): string {
  const entries = items.map(
    ({ fill, label }) => `<li><span class="swatch ${fill}"></span>${escapeMarkup(label)}</li>`,
  );
  return `<ul class="chart-key">${entries.join('')}</ul>`;
}
