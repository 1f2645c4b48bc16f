import type { Measure } from './measure.ts';

/** The report of a run of the bench, for `docs/bench.md`. */
export function markdownTable(machine: string, measures: readonly Measure[], day: Date): string {
  const verdict = ({ budget, held }: Measure): string =>
    budget === '' ? '' : `${budget} : ${held ? 'tenu' : '**dépassé**'}`;
  const rows = measures.map((each) => `| ${each.what} | ${each.value} | ${verdict(each)} |`);
  return [
    '# Mesures',
    '',
    `\`npm run bench -- --markdown docs/bench.md\`, le ${day.toISOString().slice(0, 10)}. Machine : ${machine}. Données : la démonstration à l’échelle dite (1 : la taille de la France, 45 000 ESSMS).`,
    '',
    '| Quoi | Mesure | Budget |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
