import type { Cents } from '../domain/cents.ts';
import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import { LEVELS, type Level, type TerritoryType } from '../domain/territory.ts';
import { formatEurosExact } from '../format.ts';

/** What a territory holds: its active ESSMS, and the signed amounts attributed there. */
export interface TerritoryHolding {
  readonly type: TerritoryType;
  readonly code: string;
  readonly label: string;
  readonly essmsCount: number;
  readonly signedAmount: Cents;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  region: 'région',
  departement: 'département',
  epci: 'intercommunalité',
};

const isLevel = (type: TerritoryType): type is Level => (LEVELS as readonly string[]).includes(type);

/** Money attributed where no ESSMS is active has nothing to be compared with: its members closed, or moved. */
export function checkTerritories(
  territories: readonly TerritoryHolding[],
  membershipFile: string,
  report: Report,
): void {
  for (const { type, code, label, essmsCount, signedAmount } of territories) {
    if (!isLevel(type) || essmsCount > 0 || signedAmount === 0) continue;
    const message = `Un montant de ${formatEurosExact(signedAmount)} est attribué au territoire « ${label} » (${LEVEL_NAMES[type]} ${code}), qui n’a aucun établissement actif.`;
    report.add(diagnose('E-TER-03', { file: membershipFile, value: code, message }));
  }
}
