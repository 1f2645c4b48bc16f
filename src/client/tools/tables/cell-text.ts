/** What a cell says: its figure or its words, and what stands under it in small. */
export interface CellText {
  readonly main: string;
  readonly detail: string;
}
