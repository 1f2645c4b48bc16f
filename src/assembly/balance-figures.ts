import { type Absent, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import { fraction, roundFraction } from '../domain/fraction.ts';
import { SECTOR_LABELS, SECTORS } from '../domain/sector.ts';
import { type Level, territoryKey } from '../domain/territory.ts';
import {
  byAmountPerEssms,
  computability,
  type GroupedPart,
  gini,
  hoover,
  lorenzCurve,
  theil,
  theilSplit,
} from '../metrics/inequality.ts';
import type { BalanceFigures, BalanceLevel, LorenzCurve } from '../observatory/types.ts';
import type { Geography } from '../sources/geography.ts';
import { type Ledger, sectorKey } from './ledger.ts';
import type { Scope } from './scope.ts';
import type { TerritoryRow } from './territory-rows.ts';

interface NamedPart extends GroupedPart {
  readonly code: string;
  readonly label: string;
}

/** A set of territories or sectors compared with each other. */
interface Comparison {
  readonly level: BalanceLevel;
  readonly perimeter: string;
  readonly parts: readonly NamedPart[];
}

/** The balance indices of each level in the whole edition, and of each level inside each region, with their curves. */
export function balanceFigures(
  rows: readonly TerritoryRow[],
  ledger: Ledger,
  geography: Geography,
  scope: Scope,
): { balance: BalanceFigures[]; lorenz: LorenzCurve[] } {
  const all = comparisons(rows, ledger, geography, scope);
  return {
    balance: all.map(figuresOf),
    lorenz: all.filter(({ parts }) => computability(parts) === 'computable').map(curveOf),
  };
}

function comparisons(
  rows: readonly TerritoryRow[],
  ledger: Ledger,
  geography: Geography,
  scope: Scope,
): Comparison[] {
  const regionOf = (row: TerritoryRow): string => {
    if (row.type === 'region') return row.code;
    const departement = row.type === 'departement' ? row.code : geography.territory('epci', row.code)?.parent;
    return (departement && geography.territory('departement', departement)?.parent) ?? '';
  };
  const toPart = (row: TerritoryRow): NamedPart => {
    const { essmsCount, signedAmount: amount } = ledger.territories.get(row.key);
    return { code: row.code, label: row.label, group: regionOf(row), essmsCount, amount };
  };
  const at = (level: Level): NamedPart[] => rows.filter(({ type }) => type === level).map(toPart);
  const sectors = (territory: string): NamedPart[] =>
    SECTORS.map((sector) => {
      const { essmsCount, signedAmount } = ledger.locatedSectors.get(sectorKey(territory, sector));
      return { code: sector, label: SECTOR_LABELS[sector], group: '', essmsCount, amount: signedAmount };
    });
  // Of an EPCI that straddles regions, each region compares the part it holds.
  const partsInside = (region: string, level: 'departement' | 'epci'): NamedPart[] =>
    level === 'departement'
      ? at(level).filter(({ group }) => group === region)
      : ledger.epcisByRegion.keys().flatMap((key) => {
          const [holder, code = ''] = key.split('|');
          if (holder !== region) return [];
          const { essmsCount, signedAmount: amount } = ledger.epcisByRegion.get(key);
          const label = geography.territory('epci', code)?.label ?? code;
          return [{ code, label, group: region, essmsCount, amount }];
        });
  const inside = (region: string): Comparison[] =>
    (['departement', 'epci', 'secteur'] as const).map((level) => ({
      level,
      perimeter: region,
      parts: level === 'secteur' ? sectors(territoryKey('region', region)) : partsInside(region, level),
    }));
  if (scope.region !== null) return inside(scope.region);
  const national = (['region', 'departement', 'epci', 'secteur'] as const).map((level) => ({
    level,
    perimeter: 'FR',
    parts: level === 'secteur' ? sectors(scope.topKey) : at(level),
  }));
  const regions = rows.filter(({ type }) => type === 'region').map(({ code }) => code);
  return [...national, ...regions.flatMap(inside)];
}

function figuresOf({ level, perimeter, parts }: Comparison): BalanceFigures {
  const dimension = level === 'secteur' ? 'secteur' : 'territoire';
  const excluded = parts.filter(({ essmsCount }) => essmsCount === 0).map(({ label }) => label);
  const state = computability(parts);
  if (state !== 'computable') {
    const absent: Absent = state === 'too_few' ? NOT_APPLICABLE : UNDETERMINED;
    return {
      dimension,
      level,
      perimeter,
      hoover: absent,
      gini: absent,
      theil: absent,
      theilBetween: absent,
      theilWithin: absent,
      minPerEssms: absent,
      maxPerEssms: absent,
      meanPerEssms: absent,
      excluded,
      status: absent.absent,
    };
  }
  const counted = parts.filter(({ essmsCount }) => essmsCount > 0).sort(byAmountPerEssms);
  const per = (part: NamedPart | undefined) =>
    part === undefined ? NOT_APPLICABLE : roundFraction(fraction(part.amount, part.essmsCount));
  const sum = (read: (part: NamedPart) => number) => counted.reduce((total, part) => total + read(part), 0);
  // Only départements of the whole country nest in groups worth comparing.
  const split = level === 'departement' && perimeter === 'FR' ? theilSplit(parts) : null;
  return {
    dimension,
    level,
    perimeter,
    hoover: hoover(parts),
    gini: gini(parts),
    theil: theil(parts),
    theilBetween: split?.between ?? NOT_APPLICABLE,
    theilWithin: split?.within ?? NOT_APPLICABLE,
    minPerEssms: per(counted[0]),
    maxPerEssms: per(counted.at(-1)),
    meanPerEssms: roundFraction(
      fraction(
        sum(({ amount }) => amount),
        sum(({ essmsCount }) => essmsCount),
      ),
    ),
    excluded,
    status: 'publie',
  };
}

const curveOf = ({ level, perimeter, parts }: Comparison): LorenzCurve => ({
  level,
  perimeter,
  points: lorenzCurve(parts).map(({ part, essmsShare, amountShare }) => ({
    code: part.code,
    label: part.label,
    essmsShare,
    amountShare,
  })),
});
