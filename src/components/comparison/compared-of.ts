import { type ComparedTerritory, comparedFigures } from '../../comparison/compared-territory.ts';
import { territoryKey } from '../../domain/territory.ts';
import { territoriesOf, top } from '../../observatory/lookups.ts';
import type { TerritoryFigures } from '../../observatory/types.ts';
import { activeRecordsOf, usageOf } from '../../observatory/usage-lookups.ts';

/** The figures of a row for a comparison. */
export const figuresOf = (row: TerritoryFigures) => comparedFigures(row, usageOf(row), activeRecordsOf(row));

/** A row as comparisons show it. */
export function comparedOf(row: TerritoryFigures): ComparedTerritory {
  const parent = row.parents.at(-1);
  return {
    ...figuresOf(row),
    type: row.type,
    code: row.code,
    label: row.label,
    href: row.href ?? '/territoires/',
    parent: parent === undefined ? null : territoryKey(parent.type, parent.code),
  };
}

/** Those that stand around some rows. */
export function surroundingsOf(rows: readonly TerritoryFigures[]) {
  const holders = rows.flatMap(({ parents }) => territoriesOf(parents.slice(-1)));
  return {
    whole: comparedOf(top),
    parents: new Map(holders.map((row) => [territoryKey(row.type, row.code), comparedOf(row)])),
  };
}
