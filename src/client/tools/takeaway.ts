import type { Source } from '../../wording/figure-tools.ts';
import type { CellText } from './tables/cell-text.ts';

/** What a reader takes away from a figure: files by their extensions, and texts. */
export type FigureTool = 'svg' | 'png' | 'csv' | 'integrer' | 'citer';

/** What a button under a figure asks for. */
export interface FigureRequest {
  readonly kind: 'figure';
  readonly what: FigureTool;
  readonly figure: HTMLElement;
  readonly title: string;
  /** The table of the numbers that it draws. */
  readonly twin: HTMLTableElement | null;
  readonly source: Source;
  readonly opener: HTMLElement;
  /** Where a text to copy is shown. */
  readonly panel: HTMLElement;
  readonly message: HTMLElement;
}

/** What a button under a table asks for: the rows that it shows, or their address. */
export interface TableRequest {
  readonly kind: 'table';
  readonly what: 'copier' | 'csv' | 'lien';
  readonly id: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellText[])[];
  readonly message: HTMLElement;
}

/** What is asked of the script that makes files and texts, which comes with the first request. */
export type Takeaway = FigureRequest | TableRequest;

declare global {
  /** What that script leaves to whom loaded it. */
  var cadranTakeaway: ((request: Takeaway) => Promise<void>) | undefined;
}
