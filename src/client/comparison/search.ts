import type { KnownTerritory } from '../../comparison/compared-territory.ts';
import { findTerritories } from '../../comparison/find-territories.ts';
import { keyOf, placeWords } from '../../comparison/territory-words.ts';
import { formatCount } from '../../format.ts';
import { plural } from '../../wording/plural.ts';
import { typeset } from '../../wording/typeset.ts';
import { element, slot } from '../form/elements.ts';
import { actionButton, partOf } from './parts.ts';
import type { TerritoryStore } from './territory-store.ts';

/** Results listed at once. */
const LISTED = 8;

/** The field that finds territories: what it finds are buttons, so that a keyboard and a reader of screens need nothing new. */
export class Search {
  private readonly root: HTMLElement;
  private readonly store: TerritoryStore;
  private readonly isOpen: (territory: KnownTerritory) => boolean;
  private readonly choose: (key: string) => void;
  private readonly field: HTMLInputElement;

  /** `isOpen` tells whether a territory may still be chosen. */
  constructor(
    root: HTMLElement,
    store: TerritoryStore,
    isOpen: (territory: KnownTerritory) => boolean,
    choose: (key: string) => void,
  ) {
    this.root = root;
    this.store = store;
    this.isOpen = isOpen;
    this.choose = choose;
    this.field = partOf<HTMLInputElement>(root, '#chercher');
    this.field.addEventListener('input', () => this.update());
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.chooseFirst();
    });
  }

  /** Lists what the field finds. */
  update(): void {
    const open = this.store.all.filter(this.isOpen);
    const { first, count } = findTerritories(this.field.value, open, LISTED);
    slot(this.root, 'results').replaceChildren(...first.map((territory) => this.item(territory)));
    slot(this.root, 'found').textContent = this.field.value.trim() === '' ? '' : foundWords(count);
  }

  /** Empties the field and gives it the focus, for the next territory. */
  restart(): void {
    this.field.value = '';
    this.update();
    this.field.focus();
  }

  private chooseFirst(): void {
    slot(this.root, 'results').querySelector('button')?.click();
  }

  private item(territory: KnownTerritory): HTMLElement {
    const item = document.createElement('li');
    const button = actionButton('', () => this.choose(keyOf(territory)));
    const parent = territory.parent === null ? undefined : this.store.known(territory.parent)?.label;
    button.append(
      element('span', 'Ajouter ', 'visually-hidden'),
      element('b', territory.label),
      ' ',
      element('span', placeWords(territory, parent), 'beside'),
    );
    item.append(button);
    return item;
  }
}

function foundWords(count: number): string {
  if (count === 0) return typeset('Aucun territoire ne correspond : vérifiez le début du nom, ou le code.');
  const all = `${formatCount(count)} ${plural(count, 'territoire trouvé', 'territoires trouvés')}`;
  return count > LISTED ? `${all}, les ${LISTED} plus proches sont proposés.` : `${all}.`;
}
