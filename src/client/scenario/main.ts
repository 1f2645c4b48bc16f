import type { ScenarioData } from '../../wording/scenario-data.ts';
import { listenToCopy } from '../form/listen-to-copy.ts';
import { listenToRows } from '../form/repeated-rows.ts';
import { offerDepartements } from './fill-settings.ts';
import { listenToFile } from './listen-to-file.ts';
import { listenToMembers } from './listen-to-members.ts';
import { Scenario } from './scenario.ts';

function part<T extends HTMLElement = HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`missing part: ${selector}`);
  return found;
}

/** Shows the scenario and makes it work. Without its data, which has a file of its own, the form stays hidden. */
function start(root: HTMLElement, data: ScenarioData): void {
  const form = part(root, '[data-part="reglages"]');
  offerDepartements(form, data.base);
  const scenario = new Scenario({ root, form, notice: part(root, '[data-slot="address"]') }, data);
  root.hidden = false;
  scenario.openAddress();
  form.addEventListener('input', () => scenario.update());
  form.addEventListener('change', () => scenario.change());
  listenToRows(form, () => scenario.change());
  const lookups = { folder: root.dataset.lookups ?? '', prefixes: (root.dataset.prefixes ?? '').split(' ') };
  listenToMembers(part(root, '[data-part="membres"]'), lookups, (amounts) => scenario.takeCandidate(amounts));
  listenToCopy(part(root, '[data-part="adresse"]'), () => scenario.keepAddress());
  listenToFile(part(root, '[data-part="fichier"]'), () => scenario.allocation);
  window.addEventListener('hashchange', () => scenario.followAddress());
}

const root = document.querySelector<HTMLElement>('[data-scenario]');
const data = globalThis.cadranScenario;
if (root !== null && data !== undefined) start(root, data);
