import type { RowsFrame } from './chart-frame.ts';

/**
 * Draws a chart of rows for wide and for narrow boxes; the style sheet shows one of the two, by the width of the box
 * and not of the screen, so that a chart in a column reads as on a telephone.
 */
export function bothWidths(frame: Omit<RowsFrame, 'variant'>, draw: (frame: RowsFrame) => string): string {
  const { id } = frame;
  return (
    `<div class="chart-box">` +
    `<div class="chart-when-wide">${draw({ ...frame, variant: 'wide' })}</div>` +
    `<div class="chart-when-narrow">${draw({ ...frame, id: `${id}-n`, variant: 'narrow' })}</div>` +
    `</div>`
  );
}
