import { CountSystem } from '../../disclosure/count-system.ts';
import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  type Contribution,
  hasFewContributors,
  isDominated,
  isSmallCount,
} from '../../disclosure/primary-rules.ts';
import { protect } from '../../disclosure/protect.ts';
import { type Cell, SECRET } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import { endOfMonth, type IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import { COUNT_INDICATORS, type CountIndicator, INDICATORS } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import type { ExchangePoint } from '../../observatory/usage-figures.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import type { HiddenPoint } from './monthly-figures.ts';

/** A count of one ESSMS in one month: the answers of its measures, added up. */
interface Exchange {
  readonly month: IsoDate;
  readonly indicator: CountIndicator;
  readonly essms: Essms;
  readonly amount: number;
}

interface ExchangeContext {
  readonly returns: UsageReturns;
  /** The ESSMS of the edition, by FINESS. */
  readonly essms: ReadonlyMap<string, Essms>;
  readonly rows: readonly TerritoryRow[];
  readonly scope: Scope;
  readonly settings: DisclosureSettings;
}

const RANKS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** The optional counts by month of measure and territory: sums, without denominator nor target (AAP 2024 § 4). */
export function exchangeFigures(context: ExchangeContext): {
  points: ExchangePoint[];
  hidden: HiddenPoint[];
} {
  const rows = context.rows.filter(
    ({ type, code }) => RANKS.includes(type) && !(type === 'non_localise' && code === 'epci'),
  );
  const groups = Map.groupBy(
    exchanges(context),
    ({ month, indicator }) => `${month} ${COUNT_INDICATORS.indexOf(indicator)}`,
  );
  const hidden: HiddenPoint[] = [];
  const points = [...groups.keys()].sort().flatMap((key) => {
    const decided = decide(groups.get(key) ?? [], rows, context);
    hidden.push(...decided.map(({ amount, isHidden }) => ({ persons: amount, hidden: isHidden })));
    return decided.map(({ point }) => point);
  });
  return { points: points.sort(byMonthAndPlace(rows)), hidden };
}

/** In order of month, of territory, then of indicator. */
function byMonthAndPlace(rows: readonly TerritoryRow[]): (a: ExchangePoint, b: ExchangePoint) => number {
  const order = new Map(rows.map(({ type, code }, index) => [`${type}:${code}`, index]));
  const place = ({ territoryType, territoryCode }: ExchangePoint) =>
    order.get(`${territoryType}:${territoryCode}`) ?? 0;
  return (a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : place(a) - place(b));
}

function exchanges({ returns, essms }: ExchangeContext): Exchange[] {
  const { columns, verdicts, declared } = returns;
  const counted = COUNT_INDICATORS.map((indicator) => INDICATORS.indexOf(indicator));
  const sums = new Map<string, Exchange>();
  for (const row of returns.order) {
    const indicator = COUNT_INDICATORS[counted.indexOf(columns.indicator[row] as number)];
    if (indicator === undefined || verdicts.inForce[row] !== 1 || verdicts.conforming[row] !== 1) continue;
    const one = essms.get(declared.finessNumbers.text(columns.finess[row] as number));
    if (one === undefined) continue;
    const month = endOfMonth(unpackDate(columns.measured[row] as number) as IsoDate);
    const key = `${month} ${indicator} ${one.finessEt}`;
    const amount = (sums.get(key)?.amount ?? 0) + (columns.numerator[row] as number);
    sums.set(key, { month, indicator, essms: one, amount });
  }
  return [...sums.values()];
}

function decide(
  group: readonly Exchange[],
  rows: readonly TerritoryRow[],
  { scope, settings }: ExchangeContext,
) {
  const members = new Map<string, number[]>();
  for (const [index, { essms }] of group.entries()) {
    for (const key of territoryKeysOf(essms.location, scope.topKey)) {
      members.set(key, [...(members.get(key) ?? []), index]);
    }
  }
  const told = rows.flatMap((row) => {
    const own = members.get(row.key);
    return own === undefined ? [] : [{ row, own }];
  });
  const contributions = (own: readonly number[]): Contribution[] =>
    own.map((index) => {
      const { essms, amount } = group[index] as Exchange;
      return { finessEt: essms.finessEt, organisation: essms.finessEj, amount };
    });
  const sum = (own: readonly number[]): number =>
    own.reduce((total, index) => total + (group[index]?.amount ?? 0), 0);
  const units = told.map(({ own }) => ({
    weight: sum(own),
    primary: isPrimary(contributions(own), sum(own), settings),
  }));
  const system = new CountSystem({
    values: group.map(({ amount }) => amount),
    rows: told.map(({ row, own }, unit) => ({
      unit,
      members: own,
      family: 0,
      rank: RANKS.indexOf(row.type),
    })),
  });
  const { masked } = protect(units, [system], settings.protectionWidth);
  return told.map(({ row, own }, unit) => {
    const isHidden = masked[unit] ?? false;
    const count: Cell<number> = isHidden === false ? sum(own) : SECRET;
    const { month, indicator } = group[0] as Exchange;
    const point: ExchangePoint = {
      month,
      territoryType: row.type,
      territoryCode: row.code,
      indicator,
      count,
      respondents: own.length,
    };
    return { point, amount: sum(own), isHidden };
  });
}

const isPrimary = (who: readonly Contribution[], count: number, settings: DisclosureSettings): boolean =>
  isSmallCount(count, settings) || hasFewContributors(who, settings) || isDominated(who, settings);
