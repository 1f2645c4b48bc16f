import { SECTOR_LABELS, SECTORS } from '../domain/sector.ts';
import { type Level, territoryKey } from '../domain/territory.ts';
import type { GroupedPart } from '../metrics/inequality.ts';
import type { BalanceLevel } from '../observatory/types.ts';
import type { Geography } from '../sources/geography.ts';
import { type Ledger, sectorKey } from './ledger.ts';
import type { Scope } from './scope.ts';
import type { TerritoryRow } from './territory-rows.ts';

/** What is compared: a territory or a sector, in the région it belongs to. */
export interface NamedPart extends GroupedPart {
  readonly code: string;
  readonly label: string;
}

/** A set of territories or sectors compared with each other. */
export interface Comparison {
  readonly level: BalanceLevel;
  readonly perimeter: string;
  readonly parts: readonly NamedPart[];
}

/** Every comparison of an edition: each level in the whole country, then each level inside each région. */
export function comparedParts(
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
