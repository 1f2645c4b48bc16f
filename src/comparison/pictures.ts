import { type Cell, isAbsent, MISSING } from '../domain/cell.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import { RATE_INDICATORS, type RateIndicator } from '../domain/usage-return.ts';
import {
  formatCell,
  formatCount,
  formatEuros,
  formatPercent,
  formatPercentBound,
  formatSignedPoints,
} from '../format.ts';
import { plural } from '../wording/plural.ts';
import { attainmentLabel, INDICATOR_NAMES, respondentsClause } from '../wording/usage.ts';
import type { ComparedTerritory } from './compared-territory.ts';
import type { ComparedFigure } from './figure.ts';
import { FIGURES, measureIn, usageFigures } from './figures.ts';

/** One picture of a comparison: a bar by territory. */
export interface PictureKind {
  readonly figure: ComparedFigure;
  readonly label: string;
  /** What is drawn; bars of shares go to the whole, the others to the longest of the picture. */
  readonly value: (row: ComparedTerritory) => Cell<number>;
  readonly isShare: boolean;
  /** Whether the figure of the widest territory is of the same order: counts are not. */
  readonly isComparable: boolean;
  /** A part of the bar, drawn darker. */
  readonly part?: (row: ComparedTerritory) => Cell<number>;
  /** Where the mark of the bars stands, and what it is. */
  readonly mark: ((rows: readonly ComparedTerritory[], whole: ComparedTerritory) => Mark | null) | null;
  /** How to read the bars, where it does not go without saying. */
  readonly note?: string;
  /** Under each value: what it is made of. */
  readonly detail: (row: ComparedTerritory, whole: ComparedTerritory) => string;
}

/** A line across the bars. */
export interface Mark {
  readonly at: number;
  readonly label: string;
}

const ratioCell = (cell: Cell<Ratio>): Cell<number> => (isAbsent(cell) ? cell : ratioMillionths(cell));

/** The mark of the widest territory. */
const wholeMark =
  (value: PictureKind['value'], figure: ComparedFigure): PictureKind['mark'] =>
  (_, whole) => {
    const at = value(whole);
    return isAbsent(at) ? null : { at, label: `${whole.label}\u00a0: ${figure.show(whole, whole).text}` };
  };

const count = (
  figure: ComparedFigure,
  value: PictureKind['value'],
  detail: PictureKind['detail'],
): PictureKind => ({
  figure,
  label: figure.label,
  value,
  isShare: false,
  isComparable: false,
  mark: null,
  detail,
});

const measured = (
  figure: ComparedFigure,
  value: PictureKind['value'],
  isShare: boolean,
  detail: PictureKind['detail'],
): PictureKind => ({
  figure,
  label: figure.label,
  value,
  isShare,
  isComparable: true,
  mark: wholeMark(value, figure),
  detail,
});

const partOfEssms = ({ conventionedCount, essmsCount }: ComparedTerritory): Cell<number> =>
  essmsCount === 0 ? MISSING : ratioMillionths({ numerator: conventionedCount, denominator: essmsCount });

function coverageDetail({ essmsCount, coveredCount, conventionedCount }: ComparedTerritory): string {
  const all = `${formatCount(coveredCount)} ESSMS sur ${formatCount(essmsCount)}`;
  if (coveredCount === 0) return all;
  const signed = plural(conventionedCount, 'dans un projet conventionné', 'dans des projets conventionnés');
  return `${all}, dont ${conventionedCount === 0 ? 'aucun' : formatCount(conventionedCount)} ${signed}`;
}

const meanGapDetail = (row: ComparedTerritory, whole: ComparedTerritory): string =>
  row === whole ? '' : `${FIGURES.meanGap.show(row, whole).text} par rapport à la moyenne`;

function balanceDetail({ essmsShare, amountShare, shareGap }: ComparedTerritory): string {
  const gap = isAbsent(shareGap) ? '' : ` (${formatSignedPoints(shareGap)})`;
  return `${formatCell(essmsShare, formatPercent)} des ESSMS, ${formatCell(amountShare, formatPercent)} des montants${gap}`;
}

/** The index of an exact balance. */
const BALANCE: Mark = { at: 1_000_000, label: '1,00\u00a0: équilibre' };

function paidDetail({ paidShare, signedAmount, paidAmount }: ComparedTerritory): string {
  return isAbsent(paidShare)
    ? `${formatCell(paidAmount, formatEuros)} versés`
    : `${formatEuros(paidShare.numerator)} sur ${formatEuros(signedAmount)}`;
}

