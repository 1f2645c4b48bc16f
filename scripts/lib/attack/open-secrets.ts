import { silentPersons } from './bounds-system.ts';
import { type MonthRow, monthKey, type PublishedEdition, type UsageRow, usageKey } from './published-rows.ts';
import type { Disclosure } from './report.ts';
import type { Thresholds } from './thresholds.ts';

/** Hidden rows that keep something, and rows that should have been hidden: nothing needs to be computed to read them. */
export function openSecrets(
  { usages, activeRecords, exchanges }: PublishedEdition,
  thresholds: Thresholds,
): readonly Disclosure[] {
  return [
    ...usages.flatMap((row) => (row.status === 'secret' ? leftovers(row) : tooSmall(row, thresholds))),
    ...[...activeRecords, ...exchanges].flatMap((row) => monthSecrets(row, thresholds)),
  ];
}

function leftovers(row: UsageRow): readonly Disclosure[] {
  const printed = [
    ['numerateur', row.numerator],
    ['denominateur', row.denominator],
    ['taux', row.rate === '' ? null : Number(row.rate)],
    ['borne_basse', row.lowerBound],
    ['borne_haute', row.upperBound],
  ] as const;
  const found = printed.flatMap(([count, value]) =>
    value === null ? [] : [told(row.file, usageKey(row), count, value, value, 'ligne')],
  );
  if (row.attained === '') return found;
  return [...found, told(row.file, usageKey(row), 'atteinte', Number.NaN, Number.NaN, 'ligne')];
}

function tooSmall(row: UsageRow, { persons, essms }: Thresholds): readonly Disclosure[] {
  const { numerator, denominator, respondents, expected } = row;
  const isSmall = (count: number | null): count is number => count !== null && count > 0 && count < persons;
  const complement = numerator === null || denominator === null ? null : denominator - numerator;
  const counts = [
    ['numerateur', numerator],
    ['denominateur', denominator],
    ['complement', complement],
  ] as const;
  const found = counts.flatMap(([count, value]) =>
    isSmall(value) ? [told(row.file, usageKey(row), count, value, value, 'seuil')] : [],
  );
  const few = (count: number): boolean => row.file === 'usages.csv' && count > 0 && count < essms;
  if (numerator !== null && few(respondents)) {
    found.push(told(row.file, usageKey(row), 'nb_repondants', respondents, respondents, 'seuil'));
  }
  const silent = silentPersons(row);
  if (silent !== null && expected > respondents) {
    const small = silent.low > 0 && silent.high < persons;
    if (small || few(expected - respondents)) {
      found.push(
        told(row.file, usageKey(row), 'personnes_non_repondantes', silent.low, silent.high, 'seuil'),
      );
    }
  }
  return found;
}

function monthSecrets(row: MonthRow, { persons, essms }: Thresholds): readonly Disclosure[] {
  if (row.count === null) return [];
  const key = monthKey(row);
  if (row.status === 'secret') return [told(row.file, key, 'nombre', row.count, row.count, 'ligne')];
  const few = row.respondents !== null && row.respondents > 0 && row.respondents < essms;
  const small = row.count > 0 && row.count < persons;
  return few || small ? [told(row.file, key, 'nombre', row.count, row.count, 'seuil')] : [];
}

const told = (
  file: string,
  key: string,
  count: string,
  low: number,
  high: number,
  by: Disclosure['by'],
): Disclosure => ({ file, key, count, low, high, by });
