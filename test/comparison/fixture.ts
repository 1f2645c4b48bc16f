import { type ComparedTerritory, comparedFigures } from '../../src/comparison/compared-territory.ts';
import { comparisonFiles, knownTerritories } from '../../src/comparison/comparison-files.ts';
import { keyOf } from '../../src/comparison/territory-words.ts';
import type { TerritoryFigures } from '../../src/observatory/types.ts';
import { observatory } from '../fixtures/observatory.ts';

const { usage, territories } = observatory;
const lastMonth = usage.activeRecords.latest?.month;

/** The figures of a row of the small observatory. */
export function figuresOf(row: TerritoryFigures) {
  const isOfRow = (one: { territoryType: string; territoryCode: string }) =>
    one.territoryType === row.type && one.territoryCode === row.code;
  return comparedFigures(
    row,
    usage.territories.filter((one) => isOfRow(one) && one.sector === 'tous'),
    usage.activeRecords.points.find((one) => isOfRow(one) && one.month === lastMonth),
  );
}

export const files = comparisonFiles(territories, figuresOf);
export const known = knownTerritories(files.base.territories);

/** A territory of the small observatory, by key. */
export function compared(key: string): ComparedTerritory {
  const territory = known.find((one) => keyOf(one) === key);
  const row = territories.find((one) => keyOf(one) === key);
  if (territory === undefined || row === undefined) throw new TypeError(`unknown territory: ${key}`);
  return { ...figuresOf(row), ...territory };
}

/** Those around a comparison. */
export const around = {
  whole: compared('pays:FR'),
  parents: new Map(known.map((one) => [keyOf(one), compared(keyOf(one))])),
};
