import { PUBLISHED_SECTORS, type PublishedSector, SECTOR_LABELS } from '../domain/sector.ts';
import { rowStatus } from '../metrics/cell-ratio.ts';
import { shares } from '../metrics/shares.ts';
import type { SectorFigures } from '../observatory/types.ts';
import { type Ledger, sectorKey } from './ledger.ts';
import type { TerritoryRow } from './territory-rows.ts';

const HAS_SECTORS = new Set(['pays', 'region', 'departement']);

/** The sectors of each territory down to the départements, as shares of that territory; empty ones have no row. */
export function sectorFigures(rows: readonly TerritoryRow[], ledger: Ledger): SectorFigures[] {
  return rows
    .filter(({ type, code }) => HAS_SECTORS.has(type) || (type === 'non_localise' && code !== 'epci'))
    .flatMap((row) => PUBLISHED_SECTORS.flatMap((sector) => figuresOf(row, sector, ledger)));
}

function figuresOf(row: TerritoryRow, sector: PublishedSector, ledger: Ledger): SectorFigures[] {
  const key = sectorKey(row.key, sector);
  const tally = ledger.sectors.get(key);
  if (tally.essmsCount === 0 && tally.signedAmount === 0) return [];
  const { shareGap, ...figures } = shares(tally, ledger.territories.get(row.key));
  return [
    {
      territoryType: row.type,
      territoryCode: row.code,
      sector,
      label: SECTOR_LABELS[sector],
      essmsCount: tally.essmsCount,
      signedAmount: tally.signedAmount,
      coveredCount: tally.coveredCount,
      ...figures,
      status: rowStatus([
        figures.amountPerEssms,
        figures.coverage,
        figures.essmsShare,
        figures.amountShare,
        figures.balanceIndex,
        shareGap,
      ]),
    },
  ];
}
