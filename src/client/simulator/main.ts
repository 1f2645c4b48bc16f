import type { Bareme } from '../../domain/bareme.ts';
import { listenToCopy } from '../form/listen-to-copy.ts';
import { listenToRows } from '../form/repeated-rows.ts';
import { listenToPaste } from './listen-to-paste.ts';
import { Simulator } from './simulator.ts';

function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`missing part: ${selector}`);
  return found;
}

/** Shows the simulator and makes it work. The page holds all it needs: the calls and the names of the lookup files. */
function start(root: HTMLElement): void {
  const [first, ...others] = JSON.parse(root.dataset.baremes ?? '[]') as readonly Bareme[];
  if (first === undefined) return;
  const form = part(root, '[data-part="projet"]');
  const notice = part(root, '[data-slot="address"]');
  const simulator = new Simulator({ root, form, notice }, [first, ...others]);
  root.hidden = false;
  simulator.openAddress();
  form.addEventListener('input', () => simulator.update());
  form.addEventListener('change', () => simulator.change());
  listenToRows(form, () => simulator.change());
  listenToPaste(part(root, '[data-part="liste"]'), (root.dataset.prefixes ?? '').split(' '), (essms) =>
    simulator.takeEssms(essms),
  );
  listenToCopy(part(root, '[data-part="adresse"]'), () => simulator.keepAddress());
  window.addEventListener('hashchange', () => simulator.followAddress());
}

const root = document.querySelector<HTMLElement>('[data-simulator]');
if (root !== null) start(root);
