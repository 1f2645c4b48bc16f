import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import { SECRET } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import { endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import { COUNT_INDICATORS, type CountIndicator, INDICATORS } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { ExchangePoint } from '../../observatory/usage-figures.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { decideExchanges, EXCHANGE_LEVELS, type Exchange } from './decide-exchanges.ts';
import { type EarlierEdition, type EarlierLine, earlierLines } from './earlier-usage.ts';
import type { HiddenPoint } from './monthly-figures.ts';

interface ExchangeContext {
  readonly returns: UsageReturns;
  /** The ESSMS of the edition, by FINESS. */
  readonly essms: ReadonlyMap<string, Essms>;
  readonly rows: readonly TerritoryRow[];
  readonly scope: Scope;
  readonly settings: DisclosureSettings;
  readonly earlier: EarlierEdition | null;
}

/** What the ESSMS counted of one indicator in one month. */
interface MonthOfExchanges {
  readonly month: IsoDate;
  readonly indicator: CountIndicator;
  readonly byEssms: Map<string, Exchange>;
}

/** The optional counts by month of measure and territory: sums, without denominator nor target (AAP 2024 § 4). */
export function exchangeFigures(context: ExchangeContext): {
  points: ExchangePoint[];
  hidden: HiddenPoint[];
} {
  const { scope, settings } = context;
  const rows = context.rows.filter(
    ({ type, code }) => EXCHANGE_LEVELS.includes(type) && !(type === 'non_localise' && code === 'epci'),
  );
  const printed = printedEarlier(context.earlier);
  const decided = monthsOf(context).flatMap(({ month, indicator, byEssms }) =>
    decideExchanges([...byEssms.values()], {
      rows,
      topKey: scope.topKey,
      settings,
      printed: (key) => printed.get(`${month} ${indicator} ${key}`),
    }).map((count) => ({ month, indicator, order: rows.indexOf(count.row), ...count })),
  );
  const sorted = decided.sort(
    (a, b) =>
      compareText(a.month, b.month) ||
      a.order - b.order ||
      COUNT_INDICATORS.indexOf(a.indicator) - COUNT_INDICATORS.indexOf(b.indicator),
  );
  return {
    points: sorted.map(({ month, indicator, row, respondents, amount, hidden }) => ({
      month,
      territoryType: row.type,
      territoryCode: row.code,
      indicator,
      count: hidden === false ? amount : SECRET,
      respondents,
    })),
    hidden: sorted.map(({ amount, hidden }) => ({ persons: amount, hidden })),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What an earlier edition printed, by month, indicator and territory. */
function printedEarlier(earlier: EarlierEdition | null): ReadonlyMap<string, EarlierLine> {
  const lines = earlier === null ? [] : earlierLines(earlier, 'echanges');
  const keyOf = ({ mois, code_indicateur, type_territoire, code_territoire }: EarlierLine): string =>
    `${mois} ${code_indicateur} ${type_territoire}:${code_territoire}`;
  return new Map(lines.map((line) => [keyOf(line), line]));
}

function monthsOf({ returns, essms }: ExchangeContext): MonthOfExchanges[] {
  const { columns, verdicts, declared } = returns;
  const counted = COUNT_INDICATORS.map((indicator) => INDICATORS.indexOf(indicator));
  const months = new Map<string, MonthOfExchanges>();
  for (const row of returns.order) {
    const indicator = COUNT_INDICATORS[counted.indexOf(columns.indicator[row] as number)];
    if (indicator === undefined || verdicts.inForce[row] !== 1 || verdicts.conforming[row] !== 1) continue;
    const one = essms.get(declared.finessNumbers.text(columns.finess[row] as number));
    if (one === undefined) continue;
    const month = endOfMonth(unpackDate(columns.measured[row] as number) as IsoDate);
    const key = `${month} ${indicator}`;
    const group = months.get(key) ?? { month, indicator, byEssms: new Map<string, Exchange>() };
    const amount = (group.byEssms.get(one.finessEt)?.amount ?? 0) + (columns.numerator[row] as number);
    group.byEssms.set(one.finessEt, { essms: one, amount });
    months.set(key, group);
  }
  return [...months.values()];
}
