import type { SearchOutcome } from '../../search/search-outcome.ts';
import { INDEX_UNREAD, outcomeSentence, reachSentence } from '../../wording/search.ts';
import { after } from './after.ts';
import { element } from './element.ts';
import type { SearchEngine } from './search-engine.ts';
import { searchAddress, siteAddress } from './site-address.ts';

/** Suggestions shown under the field. */
const MOST_OPTIONS = 8;

interface Option {
  readonly label: string;
  readonly detail: string;
  readonly address: string;
}

/**
 * A field that suggests as one types: the editable combobox of the ARIA Authoring Practices. Focus stays in the field;
 * arrows move among the suggestions, Enter follows one, or shows all results; Escape closes.
 */
export class Combobox {
  private readonly field: HTMLInputElement;
  private readonly popup: HTMLElement;
  private readonly list: HTMLElement;
  private readonly note: HTMLElement;
  private readonly status: HTMLElement;
  private readonly engine: SearchEngine;
  private readonly root: URL;
  private options: readonly Option[] = [];
  private active = -1;

  constructor(form: HTMLFormElement, engine: SearchEngine, root: URL) {
    this.field = form.querySelector('input') as HTMLInputElement;
    this.engine = engine;
    this.root = root;
    this.list = element('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions' });
    this.note = element('p', { class: 'note' });
    this.popup = element('div', { class: 'suggestions' }, this.list, this.note);
    this.popup.hidden = true;
    this.status = element('p', { role: 'status', class: 'visually-hidden' });
    form.append(this.popup, this.status);
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-expanded', 'false'],
      ['aria-controls', 'suggestions'],
    ] as const) {
      this.field.setAttribute(name, value);
    }
    const update = after(150, () => this.update());
    this.field.addEventListener('input', update);
    this.field.addEventListener('keydown', (event) => this.press(event));
    this.field.addEventListener('blur', () => this.close());
    // The field keeps focus, and its list, while an option is pressed.
    this.popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const item = (event.target as Element).closest('[role="option"]');
      if (item !== null) this.follow([...this.list.children].indexOf(item));
    });
    void this.update();
  }

  private async update(): Promise<void> {
    const query = this.field.value.trim();
    if (query === '') return this.close();
    try {
      await this.engine.search(query, false, (outcome) => {
        // What was typed since has its own answer coming.
        if (outcome.query === this.field.value.trim()) this.show(outcome);
      });
    } catch {
      this.status.textContent = INDEX_UNREAD;
    }
  }

  private show({ query, found, near, reach, tooCommon }: SearchOutcome): void {
    if (document.activeElement !== this.field) return;
    const before = this.options[this.active]?.address;
    const all = [...found, ...near].slice(0, MOST_OPTIONS);
    this.options = [
      ...all.map(({ label, detail, href }) => ({ label, detail, address: siteAddress(this.root, href) })),
      {
        label: all.length === 0 ? 'Chercher autrement' : 'Voir tous les résultats',
        detail: outcomeSentence(found.length, near.length),
        address: searchAddress(this.root, query),
      },
    ];
    this.list.replaceChildren(
      ...this.options.map(({ label, detail }, place) =>
        element(
          'li',
          { role: 'option', id: `suggestion-${place}`, 'aria-selected': 'false' },
          element('span', { class: 'search-label' }, label),
          element('span', { class: 'beside' }, detail),
        ),
      ),
    );
    this.popup.hidden = false;
    this.field.setAttribute('aria-expanded', 'true');
    this.activate(before === undefined ? -1 : this.options.findIndex(({ address }) => address === before));
    const reached = reachSentence(reach, tooCommon);
    this.note.textContent = reached;
    this.note.hidden = reached === '';
    this.status.textContent = `${outcomeSentence(found.length, near.length)}. ${reached}`;
  }

  private close(): void {
    this.popup.hidden = true;
    this.options = [];
    this.activate(-1);
    this.field.setAttribute('aria-expanded', 'false');
    this.status.textContent = '';
  }

  private activate(place: number): void {
    this.active = place;
    for (const [index, item] of [...this.list.children].entries()) {
      item.setAttribute('aria-selected', String(index === place));
      if (index === place) item.scrollIntoView({ block: 'nearest' });
    }
    if (place === -1) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', `suggestion-${place}`);
  }

  private follow(place: number): void {
    const option = this.options[place];
    if (option !== undefined) location.href = option.address;
  }

  /** One step down or up: beyond the last option, the field itself has its turn. */
  private move(step: 1 | -1): void {
    if (this.options.length === 0) return void this.update();
    const turns = this.options.length + 1;
    this.activate(((this.active + 1 + step + turns) % turns) - 1);
  }

  private press(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && this.active !== -1) {
      event.preventDefault();
      this.follow(this.active);
    } else if (key === 'Escape') {
      event.preventDefault();
      if (this.popup.hidden) this.field.value = '';
      this.close();
    } else if (key === 'Home' || key === 'End') {
      // The caret goes to an end of the field, which has its turn again.
      this.activate(-1);
    }
  }
}
