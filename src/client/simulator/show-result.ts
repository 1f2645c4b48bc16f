import type { Bareme } from '../../domain/bareme.ts';
import { FILING_DOCUMENTS } from '../../domain/filing-documents.ts';
import { formatEurosExact } from '../../format.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import type { Simulation } from '../../simulation/simulate.ts';
import {
  delaySentence,
  deskSentence,
  filingSentence,
  sizeSentence,
  summarySentence,
} from '../../simulation/simulation-sentences.ts';
import { LINE_LABELS } from '../../wording/labels.ts';
import { element, say, slot } from '../form/elements.ts';

const UNDETERMINED = 'indéterminé';

function list(root: ParentNode, name: string, items: readonly string[]): void {
  const place = slot(root, name);
  place.replaceChildren(...items.map((item) => element('li', item)));
  place.hidden = items.length === 0;
}

function rowOf(line: string, sentence: string, source: string, amount: string): HTMLElement {
  const row = document.createElement('tr');
  const heading = element('th', line);
  heading.setAttribute('scope', 'row');
  const money = element('td', amount, 'number');
  const how = element('td', sentence, 'sentence');
  if (source !== '') how.append(element('span', source, 'beside'));
  row.append(heading, money, how);
  // A telephone stacks the cells: they remain those of a table for who hears them.
  row.role = 'row';
  heading.role = 'rowheader';
  for (const cell of [money, how]) cell.role = 'cell';
  return row;
}

function showSteps(root: ParentNode, { explanation, aid }: Simulation): void {
  const steps = explanation.steps.map(({ line, sentence, amount, source }) =>
    rowOf(LINE_LABELS[line], sentence, source, formatEurosExact(amount)),
  );
  const total = rowOf('Total', '', '', aid.total === null ? UNDETERMINED : formatEurosExact(aid.total));
  total.className = 'total';
  slot(root, 'steps').replaceChildren(...steps, total);
}

/** The exact figures, in cents, for another program to read. */
const figuresOf = ({ aid }: Simulation) => {
  const { total, low, high, usage, software, equipment, assistance } = aid;
  return { total, low, high, usage, software, equipment, assistance };
};

/** Shows what the texts say of a scenario. */
export function showResult(
  root: HTMLElement,
  simulation: Simulation,
  { scenario, bareme }: { scenario: Scenario; bareme: Bareme },
): void {
  const { aid, explanation } = simulation;
  root.dataset.result = JSON.stringify(figuresOf(simulation));
  slot(root, 'details').hidden = false;
  say(root, 'total', aid.total === null ? UNDETERMINED : formatEurosExact(aid.total));
  say(root, 'summary', summarySentence(simulation));
  slot(root, 'bounds').hidden = explanation.bounds.length === 0;
  list(
    root,
    'readings',
    explanation.bounds.map(({ label, amount }) => `${label} : ${formatEurosExact(amount)}`),
  );
  showSteps(root, simulation);
  list(root, 'notes', explanation.notes);
  say(root, 'desk', deskSentence(simulation, bareme, scenario.regionCount));
  say(root, 'filing', filingSentence(simulation, scenario));
  say(root, 'delay', delaySentence(simulation, scenario));
  say(root, 'size', sizeSentence(simulation));
  const documents = simulation.documents.map((number) => `${number}. ${FILING_DOCUMENTS.get(number) ?? ''}`);
  list(root, 'documents', documents);
}

/** Shows that there is nothing to compute until the fields told are corrected. */
export function showNoResult(root: HTMLElement): void {
  delete root.dataset.result;
  say(root, 'total', 'Champs à corriger');
  say(root, 'summary', 'Corrigez les champs signalés : le montant se calculera aussitôt.');
  slot(root, 'details').hidden = true;
}
