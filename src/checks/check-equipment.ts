import type { Cents } from '../domain/cents.ts';
import type { Membership } from '../domain/project.ts';
import { formatEurosExact } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import type { AidMember } from '../rules/aid-request.ts';
import { cellOf, type Note } from './remarks.ts';

const isAsked = (amount: Cents | null): amount is Cents => amount !== null && amount > 0;

/** Equipment is for small organisations, on a quote. Amounts stay in the report: quotes and spends are not published. */
export function checkEquipment(facts: ProjectFacts, declarations: Declarations, note: Note): void {
  const aidMembers = new Map(facts.aidMembers.map((member) => [member.finessEt, member]));
  for (const membership of facts.memberships) {
    const aidMember = aidMembers.get(membership.finessEt);
    if (aidMember) checkSize(membership, aidMember, declarations, note);
    checkQuote(membership, declarations, note);
  }
}

function checkSize(
  membership: Membership,
  { smallOrganisation, organisation }: AidMember,
  { sites, organisationSizes, files }: Declarations,
  note: Note,
): void {
  const { projectId, finessEt, equipmentQuote, equipmentSpend } = membership;
  // An establishment unknown to the register is told as such.
  if (smallOrganisation !== false || !sites.has(finessEt)) return;
  const [column, amount] = isAsked(equipmentQuote)
    ? ['devis_materiel', equipmentQuote]
    : ['depense_materiel', equipmentSpend];
  if (!isAsked(amount)) return;
  const size = organisation === null ? undefined : organisationSizes.get(organisation);
  const reason =
    size === undefined
      ? 'son organisme est inconnu, et ne compte donc pas parmi les petits'
      : `son organisme ${organisation} n’est pas petit (ESSMS : ${size})`;
  const remark = `Le matériel de l’établissement ${finessEt} n’est pas retenu : ${reason}.`;
  const message = `Du matériel est déclaré pour l’établissement ${finessEt} (${formatEurosExact(amount)}) ; il n’est pas retenu : ${reason}.`;
  note('W-PES-15', projectId, message, { ...cellOf(files.memberships, membership, column), remark });
}

function checkQuote(membership: Membership, { files }: Declarations, note: Note): void {
  const { projectId, finessEt, equipmentQuote, equipmentSpend, faulty } = membership;
  if (!isAsked(equipmentSpend) || equipmentQuote !== null || faulty.has('devis_materiel')) return;
  const remark = `L’établissement ${finessEt} déclare une dépense de matériel sans devis.`;
  const message = `L’établissement ${finessEt} déclare une dépense de matériel de ${formatEurosExact(equipmentSpend)} sans devis.`;
  note('W-PES-16', projectId, message, {
    ...cellOf(files.memberships, membership, 'devis_materiel'),
    remark,
  });
}
