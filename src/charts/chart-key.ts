import { escapeMarkup } from './svg-markup.ts';

/** The symbols that a key explains, each drawn by the style sheet as the chart draws it. */
export type KeySymbol =
  | 'hollow'
  | 'full'
  | 'square'
  | 'ring'
  | 'money'
  | 'reference'
  | 'missing'
  | 'bar'
  | 'band';

/** What the symbols of a chart mean, in HTML: text keeps the size of the page when the chart shrinks. */
export function chartKey(items: readonly { readonly symbol: KeySymbol; readonly label: string }[]): string {
  const entries = items.map(
    ({ symbol, label }) => `<li><span class="key-symbol key-${symbol}"></span>${escapeMarkup(label)}</li>`,
  );
  return `<ul class="chart-key">${entries.join('')}</ul>`;
}
