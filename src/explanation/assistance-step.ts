import type { AidStep } from '../domain/aid-explanation.ts';
import type { Bareme } from '../domain/bareme.ts';
import { formatCount, formatEuros, formatEurosExact } from '../format.ts';
import type { AidMember, AidRequest } from '../rules/aid-request.ts';
import { isSmallOrganisationsGrouping } from '../rules/assistance-aid.ts';
import type { TheoreticalAid } from '../rules/theoretical-aid.ts';

/** The step of the assistance to the carrier (AMOA): what is asked, the cap, and whether the condition is met. */
export function assistanceStep(
  { members, assistanceRequested }: AidRequest,
  { assistance }: TheoreticalAid,
  bareme: Bareme,
): AidStep[] {
  const cap = bareme.smallOrganisation.assistanceCapPerProject;
  if (typeof assistance !== 'number' || cap === null || assistanceRequested === null) return [];
  const asked = `${formatEurosExact(assistanceRequested)} demandés, dans la limite de ${formatEuros(cap)} par projet`;
  const sentence = isSmallOrganisationsGrouping(members)
    ? `${asked} : les ${formatCount(organisations(members).length)} organismes du projet sont tous petits.`
    : `${asked} : rien n’est compté, ${refusal(members)}.`;
  return [{ line: 'amoa', situation: null, sentence, amount: assistance, source: bareme.references.amounts }];
}

/** One member of each organisation: whether it is small is the same for all. */
const organisations = (members: readonly AidMember[]): AidMember[] => [
  ...new Map(members.map((member) => [member.organisation, member])).values(),
];

function refusal(members: readonly AidMember[]): string {
  const all = organisations(members);
  if (all.length < 2) return 'cette aide allant aux regroupements d’au moins deux organismes';
  const large = all.filter(({ smallOrganisation }) => smallOrganisation !== true).length;
  const verb = large === 1 ? 'n’est pas petit' : 'ne sont pas petits';
  return `${formatCount(large)} des ${formatCount(all.length)} organismes du projet ${verb}, et tous doivent l’être`;
}
