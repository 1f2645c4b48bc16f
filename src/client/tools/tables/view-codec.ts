import { type TableView, WHOLE_VIEW } from './table-view.ts';

// The view of a table in the part of an address that follows `#`, one entry per thing chosen, each named after the
// table, so that several tables of a page share an address:
// `liste-projets.tri=-montant-conventionne&liste-projets.texte=bret&liste-projets.choix.etat=Sold%C3%A9`

const LONGEST_TEXT = 200;
const WHOLE = 'tout';

/** The view of a table that an address asks for; what cannot be read in it counts as not said. */
export function decodeView(fragment: string, id: string): TableView {
  const entries = [...new URLSearchParams(fragment)].filter(([name]) => name.startsWith(`${id}.`));
  const said = new Map(entries.map(([name, value]) => [name.slice(id.length + 1), value]));
  const sort = said.get('tri') ?? '';
  const choices = [...said].filter(([name, value]) => name.startsWith('choix.') && value !== '');
  return {
    sort: sort.replace(/^-/, '') || null,
    descending: sort.startsWith('-'),
    text: (said.get('texte') ?? '').slice(0, LONGEST_TEXT),
    choices: Object.fromEntries(choices.map(([name, value]) => [name.slice('choix.'.length), value])),
    page: decodePage(said.get('page')),
  };
}

function decodePage(text = ''): number {
  if (text === WHOLE) return 0;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : WHOLE_VIEW.page;
}

/** The address with the view of a table in place of the one it had; the views of the other tables stay. */
export function encodeView(fragment: string, id: string, view: TableView): string {
  // What has no value is a plain anchor of the page: the view takes its place.
  const others = [...new URLSearchParams(fragment)].filter(
    ([name, value]) => value !== '' && !name.startsWith(`${id}.`),
  );
  const own = entriesOf(view).map(([name, value]): [string, string] => [`${id}.${name}`, value]);
  return new URLSearchParams([...others, ...own]).toString();
}

function entriesOf({ sort, descending, text, choices, page }: TableView): [string, string][] {
  const entries: [string, string][] = [
    ['tri', sort === null ? '' : `${descending ? '-' : ''}${sort}`],
    ['texte', text],
    ...Object.entries(choices).map(([key, value]): [string, string] => [`choix.${key}`, value]),
    ['page', page === WHOLE_VIEW.page ? '' : page === 0 ? WHOLE : String(page)],
  ];
  return entries.filter(([, value]) => value !== '');
}

/** Whether the end of an address asks for the view of some table. */
export const asksForView = (fragment: string): boolean => /(?:^|&)[^=&]+\.[^=&]+=/.test(fragment);

/** Whether the end of an address belongs to a form of the page (a simulation, a scenario), which no table may touch. */
export const belongsToForm = (fragment: string): boolean => /^v=/.test(fragment);
