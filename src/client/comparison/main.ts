import { type BaseFile, dataName } from '../../comparison/comparison-files.ts';
import { typeset } from '../../wording/typeset.ts';
import { slot } from '../form/elements.ts';
import { listenToCopy } from '../form/listen-to-copy.ts';
import { loadScript } from '../load-script.ts';
import { Comparer } from './comparer.ts';
import { partOf } from './parts.ts';
import { type HandedOver, TerritoryStore } from './territory-store.ts';

const NO_DATA =
  'Les chiffres n’ont pas pu être lus : rechargez la page, ou lisez les comparaisons toutes faites ci-dessous.';

const handedOver = (): HandedOver => (globalThis as { cadranDonnees?: HandedOver }).cadranDonnees ?? {};

/** Shows the choice of territories and makes it work. */
function start(root: HTMLElement): void {
  root.hidden = false;
  const { root: home = '', date = '', definitions = '', most = '' } = root.dataset;
  const base = handedOver()[dataName(null)] as BaseFile | undefined;
  if (base === undefined) {
    partOf(root, '[data-part="choice"]').hidden = true;
    const faults = slot(root, 'faults');
    faults.textContent = typeset(NO_DATA);
    faults.hidden = false;
    return;
  }
  const store = new TerritoryStore(base, handedOver, (name) => loadScript(`${home}assets/${name}.js`));
  const comparer = new Comparer(root, store, {
    root: home,
    dataDate: date,
    definitions: new Set(definitions.split(' ')),
    most: Number(most),
  });
  void comparer.openAddress();
  listenToCopy(partOf(root, '[data-part="adresse"]'), () => comparer.keepAddress(), 'cette comparaison');
  partOf(root, '[data-action="csv"]').addEventListener('click', () => comparer.saveCsv());
  window.addEventListener('hashchange', () => comparer.followAddress());
}

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root !== null) start(root);
