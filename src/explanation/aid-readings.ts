import type { AidRequest } from '../rules/aid-request.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

/** The points of the method page on which an aid rests, by their names, in the order of its lines. */
export function aidReadings({ members, assistanceRequested }: AidRequest, aid: TheoreticalAid): string[] {
  const asksEquipment = members.some(
    ({ equipmentQuote, equipmentSpend }) => equipmentQuote !== null || equipmentSpend !== null,
  );
  const hasSaad = members.some(({ saadShare }) => saadShare !== undefined);
  const rests: readonly (readonly [string, boolean])[] = [
    ['finess-uniques', true],
    ['projets-mixtes', aid.uncertain],
    ['prorata-saad', hasSaad],
    ['arrondis', hasSaad],
    ['secret-affaires', hasSaad || asksEquipment],
    ['petit-organisme', asksEquipment || assistanceRequested !== null],
    ['materiel', asksEquipment],
    ['amoa', assistanceRequested !== null],
    ['plafond-depense', true],
  ];
  return rests.flatMap(([name, applies]) => (applies ? [name] : []));
}
