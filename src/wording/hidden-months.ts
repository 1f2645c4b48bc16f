import { type Cell, isSecret } from '../domain/cell.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import { formatMonth } from '../format.ts';
import { joinNames } from './names.ts';
import { plural } from './plural.ts';
import { typeset } from './typeset.ts';

interface MonthCell {
  readonly month: IsoDate;
  readonly cell: Cell<unknown>;
}

/** "2 mois sont masqués par le secret statistique (de mai 2025 à juin 2025) : rien n’est tracé à leur place."; empty when none is. */
export function hiddenMonthsSentence(series: readonly MonthCell[]): string {
  const runs = runsOf(series);
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  if (count === 0) return '';
  const names = joinNames(runs.map(nameOf));
  const hidden = plural(count, 'est masqué', 'sont masqués');
  return typeset(
    `${count} mois ${hidden} par le secret statistique (${names}) : rien n’est tracé à ${plural(count, 'sa', 'leur')} place.`,
  );
}

/** Withheld months that follow each other. */
function runsOf(series: readonly MonthCell[]): readonly (readonly IsoDate[])[] {
  const runs: IsoDate[][] = [];
  let current: IsoDate[] | null = null;
  for (const { month, cell } of series) {
    if (!isSecret(cell)) {
      current = null;
      continue;
    }
    if (current === null) {
      current = [];
      runs.push(current);
    }
    current.push(month);
  }
  return runs;
}

function nameOf(run: readonly IsoDate[]): string {
  const first = formatMonth(run[0] as IsoDate);
  const last = formatMonth(run.at(-1) as IsoDate);
  return first === last ? first : `${/^[ao]/.test(first) ? 'd’' : 'de '}${first} à ${last}`;
}
