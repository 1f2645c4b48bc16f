import type { Membership } from '../domain/project.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** A home-help service of a project without the hours that its aid depends on. */
interface Lacking {
  readonly membership: Membership;
  /** The year before the deposit; `null` without deposit. */
  readonly year: number | null;
}

/**
 * Home-help services whose hours of the year before the deposit are not declared ("AAP 2024, annexe 1"). A row excluded
 * for its hours is told as such, and nothing more is said of its service. Without `heures_saad.csv`, all is said at once.
 */
export function checkMissingHours(
  declarations: Declarations,
  facts: readonly ProjectFacts[],
  note: Note,
): void {
  const lacking = facts.flatMap(lackingIn);
  if (declarations.files.saadHours === null) tellMissingFile(lacking, declarations, note);
  else for (const one of withoutTold(lacking, declarations)) tellMissing(one, declarations, note);
}

function lackingIn({ project, bareme, counted, aidMembers }: ProjectFacts): Lacking[] {
  // A call that says nothing of home-help services asks for no hours.
  if (bareme.saadProrata === null) return [];
  const { depositDate } = project;
  const year = depositDate === null ? null : Number(depositDate.slice(0, 4)) - 1;
  const without = new Set(aidMembers.flatMap((one) => (one.saadShare === null ? [one.finessEt] : [])));
  return counted.filter(({ finessEt }) => without.has(finessEt)).map((membership) => ({ membership, year }));
}

function tellMissingFile(lacking: readonly Lacking[], { files }: Declarations, note: Note): void {
  if (lacking.length === 0) return;
  const services = new Set(lacking.map(({ membership }) => membership.finessEt)).size;
  const projectIds = new Set(lacking.map(({ membership }) => membership.projectId));
  const message = `Le fichier heures_saad.csv manque : le montant théorique des projets qui comptent un service d’aide à domicile n’est pas calculable (services concernés : ${services}).`;
  const remedy = 'Ajoutez heures_saad.csv au dossier de données.';
  const remark =
    'Les heures de ses services d’aide à domicile ne sont pas déclarées : le montant théorique n’est pas calculable.';
  const place = { file: files.memberships, line: null, remedy, remark, times: services };
  note('E-SAA-08', [...projectIds], message, place);
}

/** Those whose rows were not excluded: neither as they were read, nor for the hours of the year. */
function withoutTold(lacking: readonly Lacking[], declarations: Declarations): Lacking[] {
  const { files, saadHours, presentNumber, excludedKeys } = declarations;
  const unread = new Set([...(excludedKeys.get(files.saadHours ?? '')?.keys() ?? [])].map(presentNumber));
  return lacking.filter(({ membership: { finessEt }, year }) => {
    const unusable = (saadHours.get(finessEt) ?? []).filter(({ hours }) => hours === null);
    return !unread.has(finessEt) && !unusable.some((row) => year === null || row.year === year);
  });
}

function tellMissing({ membership, year }: Lacking, { files, saadHours }: Declarations, note: Note): void {
  const { projectId, finessEt } = membership;
  const rows = saadHours.get(finessEt) ?? [];
  const place = cellOf(files.memberships, membership, 'finess_et', finessEt);
  if (rows.length === 0) {
    const message = `Le service d’aide à domicile ${finessEt} n’a pas d’heures déclarées : le montant théorique n’est pas calculable.`;
    note('E-SAA-08', projectId, message, place);
  } else {
    const years = rows.map((row) => row.year).join(', ');
    const message = `Les heures du service ${finessEt} sont d’une autre année que ${year}, celle qui précède le dépôt : ${years}.`;
    note('E-SAA-07', projectId, message, place);
  }
}
