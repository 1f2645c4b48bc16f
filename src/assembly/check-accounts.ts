import { checkPaidAmounts } from '../checks/check-paid-amounts.ts';
import { checkTerritories } from '../checks/check-territories.ts';
import type { SettledProgramme } from '../checks/settle-programme.ts';
import type { Report } from '../domain/report.ts';
import { type Coverage, coverage } from '../metrics/coverage.ts';
import { type ProjectAccount, projectAccount } from '../metrics/project-account.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createScope, type Scope } from './scope.ts';
import { territoryFigures } from './territory-figures.ts';
import { type TerritoryRow, territoryRows } from './territory-rows.ts';

/** The money of a programme, project by project, then place by place. */
export interface CheckedAccounts {
  readonly scope: Scope;
  /** In the order of `programme.projects`. */
  readonly accounts: readonly ProjectAccount[];
  readonly covered: Coverage;
  readonly ledger: Ledger;
  readonly rows: readonly TerritoryRow[];
  /** In the order of `rows`. */
  readonly territories: readonly TerritoryFigures[];
}

/** Counts the money of a programme, and makes the last checks, which need it. After them the report is whole. */
export function checkAccounts(
  { programme, facts, remarks }: SettledProgramme,
  report: Report,
): CheckedAccounts {
  const scope = createScope(programme.configuration.perimetre);
  const { payments, dataDate } = programme;
  const accounts = facts.map((one) =>
    projectAccount(one, payments && (payments.get(one.project.id) ?? []), dataDate),
  );
  checkPaidAmounts(accounts, programme, remarks.note);
  const covered = coverage(programme.projects, programme.memberships, programme.essms, programme);
  const ledger = createLedger(programme, accounts, covered, scope);
  const rows = territoryRows(programme.geography, ledger, scope);
  const territories = territoryFigures(rows, ledger, scope, payments !== null);
  checkTerritories(territories, programme.files.memberships, report);
  return { scope, accounts, covered, ledger, rows, territories };
}
