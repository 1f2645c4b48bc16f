import * as Plot from '@observablehq/plot';
import type { IsoDate } from '../domain/iso-date.ts';
import type { RowsFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { spreadDots } from './spread-dots.ts';
import { timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** The first and the last day of a milestone. */
export interface MilestoneSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A phase of a programme, and its milestones, in any order. */
export interface PhaseRow {
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly milestones: readonly MilestoneSpan[];
}

interface ProgrammePhases {
  /** At least one, the first to begin first. */
  readonly phases: readonly PhaseRow[];
  /** The day that separates what is done from what is to come, and its words. */
  readonly today: { readonly date: IsoDate; readonly label: string };
}

const WIDTHS = { wide: 640, narrow: 340 } as const;
const ROW = 64;
const MARGIN = { top: 34, right: 14, bottom: 30, left: 14 } as const;
/** A label never runs out of the picture: those of the last third end where their phase does. */
const LATE = 2 / 3;
const RADIUS = 5;
/** The heart of a milestone that is under way, with the edge that it gives to its ground. */
const HEART = 3;
/** Between the middles of two dots that do not meet. */
const APART = 11;

/**
 * A band for each phase, a dot for each of its milestones, at its last day: full when it is past, hollow when the milestone is
 * to come, with a heart when it has begun.
 */
export function programmePhases({ phases, today }: ProgrammePhases, frame: RowsFrame): string {
  const width = WIDTHS[frame.variant];
  const year = (date: string): string => date.slice(0, 4);
  const start = timeOf(`${year(phases[0]?.from ?? today.date)}-01-01`);
  const last = phases.map(({ to }) => year(to)).reduce((a, b) => (a > b ? a : b), year(today.date));
  const end = timeOf(`${Number(last) + 1}-01-01`);
  const now = timeOf(today.date);
  const rows = phases.map((phase, index) => ({
    label: phase.label,
    x1: timeOf(phase.from),
    x2: timeOf(phase.to),
    y1: index + 0.46,
    y2: index + 0.84,
    top: index + 0.4,
  }));
  const apart = (APART * (end - start)) / (width - MARGIN.left - MARGIN.right);
  const dots = phases.flatMap(({ milestones }, index) => {
    const inOrder = milestones.toSorted((a, b) => timeOf(a.to) - timeOf(b.to));
    const places = spreadDots(
      inOrder.map(({ to }) => timeOf(to)),
      apart,
    );
    return places.map(({ x, side }, rank) => {
      const { from, to } = inOrder[rank] as MilestoneSpan;
      return {
        x,
        y: index + 0.65 + (side * APART) / 2 / ROW,
        isPast: timeOf(to) <= now,
        hasBegun: timeOf(from) <= now,
      };
    });
  });
  const dotsOf = (some: typeof dots, r: number, className: string): Plot.Markish =>
    Plot.dot(some, { x: 'x', y: 'y', r, className });
  const isLate = (time: number): boolean => time - start > LATE * (end - start);
  const label = (some: typeof rows, side: 'start' | 'end'): Plot.Markish =>
    Plot.text(some, {
      x: side === 'start' ? 'x1' : 'x2',
      y: 'top',
      text: 'label',
      textAnchor: side,
      lineAnchor: 'bottom',
      className: 'chart-strong',
    });
  const svg = Plot.plot({
    ...timePicture(frame, {
      width,
      height: MARGIN.top + MARGIN.bottom + ROW * phases.length,
      margin: MARGIN,
      span: [start, end],
    }),
    y: { type: 'linear', domain: [phases.length, 0] },
    marks: [
      ...timeAxis(start, end),
      Plot.rect(rows, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', className: 'chart-area' }),
      Plot.ruleX([now], { className: 'chart-reference' }),
      Plot.text([now], {
        x: (time: number) => time,
        text: () => today.label,
        frameAnchor: 'top',
        textAnchor: isLate(now) ? 'end' : 'start',
        lineAnchor: 'bottom',
        dx: isLate(now) ? 4 : -4,
        dy: -8,
        className: 'chart-muted',
      }),
      dotsOf(
        dots.filter(({ isPast }) => isPast),
        RADIUS,
        'chart-dot',
      ),
      dotsOf(
        dots.filter(({ isPast }) => !isPast),
        RADIUS,
        'chart-dot-hollow',
      ),
      dotsOf(
        dots.filter(({ isPast, hasBegun }) => hasBegun && !isPast),
        HEART,
        'chart-dot',
      ),
      label(
        rows.filter(({ x1 }) => !isLate(x1)),
        'start',
      ),
      label(
        rows.filter(({ x1 }) => isLate(x1)),
        'end',
      ),
    ],
  });
  return finishSvg(svg, frame, { kind: 'rows' });
}
