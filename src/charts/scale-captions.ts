import * as Plot from '@observablehq/plot';

/** What the vertical scale measures, above it. `left`: how far to the left of the panel it begins. */
export const verticalCaption = (
  text: string,
  { left = 0, dy }: { readonly left?: number; readonly dy: number },
): Plot.Markish =>
  Plot.text([text], {
    text: (name: string) => name,
    frameAnchor: 'top-left',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    dx: -left,
    dy,
    className: 'chart-caption',
  });

/** What the horizontal scale measures, under the names of its marks. */
export const horizontalCaption = (text: string): Plot.Markish =>
  Plot.text([text], {
    text: (name: string) => name,
    frameAnchor: 'bottom',
    lineAnchor: 'top',
    dy: 27,
    className: 'chart-caption',
  });
