import { bothWidths } from '../../charts/both-widths.ts';
import { waterLevel } from '../../charts/water-level.ts';
import type { Allocation, AllocationSettings, IndicesChange } from '../../domain/allocation.ts';
import type { BalanceIndices } from '../../domain/balance-indices.ts';
import {
  formatCell,
  formatCoefficient,
  formatCount,
  formatEuros,
  formatEurosExact,
  formatIndex,
  formatShare,
} from '../../format.ts';
import {
  allocationSentence,
  allocationTitle,
  boundWord,
  columnText,
  cutSentence,
  hooverChangeSentence,
  leastFundedFirst,
  levelLabel,
  pictureTop,
  unspentSentence,
  WATER_CAPTION,
  WATER_SUBTITLE,
} from '../../wording/allocation.ts';
import { element, say, slot } from '../form/elements.ts';
import { showMap } from './show-map.ts';

const UNDETERMINED = 'indéterminé';

/** The indices, in the order of their table, each with the way it is written. */
const INDEX_ROWS: readonly (readonly [string, (indices: BalanceIndices) => string])[] = [
  ['Hoover', ({ hoover }) => formatShare(hoover)],
  ['Gini', ({ gini }) => formatCoefficient(gini)],
  ['Theil', ({ theil }) => formatCoefficient(theil)],
  ['Le moins doté, par ESSMS', ({ minPerEssms }) => formatEuros(minPerEssms)],
  ['Le plus doté, par ESSMS', ({ maxPerEssms }) => formatEuros(maxPerEssms)],
];

/** A row of a table: its name, then its numbers. */
export function tableRow(
  name: string,
  numbers: readonly string[],
  words: readonly string[] = [],
): HTMLElement {
  const row = document.createElement('tr');
  const heading = element('th', name);
  heading.setAttribute('scope', 'row');
  row.append(
    heading,
    ...numbers.map((text) => element('td', text, 'number')),
    ...words.map((text) => element('td', text)),
  );
  return row;
}

function showIndices(root: HTMLElement, changes: readonly IndicesChange[]): void {
  const columns = changes.flatMap(({ before, after }) => [before, after]);
  const rows = INDEX_ROWS.map(([name, write]) =>
    tableRow(
      name,
      columns.map((indices) => (indices === null ? UNDETERMINED : write(indices))),
    ),
  );
  slot(root, 'indices').replaceChildren(...rows);
  for (const heading of root.querySelectorAll<HTMLElement>('[data-all-sectors]'))
    heading.hidden = changes.length < 2;
}

function showTerritories(root: HTMLElement, { territories }: Allocation): void {
  const rows = leastFundedFirst(territories).map((one) =>
    tableRow(
      one.label,
      [
        formatCount(one.essmsCount),
        formatEurosExact(one.engaged),
        formatCell(one.perEssms, formatEuros),
        formatEurosExact(one.allocation),
        formatEurosExact(one.after),
        formatCell(one.perEssmsAfter, formatEuros),
        formatCell(one.indexAfter, formatIndex),
      ],
      [boundWord(one)],
    ),
  );
  slot(root, 'territories').replaceChildren(...rows);
  const sum = (read: (one: (typeof territories)[number]) => number): number =>
    territories.reduce((total, one) => total + read(one), 0);
  const total = tableRow(
    'Ensemble',
    [
      formatCount(sum(({ essmsCount }) => essmsCount)),
      formatEurosExact(sum(({ engaged }) => engaged)),
      '',
      formatEurosExact(sum(({ allocation }) => allocation)),
      formatEurosExact(sum(({ after }) => after)),
      '',
      '',
    ],
    [''],
  );
  slot(root, 'total').replaceChildren(total);
}

function showPicture(root: HTMLElement, title: string, reading: string, allocation: Allocation): void {
  const { territories, level } = allocation;
  const columns = territories.map((one) => ({ ...one, text: columnText(one) }));
  // The text comes from the page itself, and is escaped by the chart.
  slot(root, 'picture').innerHTML = bothWidths(
    { id: 'scenario-image', title, description: `${WATER_SUBTITLE} ${reading}`, document },
    (frame) =>
      waterLevel(
        { columns, level: levelLabel(level), top: pictureTop(allocation), caption: WATER_CAPTION },
        frame,
      ),
  );
}

/** Shows an envelope shared. */
export function showAllocation(
  root: HTMLElement,
  { area, envelope }: AllocationSettings,
  allocation: Allocation,
): void {
  const { indices, allSectors, unspent } = allocation;
  const title = allocationTitle(area, envelope, allocation);
  const reading = allocationSentence(area, envelope, allocation);
  say(root, 'summary', `${reading} ${hooverChangeSentence(indices)}`);
  say(root, 'problem', unspentSentence(unspent) || null);
  slot(root, 'details').hidden = false;
  showIndices(root, allSectors === null ? [indices] : [indices, allSectors]);
  say(root, 'title', title);
  say(root, 'cut', cutSentence(allocation) || null);
  showPicture(root, title, reading, allocation);
  showMap(root, area, allocation);
  showTerritories(root, allocation);
}

/** Shows why there is nothing to show. */
export function showNoAllocation(root: HTMLElement, summary: string): void {
  say(root, 'summary', summary);
  say(root, 'problem', null);
  slot(root, 'details').hidden = true;
}
