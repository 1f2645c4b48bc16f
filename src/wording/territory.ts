import { type Cell, isAbsent, isPresent } from '../domain/cell.ts';
import { COM, type TerritoryType } from '../domain/territory.ts';
import {
  formatCell,
  formatCount,
  formatEuros,
  formatEurosCompact,
  formatIndex,
  formatPercent,
} from '../format.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { capitalized, plural } from './plural.ts';

/** How the parts of a comparison are called. */
export interface LevelWords {
  readonly one: string;
  readonly many: string;
  readonly gender: 'm' | 'f';
}

/** How the territories of a type are called. */
export const LEVEL_WORDS: Readonly<Record<TerritoryType, LevelWords>> = {
  pays: { one: 'pays', many: 'pays', gender: 'm' },
  region: { one: 'région', many: 'régions', gender: 'f' },
  departement: { one: 'département', many: 'départements', gender: 'm' },
  epci: { one: 'intercommunalité', many: 'intercommunalités', gender: 'f' },
  hors_epci: { one: 'commune hors intercommunalité', many: 'communes hors intercommunalité', gender: 'f' },
  non_localise: { one: 'non localisé', many: 'non localisés', gender: 'm' },
};

/** Codes of the collectivités d’outre-mer, which are neither régions nor départements, and of the row that gathers them. */
const COLLECTIVITY = new RegExp(`^(${COM}|9(75|77|78|8\\d))$`);

/** Whether a code is that of a collectivité d’outre-mer, or of the row that gathers them. */
export const isCollectivity = (code: string): boolean => COLLECTIVITY.test(code);

/** How rows of a type are called together: « régions et collectivités » as soon as one is no région. */
export function levelWords(
  type: TerritoryType,
  rows: readonly { readonly code?: string | undefined }[],
): LevelWords {
  const words = LEVEL_WORDS[type];
  if (!rows.some(({ code }) => code !== undefined && isCollectivity(code))) return words;
  return { ...words, one: `${words.one} ou collectivité`, many: `${words.many} et collectivités` };
}

/** What a sentence about coverage needs: the row of a territory, or of a sector. */
type Counted = Pick<TerritoryFigures, 'essmsCount' | 'coveredCount' | 'coverage'>;

/** "512 ESSMS sur 1 240 (41,2 %) participent à un projet sélectionné" */
export function coverageClause(row: Counted): string {
  if (row.essmsCount === 0) return 'Aucun ESSMS n’est recensé';
  const { essmsCount, coveredCount, coverage } = row;
  if (coveredCount === 0) {
    return essmsCount === 1
      ? 'Le seul ESSMS recensé ne participe à aucun projet sélectionné'
      : `Aucun des ${formatCount(essmsCount)} ESSMS ne participe à un projet sélectionné`;
  }
  if (coveredCount === essmsCount) {
    return essmsCount === 1
      ? 'Le seul ESSMS recensé participe à un projet sélectionné'
      : `Les ${formatCount(essmsCount)} ESSMS participent tous à un projet sélectionné`;
  }
  const share = isPresent(coverage) ? ` (${formatPercent(coverage)})` : '';
  const verb = plural(coveredCount, 'participe', 'participent');
  return `${formatCount(coveredCount)} ESSMS sur ${formatCount(essmsCount)}${share} ${verb} à un projet sélectionné`;
}

/** The question of a territory answered: coverage, then money against the territories that contain it. */
export function territoryAnswer(row: TerritoryFigures, parents: readonly FiguresBeside[]): string {
  return `${coverageClause(row)}. ${moneySentence(row, parents)}`.trim();
}

function moneySentence(row: TerritoryFigures, parents: readonly FiguresBeside[]): string {
  if (row.signedAmount === 0) return row.essmsCount === 0 ? '' : 'Aucun montant n’y est engagé à ce jour.';
  const amount = `${formatEurosCompact(row.signedAmount)} y sont engagés`;
  if (isAbsent(row.amountPerEssms)) return `${amount}.`;
  if (row.coveredCount === 0) return `${amount}, attribués à des ESSMS sortis depuis de leur projet.`;
  const beside = nearestFirst(parents, 'amountPerEssms');
  const against = beside.length === 0 ? '' : ` (${beside.join(', ')})`;
  return `${amount}, soit ${formatEuros(row.amountPerEssms)} par ESSMS${against}.`;
}

/** Figures of a territory that those inside it show beside their own, in words: "France : 5 117 €". */
export interface FiguresBeside {
  readonly coverage: string;
  readonly amountPerEssms: string;
  readonly paidShare: string;
}

/** The figures of a territory as those inside it show them. */
export function figuresBeside({
  label,
  coverage,
  amountPerEssms,
  paidShare,
}: TerritoryFigures): FiguresBeside {
  return {
    coverage: `${label}\u00a0: ${formatCell(coverage, formatPercent)}`,
    amountPerEssms: `${label}\u00a0: ${formatCell(amountPerEssms, formatEuros)}`,
    paidShare: `${label}\u00a0: ${formatCell(paidShare, formatPercent)}`,
  };
}

