import { CELL_CUT } from '../limits.ts';

/** Characters that XML cannot hold, or that would be read as such (ECMA-376 part 1, § 22.9.2.19, ST_Xstring). */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The text of a cell as written, its escapes undone, cut at `CELL_CUT`.
 * It is held by itself: a text cut out of another keeps the whole of it in memory, here 64 kB of XML for each cell that a
 * caller keeps.
 */
export function writtenText(text: string): string {
  const cut = text.length > CELL_CUT ? text.slice(0, CELL_CUT) : text;
  if (!cut.includes('_x')) return cut.length < 13 ? cut : ` ${cut}`.slice(1);
  return cut.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
