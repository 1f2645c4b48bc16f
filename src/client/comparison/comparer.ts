import { decodeTerritories, encodeTerritories, isComparisonAddress } from '../../comparison/address.ts';
import { type Comparison, compare } from '../../comparison/comparison.ts';
import { comparisonCsv } from '../../comparison/comparison-csv.ts';
import { comparisonMarkup } from '../../comparison/comparison-markup.ts';
import { distinctNames, keyOf, placeWords } from '../../comparison/territory-words.ts';
import { joinNames } from '../../wording/names.ts';
import { typeset } from '../../wording/typeset.ts';
import { download } from '../download.ts';
import { element, slot } from '../form/elements.ts';
import { actionButton } from './parts.ts';
import { Search } from './search.ts';
import type { TerritoryStore } from './territory-store.ts';

const ADVICE = [
  'Choisissez un premier territoire.',
  'Ajoutez un deuxième territoire : en attendant, celui-ci est comparé à ceux qui le contiennent.',
];
const FULL = 'Quatre territoires au plus : retirez-en un pour en ajouter un autre.';
const UNREAD =
  'Les chiffres d’un territoire n’ont pas pu être lus : rechargez la page, ou lisez son portrait depuis la page des territoires.';

/** What the page says of itself. */
export interface CompareSettings {
  /** From the page to the root of the site. */
  readonly root: string;
  readonly dataDate: string;
  readonly definitions: ReadonlySet<string>;
  readonly most: number;
}

/** The territories chosen, what is shown of them, and the address of the page, kept in step. */
export class Comparer {
  private readonly root: HTMLElement;
  private readonly store: TerritoryStore;
  private readonly settings: CompareSettings;
  private readonly search: Search;
  private readonly title = document.title;
  private keys: readonly string[] = [];
  private comparison: Comparison | null = null;

  constructor(root: HTMLElement, store: TerritoryStore, settings: CompareSettings) {
    this.root = root;
    this.store = store;
    this.settings = settings;
    const whole = keyOf(store.whole);
    this.search = new Search(
      root,
      store,
      (territory) => {
        const key = keyOf(territory);
        return key !== whole && !this.keys.includes(key) && this.keys.length < settings.most;
      },
      (key) => {
        void this.choose([...this.keys, key]);
        this.search.restart();
      },
    );
  }

  /** Shows what the address asks for; what is wrong in it is told, and nothing is then compared in its place. */
  async openAddress(): Promise<void> {
    const text = location.hash.slice(1);
    if (!isComparisonAddress(text)) return this.show([]);
    const nameOf = (key: string) => this.store.known(key)?.label;
    const { known, faults } = decodeTerritories(text, nameOf, keyOf(this.store.whole));
    if (faults.length === 0) return this.show(known);
    await this.show([]);
    this.tell(faults);
    if (known.length === 0) return;
    const names = joinNames(known.map((key) => nameOf(key) ?? key));
    slot(this.root, 'faults').append(
      actionButton(typeset(`Comparer ce qui est reconnu : ${names}`), () => void this.choose(known)),
    );
  }

  /** Other anchors of the page leave the comparison as it is. */
  followAddress(): void {
    if (isComparisonAddress(location.hash.slice(1))) void this.openAddress();
  }

  /** The address follows the choice, without a new step in the history of the browser. */
  keepAddress(): void {
    const end =
      this.keys.length === 0 ? location.pathname + location.search : `#${encodeTerritories(this.keys)}`;
    history.replaceState(null, '', end);
  }

  /** Hands the table over as a file. */
  saveCsv(): void {
    if (this.comparison === null) return;
    const name = `comparaison-${this.keys.join('-').replaceAll(':', '-').toLowerCase()}.csv`;
    const text = comparisonCsv(this.comparison, this.settings.dataDate);
    download(name, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  private async choose(keys: readonly string[]): Promise<void> {
    await this.show(keys);
    this.keepAddress();
  }

  private async show(keys: readonly string[]): Promise<void> {
    this.keys = keys;
    this.tell([]);
    this.showChosen();
    try {
      const comparison = keys.length === 0 ? null : await this.compared(keys);
      // Another choice may have been made while the figures came.
      if (this.keys === keys) this.showComparison(comparison);
    } catch {
      this.showComparison(null);
      this.tell([UNREAD]);
    }
  }

  private async compared(keys: readonly string[]): Promise<Comparison> {
    const territories = await Promise.all(keys.map((key) => this.store.figures(key)));
    const parents = [...new Set(territories.flatMap(({ parent }) => parent ?? []))];
    const holders = await Promise.all(parents.map((key) => this.store.figures(key)));
    return compare(territories, {
      whole: await this.store.figures(keyOf(this.store.whole)),
      parents: new Map(holders.map((holder) => [keyOf(holder), holder])),
    });
  }

  private tell(sentences: readonly string[]): void {
    const place = slot(this.root, 'faults');
    place.replaceChildren(...sentences.map((sentence) => element('p', typeset(sentence))));
    place.hidden = sentences.length === 0;
  }

  private showChosen(): void {
    const { keys, store } = this;
    const chosen = keys.flatMap((key) => store.known(key) ?? []);
    const items = chosen.map((territory, index) => {
      const item = document.createElement('li');
      const parent = territory.parent === null ? undefined : store.known(territory.parent)?.label;
      const remove = actionButton('Retirer', () => {
        void this.choose(keys.filter((_, place) => place !== index));
        this.search.restart();
      });
      remove.append(element('span', ` ${territory.label}`, 'visually-hidden'));
      const name = element('span', '');
      name.append(element('b', territory.label), element('span', placeWords(territory, parent), 'beside'));
      item.append(name, remove);
      return item;
    });
    slot(this.root, 'chosen').replaceChildren(...items);
    const advice = keys.length >= this.settings.most ? FULL : (ADVICE[keys.length] ?? '');
    slot(this.root, 'advice').textContent = typeset(advice);
    slot(this.root, 'actions').hidden = keys.length === 0;
  }

  private showComparison(comparison: Comparison | null): void {
    this.comparison = comparison;
    slot(this.root, 'result').hidden = comparison === null;
    const names =
      comparison === null
        ? ''
        : joinNames(distinctNames(comparison.territories.map(({ territory }) => territory)));
    document.title = names === '' ? this.title : `${names} – ${this.title}`;
    slot(this.root, 'title').textContent = names;
    slot(this.root, 'comparison').innerHTML =
      comparison === null
        ? ''
        : comparisonMarkup(comparison, {
            id: 'comparaison',
            caption: `${names}, côte à côte`,
            level: 3,
            link: (to) => `${this.settings.root}${to.slice(1)}`,
            isDefined: (id) => this.settings.definitions.has(id),
          });
  }
}
