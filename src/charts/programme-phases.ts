import * as Plot from '@observablehq/plot';
import type { IsoDate } from '../domain/iso-date.ts';
import type { PlotFrame } from './chart-frame.ts';
import { finishSvg } from './finish-svg.ts';
import { timeAxis, timeOf } from './time-axis.ts';
import { timePicture } from './time-picture.ts';

/** A phase of a programme, and the days of its milestones. */
export interface PhaseRow {
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly milestones: readonly IsoDate[];
}

interface ProgrammePhases {
  /** At least one, the first to begin first. */
  readonly phases: readonly PhaseRow[];
  /** The day that separates what is done from what is to come, and its words. */
  readonly today: { readonly date: IsoDate; readonly label: string };
}

const WIDTH = 560;
const ROW = 62;
const MARGIN = { top: 34, right: 14, bottom: 30, left: 14 } as const;
/** A label never runs out of the picture: those of the last third end where their phase does. */
const LATE = 2 / 3;

/** A band for each phase, a dot for each of its milestones: full when its day is past, hollow when it is to come. */
export function programmePhases({ phases, today }: ProgrammePhases, frame: PlotFrame): string {
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
  const dots = phases.flatMap(({ milestones }, index) =>
    milestones.map((date) => ({ x: timeOf(date), y: index + 0.65, isPast: timeOf(date) <= now })),
  );
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
      width: WIDTH,
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
      Plot.dot(
        dots.filter(({ isPast }) => isPast),
        { x: 'x', y: 'y', r: 5, className: 'chart-dot' },
      ),
      Plot.dot(
        dots.filter(({ isPast }) => !isPast),
        { x: 'x', y: 'y', r: 5, className: 'chart-dot-hollow' },
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
  return finishSvg(svg, frame, { kind: 'small' });
}
