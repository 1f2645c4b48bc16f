import type { PlotFrame } from './chart-frame.ts';

interface TimePicture {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** The times at both ends of the picture. */
  readonly span: readonly [number, number];
}

/** What Plot is told of a picture whose horizontal scale is time: its size, its margins, no axis but those drawn as marks. */
export const timePicture = (
  { document }: PlotFrame,
  { width, height, margin, span: [start, end] }: TimePicture,
) =>
  ({
    document,
    width,
    height,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    axis: null,
    x: { type: 'linear', domain: [start, end] },
  }) as const;
