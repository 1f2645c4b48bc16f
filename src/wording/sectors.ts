import { isAbsent, isPresent } from '../domain/cell.ts';
import {
  formatCell,
  formatCount,
  formatEuros,
  formatEurosCompact,
  formatIndex,
  formatPercent,
} from '../format.ts';
import type { SectorFigures, TerritoryFigures } from '../observatory/types.ts';
import { coverageClause, figureValue, type KeyFigure } from './territory.ts';

const index = (row: SectorFigures): number => (isPresent(row.balanceIndex) ? row.balanceIndex : Number.NaN);

/** The rows of sectors, without that of the money whose sector is not known: it has no ESSMS to be compared with. */
export function properSectors(rows: readonly SectorFigures[]): readonly SectorFigures[] {
  return rows.filter(({ sector }) => sector !== 'non_determine');
}

/** The least and the best funded sectors in words. */
export function sectorsAnswer(rows: readonly SectorFigures[]): string {
  const sorted = rows
    .filter(({ balanceIndex }) => isPresent(balanceIndex))
    .toSorted((a, b) => index(a) - index(b) || a.label.localeCompare(b.label, 'fr'));
  const [least] = sorted;
  const most = sorted.at(-1);
  if (!least || !most) return 'La part de chaque secteur ne peut pas encore être calculée.';
  if (least === most) return `Un seul secteur est représenté : ${least.label}.`;
  return `Le secteur le moins doté au regard de ses ESSMS est « ${least.label} » : ${shares(least)}. Le mieux doté est « ${most.label} » : ${shares(most)}.`;
}

const shares = ({ essmsShare, amountShare }: SectorFigures): string =>
  `${formatCell(essmsShare, formatPercent)} des ESSMS, ${formatCell(amountShare, formatPercent)} des montants`;

/** The question of a sector answered: coverage, money, balance. */
export function sectorAnswer(row: SectorFigures): string {
  return `${coverageClause(row)}. ${moneySentence(row)}`;
}

function moneySentence(row: SectorFigures): string {
  if (row.signedAmount === 0) return 'Aucun montant n’y est engagé à ce jour.';
  const amount = `${formatEurosCompact(row.signedAmount)} y sont engagés`;
  // Without ESSMS there is nothing to compare money with.
  if (row.essmsCount === 0)
    return `${amount}, pour des membres de projets que le répertoire ne permet pas de classer.`;
  if (isAbsent(row.balanceIndex)) return `${amount}.`;
  return `${amount} : ${shares(row)}, soit un indice d’équilibre de ${formatIndex(row.balanceIndex)}.`;
}

/** The figures that open the page of a sector, each against all sectors together. */
export function sectorKeyFigures(row: SectorFigures, top: TerritoryFigures): readonly KeyFigure[] {
  const all = 'Tous secteurs';
  return [
    {
      label: 'Couverture',
      definition: 'taux-couverture',
      ...figureValue(row.coverage, formatPercent),
      detail: `${formatCount(row.coveredCount)} ESSMS sur ${formatCount(row.essmsCount)}`,
      comparisons: [`${all} : ${formatCell(top.coverage, formatPercent)}`],
    },
    {
      label: 'Montant engagé par ESSMS',
      definition: 'euros-par-essms',
      ...figureValue(row.amountPerEssms, formatEuros),
      detail: `${formatEuros(row.signedAmount)} pour ${formatCount(row.essmsCount)} ESSMS`,
      comparisons: [`${all} : ${formatCell(top.amountPerEssms, formatEuros)}`],
    },
    {
      label: 'Indice d’équilibre',
      definition: 'indice-equilibre',
      ...figureValue(row.balanceIndex, formatIndex),
      detail: shares(row),
      comparisons: ['1,00 : équilibre'],
    },
  ];
}

/** Why a sector without ESSMS has money, said under the tables that show it; empty when none has. */
export function withoutSectorSentence(rows: readonly SectorFigures[]): string {
  const row = rows.find(({ essmsCount, signedAmount }) => essmsCount === 0 && signedAmount > 0);
  if (row === undefined) return '';
  return `${row.label}\u00a0: ${formatEuros(row.signedAmount)} attribués à des membres de projets qui ne sont pas au répertoire, ou n’y sont d’aucun secteur.`;
}
