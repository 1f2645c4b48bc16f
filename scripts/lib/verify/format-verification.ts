import { formatCount } from '../../../src/format.ts';
import { counted } from '../../../src/wording/plural.ts';
import type { Discrepancy } from './comparisons.ts';
import { type CheckOutcome, reconciles } from './verify-edition.ts';

const shown = (text: string): string => {
  const cut = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return cut === '' ? '(vide)' : cut;
};

const discrepancyLine = ({ file, row, column, published, recomputed }: Discrepancy): string =>
  `    ${file}, ${row}, ${column} : publié ${shown(published)}, recalculé ${shown(recomputed)}`;

function outcomeLines({ discrepancies, discrepancyCount }: CheckOutcome): string[] {
  const more = discrepancyCount - discrepancies.length;
  return [
    ...discrepancies.map(discrepancyLine),
    ...(more > 0 ? [`    … et ${counted(more, 'autre écart', 'autres écarts')}`] : []),
  ];
}

/** The table of the checks, each with how many comparisons it made, and what does not reconcile under it. */
export function formatVerification(outcomes: readonly CheckOutcome[]): string {
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  const lines = outcomes.flatMap((outcome) => {
    const { title, comparisons, discrepancyCount } = outcome;
    const count = formatCount(comparisons).padStart(12);
    return [
      `${title.padEnd(width)} ${count}  ${formatCount(discrepancyCount).padStart(7)}`,
      ...outcomeLines(outcome),
    ];
  });
  const heading = `${'Contrôle'.padEnd(width)} ${'Comparaisons'.padStart(12)} ${'Écarts'.padStart(7)}`;
  return [heading, ...lines, '', conclusion(outcomes)].join('\n');
}

function conclusion(outcomes: readonly CheckOutcome[]): string {
  const total = outcomes.reduce((sum, { comparisons }) => sum + comparisons, 0);
  const wrong = outcomes.reduce((sum, { discrepancyCount }) => sum + discrepancyCount, 0);
  const made = counted(total, 'comparaison', 'comparaisons');
  if (reconciles(outcomes)) return `Tout se recoupe : ${made}, aucun écart.`;
  return `${counted(wrong, 'écart', 'écarts')} sur ${made} : les fichiers publiés ne se recoupent pas.`;
}
