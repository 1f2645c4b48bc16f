import type { AdditiveSystem, Interval } from './additive-system.ts';
import { type UsageRow, usageKey } from './published-rows.ts';
import { SystemBuilder } from './system-builder.ts';
import type { Thresholds } from './thresholds.ts';
import type { Unknowns } from './unknowns.ts';

const MILLION = 1_000_000;

/** How a hidden number of persons who did not answer is named in findings. */
export const SILENT_PERSONS = 'personnes_non_repondantes';

/** Wholes of which `part` is exactly `millionths`, truncated. */
function wholesOf(part: number, millionths: number): Interval {
  return {
    low: Math.floor((part * MILLION) / (millionths + 1)) + 1,
    high: millionths === 0 ? Number.POSITIVE_INFINITY : Math.floor((part * MILLION) / millionths),
  };
}

/**
 * What the two bounds of a row tell of the persons of those who did not answer: the lower one is num / (den + M),
 * truncated, the upper one (num + M) / (den + M), rounded up.
 */
export function silentPersons(row: UsageRow): Interval | null {
  const { numerator, denominator, lowerBound, upperBound } = row;
  if (numerator === null || denominator === null || lowerBound === null || upperBound === null) return null;
  const fromLow = wholesOf(numerator, lowerBound);
  const fromHigh = wholesOf(denominator - numerator, MILLION - upperBound);
  return {
    low: Math.max(0, Math.max(fromLow.low, fromHigh.low) - denominator),
    high: Math.min(fromLow.high, fromHigh.high) - denominator,
  };
}

/** Below what number of persons the target is missed whatever they answer: that is what `non` says when some are silent. */
function missedWhatever(row: UsageRow): Interval | null {
  const { numerator, denominator, target, attained } = row;
  if (numerator === null || denominator === null || target === null || attained !== 'non') return null;
  if (target >= MILLION) return null;
  const short = target * denominator - MILLION * numerator;
  return { low: 0, high: Math.ceil(short / (MILLION - target)) - 1 };
}

/**
 * What one indicator publishes and hides of the persons of those who did not answer: an unknown for each group, all of
 * whose members answered in those of `empty`.
 */
export function boundsSystem(
  unknowns: Unknowns,
  rows: readonly UsageRow[],
  empty: readonly number[],
): AdditiveSystem {
  const builder = new SystemBuilder(`${rows[0]?.indicator} ${SILENT_PERSONS}`, unknowns.groupCount);
  builder.publish('personne', empty, 0);
  for (const row of rows) {
    if (row.type !== 'tous') continue;
    const columns = unknowns.groupsOf(row.cell);
    const everyone = row.respondents === row.expected;
    const told = everyone ? { low: 0, high: 0 } : (silentPersons(row) ?? missedWhatever(row));
    if (told !== null) builder.publish(row.family, columns, told.low, told.high);
    if (!everyone && row.lowerBound === null && row.respondents > 0) {
      builder.hide({ file: row.file, key: usageKey(row), count: SILENT_PERSONS, columns });
    }
  }
  return builder.build();
}

/**
 * Whether the interval of silent persons discloses them. A row that is published without its bounds hides that number.
 * Elsewhere it is no secret in itself, but is given away when it may be small; in a territory, also when few are silent.
 */
export function disclosesSilent(
  row: UsageRow,
  { low, high }: Interval,
  { persons, essms }: Thresholds,
): boolean {
  if (high <= 0) return false;
  if (row.file === 'usages_projets.csv') return low < persons;
  return row.status === 'publie' || low < persons || row.expected - row.respondents < essms;
}