/** "Cible : atteinte", "Cible indéterminée : dénominateurs de plusieurs types". */
const targetWords = (said: string): string => (/\s:/.test(said) ? `Cible ${said}` : `Cible\u00a0: ${said}`);

/** The rate of an indicator of usage against its target: a masked one has no bar and says why. */
function usagePicture(indicator: RateIndicator): PictureKind {
  const [figure] = usageFigures(indicator);
  return {
    figure,
    label: INDICATOR_NAMES[indicator].short,
    value: (row) => ratioCell(measureIn(row, indicator)?.rate ?? MISSING),
    isShare: true,
    isComparable: true,
    mark: (rows) => {
      const target = rows
        .map((row) => measureIn(row, indicator)?.target ?? null)
        .find((each) => each !== null);
      return target === undefined || target === null
        ? null
        : { at: target, label: `cible\u00a0: ${formatPercentBound(target)}` };
    },
    detail: (row) => {
      const measure = measureIn(row, indicator);
      if (measure === undefined) return 'aucune mesure publiée';
      const { numerator, denominator, rate } = measure;
      const counts =
        isAbsent(rate) || isAbsent(numerator) || isAbsent(denominator)
          ? ''
          : `${formatCount(numerator)} sur ${formatCount(denominator)}\u00a0; `;
      return `${counts}${respondentsClause(measure)}. ${targetWords(attainmentLabel(measure))}`;
    },
  };
}

/** Some pictures that go together, with the lines of the table about the same subject. */
export interface ComparedGroup {
  readonly title: string;
  readonly pictures: readonly PictureKind[];
  readonly figures: readonly ComparedFigure[];
  /** Whether there is something to say of these territories; always, unless said. */
  readonly isKnown?: (rows: readonly ComparedTerritory[]) => boolean;
}

const F = FIGURES;

/** Everything that a comparison shows, in order. */
export const GROUPS: readonly ComparedGroup[] = [
  {
    title: 'Établissements',
    pictures: [
      {
        ...measured(F.coverage, (row) => ratioCell(row.coverage), true, coverageDetail),
        part: partOfEssms,
        note: 'en foncé, dans un projet conventionné',
      },
      count(
        F.essms,
        (row) => row.essmsCount,
        (row) => `${formatCell(row.essmsShare, formatPercent)} des ESSMS`,
      ),
      count(
        F.isolated,
        (row) => row.isolatedCount,
        (row) => `sur ${formatCount(row.essmsCount)} ESSMS`,
      ),
      {
        ...count(
          F.projects,
          (row) => row.projectCount,
          () => '',
        ),
        note: 'un membre au moins dans le territoire',
      },
    ],
    figures: [F.essms, F.covered, F.conventioned, F.coverage, F.isolated, F.projects],
  },
  {
    title: 'Argent',
    pictures: [
      measured(F.perEssms, (row) => row.amountPerEssms, false, meanGapDetail),
      measured(F.index, (row) => row.balanceIndex, false, balanceDetail),
      count(
        F.signed,
        (row) => row.signedAmount,
        (row) => `${formatCell(row.amountShare, formatPercent)} des montants`,
      ),
      measured(F.paidShare, (row) => ratioCell(row.paidShare), true, paidDetail),
    ].map((picture) => (picture.figure === F.index ? { ...picture, mark: () => BALANCE } : picture)),
    figures: [
      F.signed,
      F.paid,
      F.paidShare,
      F.perEssms,
      F.meanGap,
      F.index,
      F.essmsShare,
      F.amountShare,
      F.shareGap,
    ],
  },
  {
    title: 'Usages',
    isKnown: (rows) => rows.some(({ measures }) => measures.length > 0),
    pictures: RATE_INDICATORS.map(usagePicture),
    figures: [...RATE_INDICATORS.flatMap(usageFigures), F.records],
  },
  {
    title: 'Pour situer',
    pictures: [
      count(
        F.population,
        (row) => row.population,
        () => '',
      ),
      {
        ...measured(
          F.density,
          (row) => ratioCell(row.densityPer100k),
          false,
          () => '',
        ),
        note: 'un élément de contexte, jamais la densité de référence',
      },
    ],
    figures: [F.population, F.density, F.areaDensity],
  },
];
