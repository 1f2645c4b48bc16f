import type { Measure } from './measure.ts';

/** The report of a run of the bench, for `docs/bench.md`. */
export function markdownTable(
  machine: string,
  measures: readonly Measure[],
  { day, runs }: { day: Date; runs: number },
): string {
  const verdict = ({ budget, held }: Measure): string =>
    budget === '' ? '' : `${budget} : ${held ? 'tenu' : '**dépassé**'}`;
  const repeatedly = runs === 1 ? '' : ` --runs ${runs}`;
  const median =
    runs === 1
      ? ''
      : ` Ce qui a un budget de temps est mesuré ${runs} fois, de suite : la durée médiane (de la plus courte à la plus longue), le plus de mémoire.`;
  const rows = measures.map((each) => `| ${each.what} | ${each.value} | ${verdict(each)} |`);
  return [
    '# Mesures',
    '',
    `\`npm run bench --${repeatedly} --markdown docs/bench.md\`, le ${day.toISOString().slice(0, 10)}. Machine : ${machine}. Données : la démonstration à l’échelle dite (1 : la taille de la France, 45 000 ESSMS).${median}`,
    '',
    '| Quoi | Mesure | Budget |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
