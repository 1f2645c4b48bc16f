/** How a reader looks at a table: what an address keeps of it. */
export interface TableView {
  /** Key of the column that sorts it; `null` in the order of the page. */
  readonly sort: string | null;
  readonly descending: boolean;
  /** What rows must contain. */
  readonly text: string;
  /** The value that rows must have, by key of column. */
  readonly choices: Readonly<Record<string, string>>;
  /** From 1; 0 for the whole table. */
  readonly page: number;
}

/** A table as the page has it. */
export const WHOLE_VIEW: TableView = { sort: null, descending: false, text: '', choices: {}, page: 1 };
