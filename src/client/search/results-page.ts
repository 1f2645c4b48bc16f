import { SEARCH_KINDS, type SearchEntry } from '../../search/search-entry.ts';
import type { SearchOutcome } from '../../search/search-outcome.ts';
import {
  INDEX_UNREAD,
  NEAR_HEADING,
  outcomeSentence,
  reachSentence,
  resultCount,
  SEARCH_HEADINGS,
} from '../../wording/search.ts';
import { after } from './after.ts';
import { element } from './element.ts';
import type { SearchEngine } from './search-engine.ts';
import { queryOf, searchAddress, siteAddress } from './site-address.ts';

/** Results of one kind shown at first. */
const FIRST = 20;

/** The page of results: what is found follows the field, and the address follows both. */
export class ResultsPage {
  private readonly field: HTMLInputElement;
  private readonly results: HTMLElement;
  private readonly status: HTMLElement;
  private readonly engine: SearchEngine;
  private readonly root: URL;

  constructor(page: HTMLElement, engine: SearchEngine, root: URL) {
    const part = <T extends HTMLElement>(name: string) => page.querySelector(`[data-part="${name}"]`) as T;
    this.field = part('champ');
    this.results = part('resultats');
    this.status = part('etat');
    this.engine = engine;
    this.root = root;
    page.hidden = false;
    const update = after(200, () => this.update());
    this.field.addEventListener('input', update);
    this.field.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.update();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.goTo(0, event);
    });
    this.results.addEventListener('keydown', (event) => this.press(event));
    window.addEventListener('hashchange', () => this.open());
    this.open();
  }

  /** Shows the query of the address. */
  private open(): void {
    const query = queryOf(location);
    if (query !== this.field.value.trim()) this.field.value = query;
    if (query === '') this.field.focus();
    void this.update();
  }

  private async update(): Promise<void> {
    const query = this.field.value.trim();
    if (query !== queryOf(location)) history.replaceState(null, '', searchAddress(this.root, query));
    if (query === '') {
      this.results.replaceChildren();
      this.status.textContent = '';
      return;
    }
    try {
      await this.engine.search(query, true, (outcome) => {
        if (outcome.query === this.field.value.trim()) this.show(outcome);
      });
    } catch {
      this.status.textContent = INDEX_UNREAD;
    }
  }

  private show({ found, near, reach, tooCommon }: SearchOutcome): void {
    this.status.textContent = [outcomeSentence(found.length, near.length), reachSentence(reach, tooCommon)]
      .filter((sentence) => sentence !== '')
      .join('. ');
    // The kind of the best answer comes first, then the others in their order.
    const best = found[0]?.kind;
    const kinds = [
      ...SEARCH_KINDS.filter((kind) => kind === best),
      ...SEARCH_KINDS.filter((kind) => kind !== best),
    ];
    const groups = kinds
      .map((kind) => ({ kind, entries: found.filter((entry) => entry.kind === kind) }))
      .filter(({ entries }) => entries.length > 0)
      .map(({ kind, entries }) => this.group(SEARCH_HEADINGS[kind], entries));
    this.results.replaceChildren(...groups, ...(near.length > 0 ? [this.group(NEAR_HEADING, near)] : []));
  }

  private group(heading: string, entries: readonly SearchEntry[]): HTMLElement {
    const list = element('ol', {}, ...entries.slice(0, FIRST).map((entry) => this.item(entry)));
    const title = element(
      'h2',
      {},
      heading,
      ' ',
      element('span', { class: 'beside' }, resultCount(entries.length)),
    );
    const group = element('section', { class: 'search-group' }, title, list);
    const others = entries.slice(FIRST);
    if (others.length > 0) {
      const more = element('button', { type: 'button' }, `Afficher les autres (${others.length})`);
      more.addEventListener('click', () => {
        const items = others.map((entry) => this.item(entry));
        list.append(...items);
        items[0]?.querySelector('a')?.focus();
        more.remove();
      });
      group.append(more);
    }
    return group;
  }

  private item({ label, detail, href }: SearchEntry): HTMLElement {
    return element(
      'li',
      {},
      element('a', { href: siteAddress(this.root, href) }, label),
      element('span', { class: 'beside' }, detail),
    );
  }

  private goTo(place: number, event: Event): void {
    const links = [...this.results.querySelectorAll('a')];
    if (links.length === 0) return;
    event.preventDefault();
    if (place < 0) this.field.focus();
    else links[Math.min(place, links.length - 1)]?.focus();
  }

  /** Arrows go from result to result, and back to the field. */
  private press(event: KeyboardEvent): void {
    const place = [...this.results.querySelectorAll('a')].indexOf(event.target as HTMLAnchorElement);
    if (place === -1) return;
    const { key } = event;
    if (key === 'ArrowDown') this.goTo(place + 1, event);
    else if (key === 'ArrowUp') this.goTo(place - 1, event);
    else if (key === 'Home') this.goTo(0, event);
    else if (key === 'End') this.goTo(Number.POSITIVE_INFINITY, event);
    else if (key === 'Escape') this.goTo(-1, event);
  }
}
