/** What every chart is given besides its data: how it is named, and the prefix of its identifiers. */
export interface ChartFrame {
  /** Unique in the page; every `id` inside the chart starts with it. */
  readonly id: string;
  /** What the chart shows, said by the caller. */
  readonly title: string;
  /** What is drawn and how to read it: the text alternative of the picture. */
  readonly description: string;
}

/**
 * Charts made of rows are drawn twice, because text cannot shrink with the picture: `wide` puts labels beside the
 * rows (640 units), `narrow` puts them above (340 units). The page shows the one that fits (see `both-widths.ts`).
 */
export type Variant = 'wide' | 'narrow';

/** The frame of a chart drawn by Plot, in a document that the caller provides. */
export interface PlotFrame extends ChartFrame {
  readonly document: Document;
}

export interface RowsFrame extends PlotFrame {
  readonly variant: Variant;
}
