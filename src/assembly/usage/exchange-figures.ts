import { CountSystem } from '../../disclosure/count-system.ts';
import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  type Contribution,
  hasFewContributors,
  isDominated,
  isSmallCount,
} from '../../disclosure/primary-rules.ts';
import { protect } from '../../disclosure/protect.ts';
import { SECRET } from '../../domain/cell.ts';
import type { Essms } from '../../domain/essms.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import type { ExchangePoint } from '../../observatory/usage-figures.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { type Exchange, type ExchangeGroup, exchangeGroups } from './exchanges.ts';
import type { HiddenPoint } from './monthly-figures.ts';

interface ExchangeContext {
  readonly returns: UsageReturns;
  /** The ESSMS of the edition, by FINESS. */
  readonly essms: ReadonlyMap<string, Essms>;
  readonly rows: readonly TerritoryRow[];
  readonly scope: Scope;
  readonly settings: DisclosureSettings;
}

/** The exchanges of a territory in a month. */
interface Told {
  readonly row: TerritoryRow;
  /** By their place in the group. */
  readonly members: readonly number[];
  readonly amount: number;
}

const RANKS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** The optional counts by month of measure and territory: sums, without denominator nor target (AAP 2024 § 4). */
export function exchangeFigures({ returns, essms, ...context }: ExchangeContext): {
  points: ExchangePoint[];
  hidden: HiddenPoint[];
} {
  const rows = context.rows.filter(
    ({ type, code }) => RANKS.includes(type) && !(type === 'non_localise' && code === 'epci'),
  );
  const decided = exchangeGroups(returns, essms).flatMap((group) => decide(group, { ...context, rows }));
  return {
    points: decided.map(({ point }) => point).sort(byMonthAndPlace(rows)),
    hidden: decided.map(({ amount, hidden }) => ({ persons: amount, hidden })),
  };
}

/** In order of month, of territory, then of indicator. */
function byMonthAndPlace(rows: readonly TerritoryRow[]): (a: ExchangePoint, b: ExchangePoint) => number {
  const order = new Map(rows.map(({ type, code }, index) => [`${type}:${code}`, index]));
  const place = ({ territoryType, territoryCode }: ExchangePoint) =>
    order.get(`${territoryType}:${territoryCode}`) ?? 0;
  return (a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : place(a) - place(b));
}

/** What is told of a group in each territory, and what is hidden of it. */
function decide(
  { month, indicator, exchanges }: ExchangeGroup,
  { rows, scope, settings }: Omit<ExchangeContext, 'returns' | 'essms'>,
) {
  const told = toldIn(rows, exchanges, scope);
  const units = told.map(({ members, amount }) => ({
    weight: amount,
    primary: isPrimary(contributions(members, exchanges), amount, settings),
  }));
  const system = new CountSystem({
    values: exchanges.map(({ amount }) => amount),
    rows: told.map(({ row, members }, unit) => ({ unit, members, family: 0, rank: RANKS.indexOf(row.type) })),
  });
  const { masked } = protect(units, [system], settings.protectionWidth);
  return told.map(({ row, members, amount }, unit) => {
    const hidden = masked[unit] ?? false;
    const point: ExchangePoint = {
      month,
      territoryType: row.type,
      territoryCode: row.code,
      indicator,
      count: hidden === false ? amount : SECRET,
      respondents: members.length,
    };
    return { point, amount, hidden };
  });
}

/** The territories where someone counted. */
function toldIn(rows: readonly TerritoryRow[], exchanges: readonly Exchange[], scope: Scope): Told[] {
  const byKey = new Map<string, number[]>();
  for (const [index, { essms }] of exchanges.entries()) {
    for (const key of territoryKeysOf(essms.location, scope.topKey)) {
      const known = byKey.get(key);
      if (known) known.push(index);
      else byKey.set(key, [index]);
    }
  }
  return rows.flatMap((row) => {
    const members = byKey.get(row.key);
    if (members === undefined) return [];
    const amount = members.reduce((sum, index) => sum + (exchanges[index] as Exchange).amount, 0);
    return [{ row, members, amount }];
  });
}

const contributions = (members: readonly number[], exchanges: readonly Exchange[]): Contribution[] =>
  members.map((index) => {
    const { essms, amount } = exchanges[index] as Exchange;
    return { finessEt: essms.finessEt, organisation: essms.finessEj, amount };
  });

const isPrimary = (who: readonly Contribution[], count: number, settings: DisclosureSettings): boolean =>
  isSmallCount(count, settings) || hasFewContributors(who, settings) || isDominated(who, settings);
