import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { TerritoryType } from '../domain/territory.ts';
import { formatEuros } from '../format.ts';
import { capitalized, numberWord, plural } from './plural.ts';
import { LEVEL_WORDS } from './territory.ts';

interface Amount {
  readonly label: string;
  readonly amountPerEssms: Cell<Cents>;
}

interface Known {
  readonly label: string;
  readonly amount: Cents;
}

/** The rows whose amount is known, the least funded first. */
function ranked(rows: readonly Amount[]): readonly Known[] {
  return rows
    .flatMap(({ label, amountPerEssms }) =>
      isPresent(amountPerEssms) ? [{ label, amount: amountPerEssms }] : [],
    )
    .toSorted((a, b) => a.amount - b.amount || a.label.localeCompare(b.label, 'fr'));
}

/** Title of the amounts per ESSMS: how far apart the territories are. */
export function perEssmsTitle(rows: readonly Amount[], type: TerritoryType): string {
  const sorted = ranked(rows);
  const [least] = sorted;
  const most = sorted.at(-1);
  const { one, many, gender } = LEVEL_WORDS[type];
  if (!least || !most) return `Le montant par ESSMS des ${many} n’est pas calculable`;
  if (sorted.length === 1) return `${least.label} : ${formatEuros(least.amount)} par ESSMS`;
  if (least.amount === most.amount) {
    return `${gender === 'f' ? 'Toutes les' : 'Tous les'} ${many} reçoivent ${formatEuros(least.amount)} par ESSMS`;
  }
  return `De ${formatEuros(least.amount)} à ${formatEuros(most.amount)} par ESSMS selon ${gender === 'f' ? 'la' : 'le'} ${one}`;
}

/** One sentence read on the picture: how many are under the mean, and its ends by name. */
export function perEssmsReading(rows: readonly Amount[], whole: Amount & { readonly label: string }): string {
  const sorted = ranked(rows);
  const [least] = sorted;
  const most = sorted.at(-1);
  const { amountPerEssms: mean } = whole;
  if (!least || !most || isAbsent(mean)) return 'Aucun montant par ESSMS n’est calculable.';
  const ends = `${least.label} (${formatEuros(least.amount)}) reçoit le moins, ${most.label} (${formatEuros(most.amount)}) le plus`;
  if (least.amount === most.amount) return `Chaque territoire reçoit ${formatEuros(least.amount)} par ESSMS.`;
  const under = sorted.filter(({ amount }) => amount < mean).length;
  const count = `${capitalized(numberWord(under))} ${plural(under, 'territoire est', 'territoires sont')}`;
  return `${count} sous la moyenne de ${formatEuros(mean)} ; ${ends}.`;
}
