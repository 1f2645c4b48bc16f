import type { Essms } from '../../domain/essms.ts';
import { endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import { COUNT_INDICATORS, type CountIndicator, INDICATORS } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';

/** A count of one ESSMS in one month: the answers of its measures, added up. */
export interface Exchange {
  readonly essms: Essms;
  readonly amount: number;
}

/** The counts of an indicator in a month, by ESSMS in order of FINESS. */
export interface ExchangeGroup {
  readonly month: IsoDate;
  readonly indicator: CountIndicator;
  readonly exchanges: readonly Exchange[];
}

/** The optional counts by month of measure and indicator, in that order ("AAP 2024 § 4"). `essms`: those of the edition. */
export function exchangeGroups(returns: UsageReturns, essms: ReadonlyMap<string, Essms>): ExchangeGroup[] {
  const { columns, verdicts, declared } = returns;
  const counted = COUNT_INDICATORS.map((indicator) => INDICATORS.indexOf(indicator));
  const groups = new Map<string, Map<Essms, number>>();
  for (const row of returns.order) {
    const place = counted.indexOf(columns.indicator[row] as number);
    if (place < 0 || verdicts.inForce[row] !== 1 || verdicts.conforming[row] !== 1) continue;
    const one = essms.get(declared.finessNumbers.text(columns.finess[row] as number));
    if (one === undefined) continue;
    const key = `${endOfMonth(unpackDate(columns.measured[row] as number) as IsoDate)} ${place}`;
    const amounts = groups.get(key) ?? new Map<Essms, number>();
    amounts.set(one, (amounts.get(one) ?? 0) + (columns.numerator[row] as number));
    groups.set(key, amounts);
  }
  return [...groups.keys()].sort().map((key) => {
    const [month = '', place = ''] = key.split(' ');
    const exchanges = [...(groups.get(key) ?? [])].map(([one, amount]) => ({ essms: one, amount }));
    return { month, indicator: COUNT_INDICATORS[Number(place)] as CountIndicator, exchanges };
  });
}