/** One figure of the territories that contain a territory, given the widest first. */
const nearestFirst = (parents: readonly FiguresBeside[], figure: keyof FiguresBeside): readonly string[] =>
  parents.toReversed().map((parent) => parent[figure]);

/** One figure of a portrait, its count and its comparison beside it. */
export interface KeyFigure {
  readonly label: string;
  readonly definition: string;
  readonly value: string;
  /** Whether the value is the reason of its absence. */
  readonly absent: boolean;
  readonly detail: string;
  readonly comparisons: readonly string[];
}

/** The value of a key figure, or the reason of its absence. */
export function figureValue<T>(
  cell: Cell<T>,
  format: (value: T) => string,
): Pick<KeyFigure, 'value' | 'absent'> {
  return { value: formatCell(cell, format), absent: isAbsent(cell) };
}

/** The figures that open a portrait, each against the territories that contain it. */
export function keyFigures(row: TerritoryFigures, parents: readonly FiguresBeside[]): readonly KeyFigure[] {
  return [
    {
      label: 'Couverture',
      definition: 'taux-couverture',
      ...figureValue(row.coverage, formatPercent),
      detail: `${formatCount(row.coveredCount)} ESSMS sur ${formatCount(row.essmsCount)}`,
      comparisons: nearestFirst(parents, 'coverage'),
    },
    {
      label: 'Montant engagé par ESSMS',
      definition: 'euros-par-essms',
      ...figureValue(row.amountPerEssms, formatEuros),
      detail: `${formatEuros(row.signedAmount)} pour ${formatCount(row.essmsCount)} ESSMS`,
      comparisons: nearestFirst(parents, 'amountPerEssms'),
    },
    {
      label: 'Part versée',
      definition: 'part-versee',
      ...figureValue(row.paidShare, formatPercent),
      detail: isAbsent(row.paidShare)
        ? `${formatCell(row.paidAmount, formatEuros)} versés`
        : `${formatEuros(row.paidShare.numerator)} sur ${formatEuros(row.signedAmount)}${paidElsewhere(row)}`,
      comparisons: nearestFirst(parents, 'paidShare'),
    },
    parents.length === 0
      ? {
          label: 'ESSMS isolés',
          definition: 'isoles',
          ...figureValue(row.isolatedCount, formatCount),
          detail: 'hors de tout projet, dans un département qui en a un',
          comparisons: [],
        }
      : {
          label: 'Indice d’équilibre',
          definition: 'indice-equilibre',
          ...figureValue(row.balanceIndex, formatIndex),
          detail: balanceDetail(row),
          comparisons: ['1,00 : équilibre'],
        },
  ];
}

/** What was paid to projects that are no more engaged, and is no part of a share; empty when nothing was. */
function paidElsewhere({ paidAmount, paidShare }: TerritoryFigures): string {
  if (isAbsent(paidAmount) || isAbsent(paidShare)) return '';
  const elsewhere = paidAmount - paidShare.numerator;
  return elsewhere > 0 ? ` ; ${formatEuros(elsewhere)} à des projets abandonnés` : '';
}

function balanceDetail(row: TerritoryFigures): string {
  const essms = formatCell(row.essmsShare, formatPercent);
  const amount = formatCell(row.amountShare, formatPercent);
  return `${essms} des ESSMS, ${amount} des montants`;
}

/** What is left aside: the ESSMS in no project where a project exists. */
export function isolatedSentence(row: TerritoryFigures): string {
  if (row.isolatedCount === 0) return 'Aucun ESSMS n’est isolé au sens de la définition.';
  const subject =
    row.isolatedCount === 1 ? '1 ESSMS est isolé' : `${formatCount(row.isolatedCount)} ESSMS sont isolés`;
  return `${subject} : hors de tout projet sélectionné, dans un département où un projet existe.`;
}

/** The ESSMS of a whole that none of its rows holds; empty when they hold them all. */
export function unplacedNote(whole: TerritoryFigures, rows: readonly TerritoryFigures[]): string {
  const unplaced = rows.reduce((left, { essmsCount }) => left - essmsCount, whole.essmsCount);
  if (unplaced <= 0) return '';
  return `${formatCount(unplaced)} ESSMS ${plural(unplaced, 'n’est situé', 'ne sont situés')} dans aucun de ces territoires : la dernière ligne seule ${plural(unplaced, 'le', 'les')} compte.`;
}

/** What a territory is, in a word: a collectivité d’outre-mer stands among the départements, their group among the régions. */
function kindOf({ type, code, parents }: TerritoryFigures): string {
  if (code === COM) return 'ensemble';
  return parents.some((parent) => parent.code === COM) ? 'collectivité' : LEVEL_WORDS[type].one;
}

/** "Département · 35" */
export function portraitKicker(row: TerritoryFigures): string {
  return `${capitalized(kindOf(row))} · ${row.code}`;
}

/** The name of a portrait, unique in the site: a région and its only département can bear the same one. */
export function portraitTitle(row: TerritoryFigures): string {
  return `${row.label} (${kindOf(row)} ${row.code})`;
}
