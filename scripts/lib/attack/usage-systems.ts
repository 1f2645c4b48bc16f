import type { AdditiveSystem } from './additive-system.ts';
import type { MonthRow, UsageRow } from './published-rows.ts';
import { monthKey, usageKey } from './published-rows.ts';
import { SystemBuilder } from './system-builder.ts';
import type { Unknowns } from './unknowns.ts';

/** The counts of a row of usage. Numerator and complement are independent; they add up to the denominator. */
export const USAGE_COUNTS = ['numerateur', 'complement', 'denominateur'] as const;
export type UsageCount = (typeof USAGE_COUNTS)[number];

/** A count that a row hides and that is printed elsewhere. */
export interface PrintedElsewhere {
  readonly row: UsageRow;
  readonly count: UsageCount;
  readonly value: number;
}

/**
 * The part of a count that is not known beforehand: whoever answers has at least one person, so a denominator is at
 * least the number of those who answered (a return without anyone is no answer).
 */
const floorOf = (count: UsageCount, { respondents }: UsageRow): number =>
  count === 'denominateur' ? respondents : 0;

function printedValue(count: UsageCount, { numerator, denominator, respondents }: UsageRow): number | null {
  if (respondents === 0) return 0;
  if (count === 'numerateur') return numerator;
  if (denominator === null) return null;
  if (count === 'denominateur') return denominator;
  return numerator === null ? null : denominator - numerator;
}

/** What else tells of the counts of an indicator. */
export interface MoreKnown {
  readonly elsewhere?: readonly PrintedElsewhere[];
  readonly lastMonth?: readonly MonthRow[];
}

/** What one indicator publishes and hides of one of its counts; nobody answered in the unknowns of `empty`. */
export function usageSystem(
  count: UsageCount,
  unknowns: Unknowns,
  rows: readonly UsageRow[],
  empty: readonly number[],
  { elsewhere = [], lastMonth = [] }: MoreKnown = {},
): AdditiveSystem {
  const builder = new SystemBuilder(`${rows[0]?.indicator} ${count}`, unknowns.answerCount);
  builder.publish('personne', empty, 0);
  for (const row of rows) {
    const columns = unknowns.answersOf(row.cell, row.type);
    const value = printedValue(count, row);
    const floor = floorOf(count, row);
    if (value !== null) builder.publish(row.family, columns, value - floor);
    if (row.status === 'secret') {
      builder.hide({ file: row.file, key: usageKey(row), count, columns, shift: floor });
    }
  }
  for (const { row, count: printed, value } of elsewhere) {
    if (printed !== count) continue;
    builder.publish(row.family, unknowns.answersOf(row.cell, row.type), value - floorOf(count, row));
  }
  for (const row of count === 'numerateur' ? lastMonth : []) {
    const columns = unknowns.answersOf(`${row.territoryType}:${row.code}|tous`, 'tous');
    const family = row.territoryType === 'non_localise' ? `non_localise:${row.code}` : row.territoryType;
    if (row.count !== null) builder.publish(`${family}|tous|tous`, columns, row.count);
    if (row.status === 'secret') {
      builder.hide({ file: row.file, key: monthKey(row), count: 'nb_dossiers_actifs', columns });
    }
  }
  return builder.build();
}

/**
 * The rows of the last month of `dui_actifs.csv` that count the same ESSMS as the active records of `usages.csv`, as
 * far as anyone can tell: the same number answered.
 */
export function sameAsUsage(months: readonly MonthRow[], rows: readonly UsageRow[]): readonly MonthRow[] {
  const last = months.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const respondents = new Map(
    rows.filter(({ type }) => type === 'tous').map((row) => [row.cell, row.respondents]),
  );
  return months.filter(
    (row) =>
      row.month === last && respondents.get(`${row.territoryType}:${row.code}|tous`) === row.respondents,
  );
}
