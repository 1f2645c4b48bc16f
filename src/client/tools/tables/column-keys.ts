import { type Figure, parseFigure, plainText } from './parse-figure.ts';

/** What a cell is sorted by; `null` when it says nothing. */
export type SortKey = number | string | null;

/**
 * The keys of a column: numbers where every cell that says something is a number, dates likewise, texts otherwise, so
 * that no two cells of a column are compared by different rules.
 */
export function columnKeys(texts: readonly string[]): SortKey[] {
  const figures = texts.map(parseFigure);
  const kinds = new Set(figures.map(({ kind }) => kind).filter((kind) => kind !== 'absent'));
  const [only] = kinds;
  const numeric = kinds.size === 1 && only !== 'text';
  return figures.map((figure, rank) => keyOf(figure, numeric, texts[rank] ?? ''));
}

function keyOf(figure: Figure, numeric: boolean, text: string): SortKey {
  if (figure.kind === 'absent') return null;
  return numeric && 'value' in figure ? figure.value : plainText(text);
}
