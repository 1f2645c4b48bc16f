import type { ChartFrame } from './chart-frame.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe inside an element or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A number as SVG wants it: two decimals are a fortieth of a pixel, more only weighs. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** What the style sheet knows of a drawing: its units are not the same. */
export type ChartKind = 'rows' | 'small' | 'square' | 'points' | 'locator' | 'map';

interface SvgShape {
  /** Decides its widest size and that of its text. */
  readonly kind: ChartKind;
  /** Top of the picture, 0 unless said. */
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  /** Whether the picture holds links: an image may not, so it becomes a group. */
  readonly interactive: boolean;
}

/**
 * The `<svg>` element of a chart: it has a name and a description, no size but its proportions, and its looks come from
 * the style sheet (`chart-<kind>`).
 */
export function svgElement(frame: ChartFrame, shape: SvgShape, content: string): string {
  const { id, title, description } = frame;
  const box = `0 ${svgNumber(shape.y ?? 0)} ${svgNumber(shape.width)} ${svgNumber(shape.height)}`;
  return (
    `<svg class="chart chart-${shape.kind}" viewBox="${box}" role="${shape.interactive ? 'group' : 'img'}"` +
    ` aria-labelledby="${id}-t" aria-describedby="${id}-d" text-anchor="middle" fill="currentColor">` +
    `<title id="${id}-t">${escapeMarkup(title)}</title><desc id="${id}-d">${escapeMarkup(description)}</desc>` +
    `${content}</svg>`
  );
}
