import * as Plot from '@observablehq/plot';
import type { RowsFrame, Variant } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { shareScale } from './share-scale.ts';
import { spreadLabels } from './spread-labels.ts';
import { escapeMarkup } from './svg-markup.ts';

/** A territory by its two shares, from 0 to 1. */
export interface SharesPoint {
  readonly label: string;
  readonly essmsShare: number;
  readonly amountShare: number;
}

interface SharesScatter {
  /** At least one; their order is that of the numbers that stand for names where names have no room. */
  readonly points: readonly SharesPoint[];
  readonly labels: { readonly horizontal: string; readonly vertical: string; readonly equality: string };
  readonly format: (share: number) => string;
}

const SIZES: Readonly<Record<Variant, { readonly width: number; readonly height: number }>> = {
  wide: { width: 640, height: 450 },
  narrow: { width: 340, height: 380 },
};
const MARGIN = { top: 36, bottom: 50 } as const;
/** Room for the names of the levels, between the column of names and the frame. */
const LEVELS = 38;
const CHARACTER = 6.9;
const NUMBER_WIDTH = 28;
/** Least distance between two names of a column. */
const NAME_GAP = 17;
const LEADER = 8;
/** The names of two levels nearer than this would meet. */
const NEAREST = 40;

/** A point in units of the picture, from the lower left corner of its frame. */
interface Placed {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isAbove: boolean;
}

/**
 * Share of the money against share of the ESSMS, each point named: above the diagonal, more than its share. Names stand in
 * a column on the side of their point; where there is no room, numbers do, with a list under the picture.
 */
export function sharesScatter({ points, labels, format }: SharesScatter, frame: RowsFrame): string {
  const { variant } = frame;
  const { width, height } = SIZES[variant];
  const shares = points.flatMap(({ essmsShare, amountShare }) => [essmsShare, amountShare]);
  const { at, levels: candidates } = shareScale(shares);
  const nameOf = (point: SharesPoint, index: number) =>
    variant === 'wide' ? point.label : String(index + 1);
  const names = points.map(nameOf);
  const isAbove = ({ essmsShare, amountShare }: SharesPoint): boolean => amountShare > essmsShare;
  const left =
    roomFor(
      names.filter((_, index) => isAbove(points[index] as SharesPoint)),
      variant,
    ) + LEVELS;
  const right = roomFor(
    names.filter((_, index) => !isAbove(points[index] as SharesPoint)),
    variant,
  );
  const frameWidth = width - left - right;
  const frameHeight = height - MARGIN.top - MARGIN.bottom;
  const placed = points.map(
    (point, index): Placed => ({
      name: names[index] ?? '',
      x: at(point.essmsShare) * frameWidth,
      y: at(point.amountShare) * frameHeight,
      isAbove: isAbove(point),
    }),
  );
  const above = placed.filter((point) => point.isAbove);
  const under = placed.filter((point) => !point.isAbove);
  const levels = namedLevels(
    candidates.map((level) => ({ level, at: at(level) })),
    NEAREST / frameWidth,
  ).map((level) => ({
    name: format(level),
    x: at(level) * frameWidth,
    y: at(level) * frameHeight,
  }));
  const corner = { x: frameWidth, y: frameHeight };
  const svg = Plot.plot({
    document: frame.document,
    width,
    height,
    marginTop: MARGIN.top,
    marginRight: right,
    marginBottom: MARGIN.bottom,
    marginLeft: left,
    axis: null,
    x: { type: 'linear', domain: [0, frameWidth] },
    y: { type: 'linear', domain: [0, frameHeight] },
    marks: [
      Plot.ruleX(levels, { x: 'x', className: 'chart-grid' }),
      Plot.ruleY(levels, { y: 'y', className: 'chart-grid' }),
      Plot.line([{ x: 0, y: 0 }, corner], { x: 'x', y: 'y', className: 'chart-equality' }),
      ...column(above, { from: -LEVELS, sign: -1, frameHeight }),
      ...column(under, { from: frameWidth, sign: 1, frameHeight }),
      Plot.text(levels, { x: 'x', y: 0, text: 'name', lineAnchor: 'top', dy: 8, className: 'chart-muted' }),
      Plot.text(levels, {
        x: 0,
        y: 'y',
        text: 'name',
        textAnchor: 'end',
        dx: -6,
        className: 'chart-muted chart-halo',
      }),
      Plot.dot(above, { x: 'x', y: 'y', r: 5, className: 'chart-dot' }),
      Plot.dot(under, { x: 'x', y: 'y', r: 5, className: 'chart-dot-money' }),
      Plot.text([corner], {
        x: 'x',
        y: 'y',
        text: () => labels.equality,
        textAnchor: 'end',
        lineAnchor: 'bottom',
        dy: -5,
        className: 'chart-muted',
      }),
      caption(labels.horizontal, { x: frameWidth, y: 0, textAnchor: 'end', lineAnchor: 'top', dy: 28 }),
      caption(labels.vertical, {
        x: -left,
        y: frameHeight,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        dy: -20,
      }),
    ],
  });
  const picture = finishSvg(svg, frame, { kind: 'rows' });
  return variant === 'wide' ? picture : `${picture}${numberedList(points)}`;
}

const roomFor = (names: readonly string[], variant: Variant): number =>
  variant === 'narrow'
    ? NUMBER_WIDTH
    : Math.max(30, ...names.map((name) => name.length * CHARACTER)) + LEADER;

interface Level {
  readonly level: number;
  /** From 0 to 1. */
  readonly at: number;
}

/** The origin where there is one, then from the highest down those that leave room for the names of their neighbours. */
function namedLevels(candidates: readonly Level[], nearest: number): readonly number[] {
  const hasOrigin = candidates.some(({ at }) => at === 0);
  const levels: Level[] = [];
  for (const each of [...candidates].reverse()) {
    const [above] = levels;
    const isFarFromOrigin = !hasOrigin || each.at === 0 || each.at >= nearest;
    if ((above === undefined || above.at - each.at >= nearest) && isFarFromOrigin) levels.unshift(each);
  }
  return levels.map(({ level }) => level);
}

interface Column {
  /** Where the column begins, and on which side of it the names stand. */
  readonly from: number;
  readonly sign: 1 | -1;
  readonly frameHeight: number;
}

/** The names of the points of one side, one above the other, each tied to its point. */
function column(points: readonly Placed[], { from, sign, frameHeight }: Column): Plot.Markish[] {
  const heights = spreadLabels(
    points.map(({ y }) => y),
    { gap: NAME_GAP, low: 5, high: frameHeight },
  );
  const named = points.map((point, index) => ({
    ...point,
    edge: from + sign * 2,
    start: from + sign * LEADER,
    height: heights[index] ?? point.y,
  }));
  return [
    Plot.link(named, { x1: 'x', y1: 'y', x2: 'edge', y2: 'height', className: 'chart-tie' }),
    Plot.text(named, {
      x: 'start',
      y: 'height',
      text: 'name',
      textAnchor: sign === 1 ? 'start' : 'end',
      className: 'chart-halo',
    }),
  ];
}

const caption = (text: string, place: Plot.TextOptions & { x: number; y: number }): Plot.Markish =>
  Plot.text([text], {
    ...place,
    x: () => place.x,
    y: () => place.y,
    text: (label: string) => label,
    className: 'chart-caption',
  });

/** The names that the numbers stand for. */
const numberedList = (points: readonly SharesPoint[]): string =>
  `<ol class="chart-numbers">${points.map(({ label }) => `<li>${escapeMarkup(label)}</li>`).join('')}</ol>`;
