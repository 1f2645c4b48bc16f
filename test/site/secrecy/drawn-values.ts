import { parseHTML } from 'linkedom';

type Shape = Pick<Element, 'getAttribute' | 'querySelectorAll' | 'textContent'>;

/** The shapes of a picture that a selector finds. */
const shapes = (picture: Shape, selector: string): Shape[] => [...picture.querySelectorAll(selector)];

const number = (shape: Shape | undefined, name: string): number => Number(shape?.getAttribute(name) ?? 'NaN');

/** The pictures of a figure of a page; none when it has no such figure. */
export const picturesOf = (html: string, figure: string): Shape[] => {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll(`figure#${figure} svg`)];
};

/** What is drawn along a horizontal scale from 0 to 1: the lengths of the bars, and both ends of the bands. */
export function drawnAcross(picture: Shape): { bars: number[]; bands: number[] } {
  const [track] = shapes(picture, 'g.chart-track rect');
  const [start, width] = [number(track, 'x'), number(track, 'width')];
  return {
    bars: shapes(picture, 'g.chart-bar rect').map((bar) => number(bar, 'width') / width),
    bands: shapes(picture, 'g.chart-band rect').flatMap((band) => {
      const from = number(band, 'x') - start;
      return [from / width, (from + number(band, 'width')) / width];
    }),
  };
}

/** A vertical scale, as its names tell it: the value at a height. */
function verticalScale(picture: Shape): (y: number) => number {
  const names = shapes(picture, 'g.chart-muted[text-anchor="end"] text').map((name) => ({
    y: Number(/,([\d.]+)\)/.exec(name.getAttribute('transform') ?? '')?.[1]),
    value: Number((name.textContent ?? '').replace(/[^\d]/g, '')),
  }));
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error('a picture without a scale');
  return (y) => first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value);
}

/** Columns keep that far from what they measure, so that a gap parts them. */
const COLUMN_INSET = 0.75;

/** What is drawn along a vertical scale: every point of its lines, every dot and the top of every column. */
export function drawnUp(picture: Shape): number[] {
  const valueAt = verticalScale(picture);
  const points = shapes(picture, 'g[class^="chart-curve"] path').flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/[ML][\d.-]+,([\d.-]+)/g)].map(([, y]) => Number(y)),
  );
  const dots = shapes(picture, 'g.chart-dot circle').map((dot) => number(dot, 'cy'));
  const columns = shapes(picture, 'g.chart-bar rect').map((column) => number(column, 'y') - COLUMN_INSET);
  return [...points, ...dots, ...columns].map(valueAt);
}
