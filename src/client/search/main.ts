import { Combobox } from './combobox.ts';
import { loadData } from './load-data.ts';
import { ResultsPage } from './results-page.ts';
import { SearchEngine } from './search-engine.ts';

/** Makes the search work where the page has one: in its header, or as the page of results. */
function start(folder: URL): void {
  const root = new URL('../../', folder);
  const engine = new SearchEngine((name) => loadData(folder, name));
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  if (form !== null) new Combobox(form, engine, root);
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page !== null) new ResultsPage(page, engine, root);
}

const { src } = document.currentScript as HTMLScriptElement;
start(new URL('.', src));
