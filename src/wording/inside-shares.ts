import type { AreaTerritory } from '../domain/allocation.ts';
import { type Cell, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Ratio } from '../domain/ratio.ts';
import type { RemainderArea } from '../observatory/remainder-figures.ts';

/** A territory by its shares of the ESSMS and of the money of what holds it. */
export interface InsideShare {
  readonly code: string;
  readonly label: string;
  readonly essmsCount: number;
  readonly signedAmount: Cents;
  readonly essmsShare: Cell<Ratio>;
  readonly amountShare: Cell<Ratio>;
  readonly balanceIndex: Cell<number>;
}

/** How the money of an area is shared between its territories: shares are of the area, and not of the country. */
export const insideShares = (area: RemainderArea): InsideShare[] =>
  area.territories.map((one: AreaTerritory) => ({
    code: one.code,
    label: one.label,
    essmsCount: one.essmsCount,
    signedAmount: one.engaged,
    essmsShare:
      area.essmsCount === 0 ? NOT_APPLICABLE : { numerator: one.essmsCount, denominator: area.essmsCount },
    amountShare: area.engaged === 0 ? UNDETERMINED : { numerator: one.engaged, denominator: area.engaged },
    balanceIndex: one.index,
  }));

/** Why the balance inside a région is not measured, where it has one département; empty where it has several. */
export const aloneSentence = (departements: readonly { readonly label: string }[]): string => {
  const [only, ...others] = departements;
  return only === undefined || others.length > 0
    ? ''
    : `La région n’a qu’un département, ${only.label} : il en reçoit tous les montants et en compte tous les ESSMS. Aucun partage n’est à comparer.`;
};
