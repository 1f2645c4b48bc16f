import { MISSING } from '../../domain/cell.ts';
import type { Cents } from '../../domain/cents.ts';
import { type Level, territoryKey } from '../../domain/territory.ts';
import type { AttributedPart, ProjectAccount } from '../../metrics/project-account.ts';
import type { Tally } from '../../metrics/tally.ts';
import type { MoneyReconciliation, MoneyTrail } from '../../observatory/quality-figures.ts';
import type { Programme } from '../../programme.ts';
import type { Ledger } from '../ledger.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';

interface MoneyContext {
  readonly programme: Programme;
  readonly ledger: Ledger;
  readonly rows: readonly TerritoryRow[];
  readonly scope: Scope;
}

/**
 * Follows the engaged money, and the paid money, from the rows that declare it to the territories that receive it.
 * `accounts`: the projects of the edition. Each total is counted from its own source: none is the rest of another.
 */
export function moneyReconciliation(
  accounts: readonly ProjectAccount[],
  context: MoneyContext,
): MoneyReconciliation {
  const { payments, dataDate } = context.programme;
  const engaged = accounts.filter((account) => account.engaged);
  const signed = trail(
    total(engaged.map(({ project }) => project.signedAmount ?? 0)),
    accounts.flatMap(({ signedParts }) => signedParts),
    ({ signedAmount }) => signedAmount,
    context,
  );
  if (payments === null) return { signed, paid: MISSING, notYetPaid: MISSING };
  const declared = accounts.flatMap(({ project }) => payments.get(project.id) ?? []);
  const isPaid = ({ paidDate }: (typeof declared)[number]) => paidDate !== null && paidDate <= dataDate;
  return {
    signed,
    paid: trail(
      total(declared.filter(isPaid).map(({ amount }) => amount)),
      accounts.flatMap(({ paidParts }) => paidParts),
      ({ paidAmount }) => paidAmount,
      context,
    ),
    notYetPaid: total(declared.filter((payment) => !isPaid(payment)).map(({ amount }) => amount)),
  };
}

function trail(
  declared: Cents,
  parts: readonly AttributedPart[],
  measure: (tally: Tally) => Cents,
  { programme, ledger, rows, scope }: MoneyContext,
): MoneyTrail {
  const attributed = total(parts.map(({ amount }) => amount));
  const level: Level = 'region';
  const at = (key: string): Cents => measure(ledger.territories.get(key));
  const located = total(rows.filter(({ type }) => type === level).map(({ key }) => at(key)));
  const unlocated = at(territoryKey('non_localise', level));
  const isOutside = ({ finessEt }: AttributedPart): boolean =>
    !scope.holds(programme.sites.get(finessEt ?? '')?.location ?? null);
  const elsewhere = total(parts.filter(isOutside).map(({ amount }) => amount));
  const reconciles = declared === attributed && attributed === located + unlocated + elsewhere;
  return { declared, attributed, located, unlocated, elsewhere, reconciles };
}

const total = (amounts: readonly Cents[]): Cents => amounts.reduce((sum, amount) => sum + amount, 0);
