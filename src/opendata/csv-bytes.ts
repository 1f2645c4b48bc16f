import { csvLine } from './write-csv.ts';

/** The text of a whole table would take several times the memory of its bytes, and longer to get than to fill. */
const LINES_AT_ONCE = 1000;

/** The CSV of a published file as bytes, from the texts of its cells: what `writeCsv` writes. */
export function csvBytes(
  columns: readonly { readonly name: string }[],
  records: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(csvLine(columns.map(({ name }) => name)))];
  for (let from = 0; from < records.length; from += LINES_AT_ONCE) {
    const lines = records.slice(from, from + LINES_AT_ONCE).map(csvLine);
    parts.push(encoder.encode(lines.join('')));
  }
  return Buffer.concat(parts);
}
