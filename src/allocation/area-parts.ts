import type { AllocationArea, AllocationBase, AreaTerritory, BaseDepartement } from '../domain/allocation.ts';
import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import { fraction, roundFraction } from '../domain/fraction.ts';
import type { PublishedSector } from '../domain/sector.ts';
import type { Part } from '../metrics/inequality.ts';
import { departementsIn } from './areas.ts';
import { balanceIndexes } from './balance-indexes.ts';

/** A territory of an area, with the ESSMS and the money that count. */
export interface AreaPart extends Part {
  readonly code: string;
  readonly label: string;
}

/** The places of these sectors in the arrays of a base: all of them when none is chosen. */
const indexesOf = (base: AllocationBase, sectors: readonly PublishedSector[]): number[] =>
  base.sectors.flatMap((sector, index) => (sectors.length === 0 || sectors.includes(sector) ? [index] : []));

const sumAt = (values: readonly number[], indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + (values[index] ?? 0), 0);

const partOf = (
  code: string,
  label: string,
  held: readonly BaseDepartement[],
  indexes: number[],
): AreaPart => ({
  code,
  label,
  essmsCount: held.reduce((sum, { essms }) => sum + sumAt(essms, indexes), 0),
  amount: held.reduce((sum, { amounts }) => sum + sumAt(amounts, indexes), 0),
});

/** The territories of an area, in order of code, counting some sectors only: every one when none is given. */
export function areaParts(
  base: AllocationBase,
  area: AllocationArea,
  sectors: readonly PublishedSector[] = [],
): AreaPart[] {
  const indexes = indexesOf(base, sectors);
  const departements = departementsIn(base, area);
  if (area.level === 'departement') {
    return departements.map((one) => partOf(one.code, one.label, [one], indexes));
  }
  return base.regions.map(({ code, label }) => {
    const held = departements.filter(({ region }) => region === code);
    return partOf(code, label, held, indexes);
  });
}

/** Money by ESSMS, rounded to the cent; of no object where there is none. */
export const amountPerEssms = ({ essmsCount, amount }: Part): Cell<Cents> =>
  essmsCount === 0 ? NOT_APPLICABLE : roundFraction(fraction(amount, essmsCount));

/** The parts of an area as they are told. */
export function areaTerritories(parts: readonly AreaPart[]): AreaTerritory[] {
  const indexes = balanceIndexes(parts);
  return parts.map((part, rank) => ({
    code: part.code,
    label: part.label,
    essmsCount: part.essmsCount,
    engaged: part.amount,
    perEssms: amountPerEssms(part),
    index: indexes[rank] as Cell<number>,
  }));
}
