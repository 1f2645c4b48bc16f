import * as Plot from '@observablehq/plot';
import type { RowsFrame, Variant } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import type { ChartRow, PlacedRow, PlacedRows } from './rows.ts';

interface Layout {
  readonly width: number;
  readonly rowHeight: number;
  /** Where labels and values stand from the middle of their row. */
  readonly textShift: number;
  /** Where marks stand from the middle of their row. */
  readonly markShift: number;
}

/** Wide rows have one line; narrow ones have two, the label and the value above the mark. */
export const LAYOUTS: Readonly<Record<Variant, Layout>> = {
  wide: { width: 640, rowHeight: 28, textShift: 0, markShift: 0 },
  narrow: { width: 340, rowHeight: 44, textShift: -9, markShift: 10 },
};

/** Mean width of a character, in units, at the size of the charts' text. */
const CHARACTER = 6.7;
/** How much wider a bold one is. */
const BOLDER = 1.06;
const GUTTER = 12;

interface RowsPlot<T extends ChartRow> {
  readonly rows: PlacedRows<T>;
  readonly x: Plot.ScaleOptions;
  /** Room at both sides of narrow rows, for half a mark. */
  readonly side: number;
  /** Room for the values at the right of the marks. */
  readonly valueWidth: number;
  /** Room above the rows, for the name of a reference. */
  readonly top: number;
  /** Room under the rows, for an axis. */
  readonly bottom: number;
  readonly marks: readonly Plot.Markish[];
}

/** Draws rows: their labels and the reasons of absent values; the marks are the chart's own. */
export function rowsPlot<T extends ChartRow>(frame: RowsFrame, plot: RowsPlot<T>): string {
  const { rows, side, valueWidth, top, bottom } = plot;
  const { variant, document } = frame;
  const { width, rowHeight } = LAYOUTS[variant];
  const wide = variant === 'wide';
  const svg = Plot.plot({
    document,
    width,
    height: top + bottom + rows.all.length * rowHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: wide ? labelWidth(rows.all) : side,
    marginRight: valueWidth,
    axis: null,
    x: plot.x,
    y: { type: 'band', domain: rows.all.map(({ rank }) => rank), padding: 0, align: 0, round: false },
    marks: [...plot.marks, ...labels(rows.all, frame.variant, side), absences(rows, variant, valueWidth)],
  });
  return finishSvg(svg, frame, { kind: 'rows' });
}

const labelWidth = (rows: readonly PlacedRow<ChartRow>[]): number =>
  Math.max(...rows.map(({ label, row }) => label.length * CHARACTER * (row.emphasis ? BOLDER : 1)), 88) +
  GUTTER;

const labels = (rows: readonly PlacedRow<ChartRow>[], variant: Variant, side: number): Plot.Markish[] => {
  const plain = rows.filter(({ row }) => !row.emphasis);
  const strong = rows.filter(({ row }) => row.emphasis);
  return [
    label(plain, variant, side, 'chart-halo'),
    ...(strong.length > 0 ? [label(strong, variant, side, 'chart-halo chart-strong')] : []),
  ];
};

const label = (
  rows: readonly PlacedRow<ChartRow>[],
  variant: Variant,
  side: number,
  className: string,
): Plot.Markish => {
  const wide = variant === 'wide';
  return Plot.text(rows, {
    y: 'rank',
    text: 'label',
    href: ({ row }: PlacedRow<ChartRow>) => row.href,
    frameAnchor: 'left',
    textAnchor: wide ? 'end' : 'start',
    dx: wide ? -GUTTER : -side,
    dy: LAYOUTS[variant].textShift,
    className,
  });
};

// An absent value has no mark on the scale: the reason is written where values are.
const absences = <T extends ChartRow>(
  rows: PlacedRows<T>,
  variant: Variant,
  valueWidth: number,
): Plot.Markish =>
  valueTexts(rows.absent, variant, ({ reason }) => reason, {
    className: 'chart-absent chart-halo',
    valueWidth,
  });

interface ValueOptions {
  readonly className: string;
  /** Room that the chart keeps at the right of its marks. */
  readonly valueWidth: number;
  /** Distance of the end of the text from the right edge of the picture. */
  readonly fromRight?: number;
  /** Where the text stands from the middle of the row: beside the label unless said. */
  readonly dy?: number;
}

/** Texts aligned on the right edge of the picture. */
export function valueTexts<R extends { readonly rank: number }>(
  rows: readonly R[],
  variant: Variant,
  text: (row: R) => string,
  { className, valueWidth, fromRight = 0, dy = LAYOUTS[variant].textShift }: ValueOptions,
): Plot.Markish {
  return Plot.text(rows, {
    y: 'rank',
    text,
    frameAnchor: 'right',
    textAnchor: 'end',
    dx: valueWidth - fromRight,
    dy,
    className,
  });
}

interface Reference {
  readonly label: string;
  readonly value: number;
  /** Limits of the scale, to keep the name inside the picture. */
  readonly domain: readonly [number, number];
}

/** Part of a text that stands before its anchor. */
const BEFORE_ANCHOR = { start: 0, middle: 0.5, end: 1 } as const;

/** A vertical line through all rows, named above them; a name that would leave the picture stops at its edge. */
export function reference({ label: text, value, domain: [low, high] }: Reference): Plot.Markish[] {
  const position = (value - low) / (high - low || 1);
  const textAnchor = position < 0.25 ? 'start' : position > 0.75 ? 'end' : 'middle';
  const textWidth = text.length * CHARACTER * BOLDER;
  return [
    Plot.ruleX([value], { className: 'chart-reference' }),
    Plot.text([value], {
      x: (x: number) => x,
      text: () => text,
      frameAnchor: 'top',
      textAnchor,
      lineAnchor: 'bottom',
      dy: -6,
      className: 'chart-reference-label',
      render: (index, scales, values, dimensions, context, next) => {
        const [x = 0] = values.x ?? [];
        const start = x - BEFORE_ANCHOR[textAnchor] * textWidth;
        const edge = start + textWidth > dimensions.width ? 'end' : start < 0 ? 'start' : null;
        const at = edge === 'end' ? dimensions.width : edge === 'start' ? 0 : x;
        const drawn = next?.(index, scales, Object.assign({}, values, { x: [at] }), dimensions, context);
        if (edge !== null) drawn?.setAttribute('text-anchor', edge);
        return drawn ?? null;
      },
    }),
  ];
}

/** Values of the scale under the rows, with their lines; names at both ends stay inside the picture. */
export function scaleMarks(
  values: readonly number[],
  format: (value: number) => string,
  [low, high]: readonly [number, number],
  variant: Variant,
): Plot.Markish[] {
  const anchor = (value: number): 'start' | 'middle' | 'end' => {
    if (variant === 'wide') return 'middle';
    const position = (value - low) / (high - low || 1);
    return position < 0.07 ? 'start' : position > 0.93 ? 'end' : 'middle';
  };
  const named = (textAnchor: 'start' | 'middle' | 'end'): Plot.Markish[] => {
    const some = values.filter((value) => anchor(value) === textAnchor);
    if (some.length === 0) return [];
    const shift = { start: -6, middle: 0, end: 6 }[textAnchor];
    return [
      Plot.text(some, {
        x: (value: number) => value,
        text: format,
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        textAnchor,
        dx: shift,
        dy: 8,
        className: 'chart-muted',
      }),
    ];
  };
  return [
    Plot.ruleX(values, { className: 'chart-grid' }),
    ...named('start'),
    ...named('middle'),
    ...named('end'),
  ];
}
