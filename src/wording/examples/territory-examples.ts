import { type Cell, isAbsent, isPresent } from '../../domain/cell.ts';
import type { Cents } from '../../domain/cents.ts';
import type { Ratio } from '../../domain/ratio.ts';
import {
  formatCell,
  formatCount,
  formatDecimal,
  formatEuros,
  formatEurosExact,
  formatIndex,
  formatPercent,
  formatSignedPercent,
  formatSignedPoints,
} from '../../format.ts';
import type { TerritoryFigures } from '../../observatory/types.ts';
import { shortLabel } from '../labels.ts';
import {
  divided,
  type ExampleMaker,
  type ExampleMakers,
  type ExampleSource,
  example,
  greatest,
} from './example.ts';

/** The territory of the level below that holds the most ESSMS: the whole compared with itself shows nothing. */
function largestPart({ observatory, top }: ExampleSource): TerritoryFigures | undefined {
  const codes = new Set(top.children.map(({ type, code }) => `${type} ${code}`));
  const parts = observatory.territories.filter(({ type, code }) => codes.has(`${type} ${code}`));
  return greatest(parts, ({ essmsCount }) => essmsCount);
}

/** An example taken from the largest territory of the level below. */
const ofLargest =
  (text: (part: TerritoryFigures, source: ExampleSource) => string | null): ExampleMaker =>
  (source) => {
    const part = largestPart(source);
    return part === undefined ? null : example(text(part, source), { place: shortLabel(part.label) });
  };

const ofTop =
  (text: (top: TerritoryFigures) => string | null): ExampleMaker =>
  ({ top }) =>
    example(text(top));

/** The two shares that an index or a gap compares; `null` when one is missing. */
function sharesOf({ amountShare, essmsShare }: TerritoryFigures): { money: string; essms: string } | null {
  if (isAbsent(amountShare) || isAbsent(essmsShare)) return null;
  return { money: formatPercent(amountShare, 2), essms: formatPercent(essmsShare, 2) };
}

function indexExample(part: TerritoryFigures): string | null {
  const shares = sharesOf(part);
  if (shares === null || isAbsent(part.balanceIndex)) return null;
  return `${shares.money} des montants ÷ ${shares.essms} des ESSMS = ${formatIndex(part.balanceIndex)}`;
}

function gapExample(part: TerritoryFigures): string | null {
  const shares = sharesOf(part);
  if (shares === null || isAbsent(part.shareGap)) return null;
  return `${shares.money} des montants, ${shares.essms} des ESSMS\u00a0: ${formatSignedPoints(part.shareGap)}`;
}

function meanGapExample(part: TerritoryFigures, { top }: ExampleSource): string | null {
  if (isAbsent(part.amountPerEssms) || isAbsent(top.amountPerEssms) || isAbsent(part.meanGap)) return null;
  const share = isPresent(part.meanGapShare) ? ` (${formatSignedPercent(part.meanGapShare)})` : '';
  const sign = part.meanGap > 0 ? '+' : '';
  return `${formatEurosExact(part.amountPerEssms)} − ${formatEurosExact(top.amountPerEssms)} = ${sign}${formatEurosExact(part.meanGap)}${share}`;
}

const density = (count: number, base: string, cell: Cell<Ratio>): string | null =>
  isAbsent(cell) ? null : `${formatCount(count)} ESSMS ÷ ${base} = ${formatDecimal(cell)}`;

const perEssms = ({ signedAmount, essmsCount, amountPerEssms }: TerritoryFigures): string | null =>
  isAbsent(amountPerEssms)
    ? null
    : `${formatEuros(signedAmount)} ÷ ${formatCount(essmsCount)} ESSMS = ${formatEuros(amountPerEssms)}`;

const paid = (amount: Cell<Cents>): string | null => (isAbsent(amount) ? null : formatEuros(amount));

/** Of the territories: how many ESSMS, how much money. */
export const TERRITORY_EXAMPLES: ExampleMakers = {
  essms: ofTop(({ essmsCount }) => `${formatCount(essmsCount)} ESSMS`),
  'part-essms': ofLargest(({ essmsShare }) => divided(essmsShare)),
  'part-montant': ofLargest(({ amountShare }) => divided(amountShare, formatEuros)),
  'taux-couverture': ofTop(({ coverage }) => divided(coverage)),
  'montant-conventionne': ofTop(({ signedAmount }) => formatEuros(signedAmount)),
  'montant-verse': ofTop(({ paidAmount }) => paid(paidAmount)),
  'part-versee': ofTop(({ paidShare }) => divided(paidShare, formatEuros)),
  'euros-par-essms': ofTop(perEssms),
  'indice-equilibre': ofLargest(indexExample),
  'ecart-part': ofLargest(gapExample),
  'ecart-moyenne': ofLargest(meanGapExample),
  densite: ofTop(({ essmsCount, population, densityPer100k }) =>
    density(essmsCount, `${formatCell(population, formatCount)} habitants × 100 000`, densityPer100k),
  ),
  'densite-km2': ofLargest(({ essmsCount, areaKm2, densityPer100km2 }) =>
    density(essmsCount, `${formatCell(areaKm2, formatCount)} km² × 100`, densityPer100km2),
  ),
};
