import type { GroupFilter } from './group-filter.ts';
import type { TableTools } from './table-tools.ts';
import type { TableView } from './table-view.ts';
import { asksForView, belongsToForm, decodeView, encodeView } from './view-codec.ts';

const fragment = (): string => location.hash.slice(1);

/** The address follows the view, without a new step in the history of the browser. */
export function keepView({ id }: TableTools | GroupFilter, view: TableView): void {
  if (belongsToForm(fragment())) return;
  const kept = encodeView(fragment(), id, view);
  history.replaceState(null, '', kept === '' ? `${location.pathname}${location.search}` : `#${kept}`);
}

/** Shows the views, or the row, that the address asks for: now and each time that it changes. */
export function followAddress(tables: readonly TableTools[], filters: readonly GroupFilter[]): void {
  const follow = () => {
    // What filters several tables comes before what one of them is asked for.
    if (asksForView(fragment())) showViews([...filters, ...tables]);
    else leadToRow(tables);
  };
  follow();
  addEventListener('hashchange', follow);
}

function showViews(all: readonly (TableTools | GroupFilter)[]): void {
  const asked = all.filter(({ id }) => fragment().includes(`${id}.`));
  for (const each of asked) each.show(decodeView(fragment(), each.id));
  const [first] = asked;
  if (first) reveal(document.getElementById(first.id));
}

function leadToRow(tables: readonly TableTools[]): void {
  const target = document.getElementById(decodeAnchor(fragment()));
  if (!target?.closest('tbody')) return;
  for (const table of tables) table.lead(target);
  reveal(target);
}

function reveal(target: Element | null): void {
  for (let at = target?.closest('details'); at; at = at.parentElement?.closest('details')) {
    at.hidden = false;
    at.open = true;
  }
  target?.scrollIntoView();
}

function decodeAnchor(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
