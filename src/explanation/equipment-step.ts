import type { AidStep } from '../domain/aid-explanation.ts';
import type { Bareme } from '../domain/bareme.ts';
import { formatCount, formatEuros } from '../format.ts';
import type { AidMember, AidRequest } from '../rules/aid-request.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

const isAsked = ({ equipmentQuote, equipmentSpend }: AidMember): boolean =>
  equipmentQuote !== null || equipmentSpend !== null;

/**
 * The step of the equipment of small organisations, none when nobody asks. Quotes and spends are business secrets, and
 * their total would tell the one quote that passes the cap: only what is retained, public money, is an amount here.
 */
export function equipmentStep(
  { members }: AidRequest,
  { equipment }: TheoreticalAid,
  bareme: Bareme,
): AidStep[] {
  const cap = bareme.smallOrganisation.equipmentCapPerEssms;
  const asked = members.filter(isAsked);
  if (typeof equipment !== 'number' || cap === null || asked.length === 0) return [];
  const retained = asked.filter(({ smallOrganisation }) => smallOrganisation === true);
  const refused = asked.length - retained.length;
  const sentence = [
    retained.length === 0
      ? 'Rien n’est retenu.'
      : `${formatCount(retained.length)} ESSMS ${retained.length === 1 ? 'd’un petit organisme :' : 'de petits organismes : pour chacun,'} le moindre de son devis, de sa dépense quand elle est connue, et de ${formatEuros(cap)}.`,
    ...(refused === 0
      ? []
      : [
          `${formatCount(refused)} ESSMS en ${refused === 1 ? 'demande' : 'demandent'} sans être d’un petit organisme : rien n’est compté pour ${refused === 1 ? 'lui' : 'eux'}.`,
        ]),
    ...forecastSentence(retained),
  ].join(' ');
  const source = bareme.references.amounts;
  return [{ line: 'materiel', situation: null, sentence, amount: equipment, source }];
}

/** What is due follows the real spend: before it is known, the amount is a forecast. */
function forecastSentence(retained: readonly AidMember[]): string[] {
  if (retained.length === 0) return [];
  const unknown = retained.filter(({ equipmentSpend }) => equipmentSpend === null).length;
  if (unknown === 0) return ['Les dépenses réelles sont connues : le montant est définitif.'];
  return [
    `Montant prévisionnel : la dépense réelle de ${formatCount(unknown)} ESSMS n’est pas encore connue.`,
  ];
}
