import type { Cents } from '../domain/cents.ts';
import { formatEuros } from '../format.ts';
import type { ChartFrame, Variant } from './chart-frame.ts';
import { escapeMarkup, svgElement, svgNumber } from './svg-markup.ts';

/** A territory, its money before and what is added. */
export interface WaterColumn {
  readonly label: string;
  readonly essmsCount: number;
  readonly engaged: Cents;
  readonly allocation: Cents;
  /** What its tooltip says. */
  readonly text: string;
}

interface WaterLevel {
  readonly columns: readonly WaterColumn[];
  /** Common level of money per ESSMS, with its name; `null` when there is none. */
  readonly level: { readonly label: string; readonly amount: Cents } | null;
  /** Where columns stop, in cents per ESSMS; `null` when all of them hold. */
  readonly top: Cents | null;
  /** What the width of the columns says. */
  readonly caption: string;
}

const SIZES = {
  wide: { width: 640, height: 300, left: 70 },
  narrow: { width: 340, height: 270, left: 60 },
} as const;
const TOP = 24;
const RIGHT = 4;
const BOTTOM = 26;
const CHARACTER = 6.6;
/** Narrowest column that holds its name, written upwards. */
const NAME_WIDTH = 15;

/** Round values of a scale from 0, three to six of them. */
function scaleValues(highest: number): number[] {
  const rough = highest / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * unit >= rough) ?? 10) * unit;
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, index) => index * step);
}

const perEssms = (amount: Cents, { essmsCount }: WaterColumn): number => amount / essmsCount;

const attributes = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${svgNumber(value)}"`)
    .join('');

const rect = (className: string, fill: string, box: Readonly<Record<string, number>>): string =>
  `<rect class="${className}"${fill}${attributes(box)}/>`;

/** What is added is hatched: it is told apart without its colour. */
const hatching = (id: string): string =>
  `<defs><pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  '<rect class="water-ground" width="6" height="6"/><rect class="water-line" width="2.5" height="6"/></pattern></defs>';

/** Where things stand in the picture: ESSMS across, money per ESSMS up. */
interface Plane {
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly across: (essms: number) => number;
  /** Where columns stop is as high as it goes. */
  readonly up: (amount: number) => number;
  readonly isCut: (amount: number) => boolean;
}

function planeOf(
  columns: readonly WaterColumn[],
  highest: number,
  { width, height, left }: (typeof SIZES)[Variant],
): Plane {
  const essms = columns.reduce((sum, { essmsCount }) => sum + essmsCount, 0);
  const [right, floor] = [width - RIGHT, height - BOTTOM];
  return {
    left,
    right,
    floor,
    across: (count) => left + (count / essms) * (right - left),
    up: (amount) => floor - (Math.min(amount, highest) / highest) * (floor - TOP),
    isCut: (amount) => amount > highest,
  };
}

const highestOf = (columns: readonly WaterColumn[]): number =>
  Math.max(...columns.map((one) => perEssms(one.engaged + one.allocation, one)), 1);

/** The name of a column, upwards, where it holds. */
function columnName(label: string, x: number, width: number, top: number, floor: number): string {
  if (width < NAME_WIDTH || label.length * CHARACTER > floor - top - 10) return '';
  const place = `translate(${svgNumber(x + width / 2 + 4)} ${floor - 6}) rotate(-90)`;
  return `<text class="chart-halo" text-anchor="start" transform="${place}">${escapeMarkup(label)}</text>`;
}

/** Tells that a column goes on above the picture. */
const arrowUp = (x: number, y: number): string =>
  `<path class="chart-bar-strong" d="M${svgNumber(x - 5)} ${svgNumber(y - 3)}h10l-5 -8z"/>`;

function columnMarkup(one: WaterColumn, before: number, plane: Plane, hatch: string): string {
  const { across, up, isCut, floor } = plane;
  const x = across(before);
  const width = across(before + one.essmsCount) - x;
  const base = up(perEssms(one.engaged, one));
  const after = perEssms(one.engaged + one.allocation, one);
  const top = up(after);
  const cut = isCut(after) ? arrowUp(x + width / 2, top) : '';
  const added =
    one.allocation === 0
      ? ''
      : rect('water-added', ` fill="url(#${hatch})"`, { x, y: top, width, height: base - top });
  return (
    `<g><title>${escapeMarkup(one.text)}</title>` +
    rect('water-engaged', '', { x, y: base, width, height: floor - base }) +
    `${added}${cut}${columnName(one.label, x, width, top, floor)}</g>`
  );
}

const acrossLine = (className: string, y: number, { left, right }: Plane): string =>
  `<line class="${className}"${attributes({ x1: left, x2: right, y1: y, y2: y })}/>`;

const textAt = (className: string, anchor: 'start' | 'end', x: number, y: number, text: string): string =>
  `<text class="${className}" text-anchor="${anchor}"${attributes({ x, y })}>${escapeMarkup(text)}</text>`;

const scaleMarkup = (highest: number, plane: Plane): string =>
  scaleValues(highest)
    .map((value) => {
      const y = plane.up(value);
      return (
        acrossLine('chart-grid', y, plane) +
        textAt('chart-muted', 'end', plane.left - 8, y + 4, formatEuros(value))
      );
    })
    .join('');

function levelMarkup(level: WaterLevel['level'], plane: Plane): string {
  if (level === null) return '';
  const y = plane.up(level.amount);
  const name = textAt('chart-reference-label chart-halo', 'start', plane.left + 6, y - 7, level.label);
  return acrossLine('chart-reference', y, plane) + name;
}

/**
 * An envelope poured over territories: one column each, the least funded first, as wide as its ESSMS and as high as its
 * money per ESSMS, so that areas are money; what is added stands on what is engaged, up to the common level. Made of
 * text alone, so that the browser draws what the build draws.
 */
export function waterLevel(
  { columns, level, top, caption }: WaterLevel,
  frame: ChartFrame & { readonly variant: Variant },
): string {
  const size = SIZES[frame.variant];
  const counted = columns
    .filter(({ essmsCount }) => essmsCount > 0)
    .toSorted((a, b) => perEssms(a.engaged, a) - perEssms(b.engaged, b));
  const highest = top ?? highestOf(counted);
  const plane = planeOf(counted, highest, size);
  const hatch = `${frame.id}-h`;
  let before = 0;
  const drawn = counted.map((one) => {
    const markup = columnMarkup(one, before, plane, hatch);
    before += one.essmsCount;
    return markup;
  });
  const content =
    hatching(hatch) +
    scaleMarkup(highest, plane) +
    drawn.join('') +
    levelMarkup(level, plane) +
    textAt('chart-caption', 'end', plane.right, size.height - 6, caption);
  return svgElement(frame, { kind: 'rows', ...size, interactive: false }, content);
}
