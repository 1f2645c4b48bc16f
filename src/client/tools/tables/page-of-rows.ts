/** Rows of a long table shown at once. */
export const PAGE_SIZE = 50;

/** Which rows are shown: from the first included to the last excluded, and on which of how many pages. */
export interface RowPage {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly pages: number;
}

/** The page asked for, or the last there is; page 0 is all of them. */
export function pageOfRows(count: number, asked: number): RowPage {
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  if (asked === 0 || pages === 1) return { from: 0, to: count, page: asked === 0 ? 0 : 1, pages };
  const page = Math.min(asked, pages);
  return { from: (page - 1) * PAGE_SIZE, to: Math.min(page * PAGE_SIZE, count), page, pages };
}
