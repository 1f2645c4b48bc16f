import type { AllocationBase } from '../../domain/allocation.ts';
import { PUBLISHED_SECTORS } from '../../domain/sector.ts';
import type { Geography } from '../../sources/geography.ts';
import { type Ledger, sectorKey } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';

/** The ESSMS and the engaged money of the edition, département by département and sector by sector. */
export function allocationBase(
  rows: readonly TerritoryRow[],
  ledger: Ledger,
  geography: Geography,
  scope: Scope,
): AllocationBase {
  const departements = rows
    .filter(({ type }) => type === 'departement')
    .map(({ key, code, label }) => {
      const tallies = PUBLISHED_SECTORS.map((sector) => ledger.locatedSectors.get(sectorKey(key, sector)));
      return {
        code,
        label,
        region: geography.territory('departement', code)?.parent ?? '',
        essms: tallies.map(({ essmsCount }) => essmsCount),
        amounts: tallies.map(({ signedAmount }) => signedAmount),
      };
    });
  const regions = rows
    .filter(({ type, code }) => type === 'region' && (scope.region === null || code === scope.region))
    .map(({ code, label }) => ({ code, label }));
  return { sectors: PUBLISHED_SECTORS, regions, departements };
}
