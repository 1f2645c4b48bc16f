import { type Cell, MISSING, NOT_APPLICABLE } from '../../domain/cell.ts';
import type { Report } from '../../domain/report.ts';
import type { DenominatorType } from '../../domain/usage-return.ts';
import { amountChecks } from '../../metrics/amount-checks.ts';
import { ratioOr } from '../../metrics/cell-ratio.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { denominatorShares } from '../../metrics/denominator-shares.ts';
import type { ProjectAccount } from '../../metrics/project-account.ts';
import type { DenominatorFigures, QualityFigures } from '../../observatory/quality-figures.ts';
import type { Programme } from '../../programme.ts';
import { essmsIn, type Ledger } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { ageFigures } from './age-figures.ts';
import { fileCompleteness } from './file-completeness.ts';
import { moneyReconciliation } from './money-reconciliation.ts';
import { faultlessExclusions, reconciliation, reconciliationTotal } from './reconciliation.ts';

interface QualityContext {
  readonly programme: Programme;
  readonly covered: Coverage;
  readonly ledger: Ledger;
  readonly rows: readonly TerritoryRow[];
  readonly scope: Scope;
}

/** Whether the figures can be trusted. `accounts`: the projects of the edition. To be called once all is checked. */
export function qualityFigures(
  accounts: readonly ProjectAccount[],
  report: Report,
  context: QualityContext,
): QualityFigures {
  const { programme, covered, ledger, rows, scope } = context;
  const { returns } = programme;
  const files = reconciliation(report);
  const { read, kept } = reconciliationTotal(files);
  const essms = essmsIn(programme, scope);
  const located = essms.filter(({ location }) => location !== null).length;
  const placed = essms.filter(({ coordinates }) => coordinates !== null).length;
  return {
    usedRows: ratioOr(kept, read - faultlessExclusions(files), NOT_APPLICABLE),
    money: moneyReconciliation(accounts, { programme, ledger, rows, scope }),
    amounts: amountChecks(signedAmounts(accounts, programme, scope)),
    location: {
      // A regional edition can only count the ESSMS whose commune is known.
      inCommune: scope.region === null ? ratioOr(located, essms.length, NOT_APPLICABLE) : NOT_APPLICABLE,
      onMap: ratioOr(placed, essms.length, NOT_APPLICABLE),
    },
    ages: ageFigures(returns?.latestMeasureByEssms() ?? null, {
      essms,
      covered,
      rows,
      level: scope.region === null ? 'region' : 'departement',
      dataDate: programme.dataDate,
    }),
    denominators: returns === null ? MISSING : denominatorFigures(returns.denominatorTypeCounts()),
    completeness: fileCompleteness(report, programme.essms),
    unread: report.unread,
  };
}

/** The engaged amounts, and the part of each that the edition counts. */
const signedAmounts = (accounts: readonly ProjectAccount[], { sites }: Programme, scope: Scope) =>
  accounts
    .filter(({ engaged }) => engaged)
    .map(({ project, aid, signedParts }) => ({
      projectId: project.id,
      aid,
      signed: project.signedAmount ?? 0,
      counted: signedParts
        .filter(({ finessEt }) => scope.holds(sites.get(finessEt ?? '')?.location ?? null))
        .reduce((sum, { amount }) => sum + amount, 0),
    }));

function denominatorFigures(
  counts: ReadonlyMap<DenominatorType, number>,
): Cell<readonly DenominatorFigures[]> {
  const shares = denominatorShares(counts);
  return shares.length === 0 ? NOT_APPLICABLE : shares;
}
