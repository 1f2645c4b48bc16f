/**
 * The box that a single chart lives in: the style sheet sizes the chart's text by the width of the box, so that it
 * stays legible when the picture shrinks.
 */
export function chartBox(svg: string): string {
  return `<div class="chart-box">${svg}</div>`;
}
