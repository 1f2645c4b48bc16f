import { withoutFormula } from '../../opendata/write-csv.ts';
import { detailHeading } from '../../wording/table-tools.ts';
import type { CellText } from '../tools/tables/cell-text.ts';
import { type Figure, parseFigure, plainText } from '../tools/tables/parse-figure.ts';

/**
 * A table for a spreadsheet: its heading, then its rows. A number stands alone, its unit in the heading of its column;
 * an absence keeps its reason; what stands under figures has a column of its own.
 */
export function tableRecords(
  headings: readonly string[],
  rows: readonly (readonly CellText[])[],
): string[][] {
  const columns = headings.flatMap((heading, column) => {
    const cells = rows.map((row) => row[column] ?? { main: '', detail: '' });
    const details = cells.map(({ detail }) => plainText(detail));
    const main = figureColumn(
      plainText(heading),
      cells.map(({ main }) => plainText(main)),
    );
    return details.some(Boolean) ? [main, [detailHeading(heading), ...details]] : [main];
  });
  return Array.from({ length: rows.length + 1 }, (_, line) => columns.map((column) => column[line] ?? ''));
}

function figureColumn(heading: string, texts: readonly string[]): string[] {
  const figures = texts.map(parseFigure);
  const units = new Set(figures.flatMap((figure) => (figure.kind === 'number' ? [figure.unit] : [])));
  const [unit = ''] = units;
  const bare = units.size === 1 && figures.every((figure) => figure.kind !== 'number' || figure.whole);
  const cells = texts.map((text, row) => (bare ? bareNumber(figures[row], text) : text));
  return [bare && unit !== '' ? `${heading} (${unit})` : heading, ...cells];
}

const bareNumber = (figure: Figure | undefined, text: string): string =>
  figure?.kind === 'number' ? String(figure.value).replace('.', ',') : text;

/** The records as text that a spreadsheet takes when it is pasted. */
export const recordsAsTsv = (records: readonly (readonly string[])[]): string =>
  records.map((cells) => cells.map(withoutFormula).join('\t')).join('\n');
