import { figureAsked } from './figure-address.ts';
import { addFigureTools } from './figure-tools.ts';
import { showAlone } from './show-alone.ts';
import { followAddress, keepView } from './tables/follow-address.ts';
import { GroupFilter } from './tables/group-filter.ts';
import { holdHeadings } from './tables/hold-headings.ts';
import { markCut } from './tables/mark-cut.ts';
import { TableTools } from './tables/table-tools.ts';
import { takeawayScript } from './takeaway-script.ts';

const script = document.currentScript as HTMLScriptElement;
const { observatory = '', publisher = '', date = '' } = script.dataset;
const source = { observatory, publisher, date };
const asked = (): string | null => figureAsked(location.hash.slice(1));

/** The figure that the address asks for alone. */
function figureAlone(): HTMLElement | null {
  const figure = document.getElementById(asked() ?? '');
  return figure?.matches('figure') ? figure : null;
}

/** Gives the tables and the figures of the page what a reader does with them; they are read all the same without. */
function start(): void {
  const alone = figureAlone();
  if (alone) showAlone(alone, source);
  const ask = takeawayScript(new URL('emporter.js', script.src).href);
  const sections = [
    ...document.querySelectorAll<HTMLElement>('.table-scroll[data-tools], [data-filter] .table-scroll'),
  ];
  const tables = sections.map((section) => new TableTools(section, { keepView, ask }));
  const lists = [...document.querySelectorAll<HTMLElement>('[data-filter]')];
  const filters = lists.map((list) => new GroupFilter(list, tables, keepView));
  followAddress(tables, filters);
  holdHeadings(sections);
  markCut(sections);
  for (const figure of document.querySelectorAll<HTMLElement>('figure.figure[id]')) {
    if (figure !== alone) addFigureTools(figure, source, ask);
  }
}

start();
addEventListener('hashchange', () => {
  if (asked() !== null) location.reload();
});
