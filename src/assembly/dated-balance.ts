import type { IsoDate } from '../domain/iso-date.ts';
import { balanceDates, balanceOverTime, type DatedAmount } from '../metrics/balance-over-time.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { DatedBalance } from '../observatory/types.ts';
import type { Programme } from '../programme.ts';
import { isSplitByRegion } from './balance-figures.ts';
import type { Comparison } from './compared-parts.ts';
import type { Scope } from './scope.ts';

/** A part of engaged money, where it goes. */
interface Movement {
  readonly date: IsoDate;
  readonly region: string;
  readonly departement: string;
  readonly amount: number;
}

/** The balance between régions and between départements, at each date since the first convention of the edition. */
export function datedBalance(
  comparisons: readonly Comparison[],
  accounts: readonly ProjectAccount[],
  { sites, dataDate }: Programme,
  scope: Scope,
): DatedBalance[] {
  const movements = accounts.flatMap(({ project: { conventionDate: date }, signedParts }) =>
    date === null
      ? []
      : signedParts.flatMap(({ finessEt, amount }): Movement[] => {
          const location = sites.get(finessEt ?? '')?.location ?? null;
          if (location === null || !scope.holds(location)) return [];
          return [{ date, region: location.region, departement: location.departement, amount }];
        }),
  );
  const dates = balanceDates(
    movements.map(({ date }) => date),
    dataDate,
  );
  return comparisons.flatMap((comparison): DatedBalance[] => {
    const { level, perimeter, parts } = comparison;
    if (level !== 'region' && level !== 'departement') return [];
    const amounts = movements.map(
      (movement): DatedAmount => ({ code: movement[level], date: movement.date, amount: movement.amount }),
    );
    return balanceOverTime(parts, amounts, dates, isSplitByRegion(comparison)).map((moment) => ({
      level,
      perimeter,
      ...moment,
    }));
  });
}
