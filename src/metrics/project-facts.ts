import type { Bareme } from '../domain/bareme.ts';
import type { RegisterSite } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Desk, HoursWorked, Membership, Project, SaadHours } from '../domain/project.ts';
import { COM } from '../domain/territory.ts';
import type { AidMember, AidRequest } from '../rules/aid-request.ts';
import { countedMembers } from '../rules/counted-members.ts';
import { computedDesk } from '../rules/desk.ts';
import { isSaad, saadShare } from '../rules/saad-share.ts';
import { isSmallOrganisation } from '../rules/small-organisation.ts';
import { isEngaged } from '../rules/statuses.ts';
import { type TheoreticalAid, theoreticalAid } from '../rules/theoretical-aid.ts';

/** What a project is judged with: the register and the declarations beside it. */
export interface FactsContext {
  readonly baremes: ReadonlyMap<string, Bareme>;
  readonly sites: ReadonlyMap<string, RegisterSite>;
  readonly organisationSizes: ReadonlyMap<string, number>;
  readonly saadHours: ReadonlyMap<string, readonly SaadHours[]>;
}

/** What the rules say of a project whatever the date of the data: who counts, what it was due, which desk. */
export interface ProjectFacts {
  readonly project: Project;
  readonly bareme: Bareme;
  /** Every ESSMS declared, present or gone. */
  readonly memberships: readonly Membership[];
  /** Those the aid is computed on, in order of FINESS. */
  readonly counted: readonly Membership[];
  /** The same, with all that their aid depends on. */
  readonly aidMembers: readonly AidMember[];
  /** What the aid is computed from. */
  readonly request: AidRequest;
  readonly aid: TheoreticalAid;
  readonly desk: Desk;
  /** Regions of the counted ESSMS; each collectivité d'outre-mer counts as one. */
  readonly regions: readonly string[];
  readonly engaged: boolean;
}

/** The facts of a project. Its scale is in `context.baremes`. */
export function projectFacts(
  project: Project,
  memberships: readonly Membership[],
  context: FactsContext,
): ProjectFacts {
  const bareme = context.baremes.get(project.baremeCode) as Bareme;
  const counted = countedMembers(project, memberships, closingDateIn(context.sites));
  const aidMembers = toAidMembers(project, counted, bareme, context);
  const request: AidRequest = {
    members: aidMembers,
    certification: project.certification,
    assistanceRequested: project.lines.assistance,
    conflicting: counted.some(({ conflicting }) => conflicting),
  };
  const regions = regionsOf(counted, context.sites);
  const desk = computedDesk(counted.length, regions.length, bareme);
  return {
    project,
    bareme,
    memberships,
    counted,
    aidMembers,
    request,
    aid: theoreticalAid(request, bareme),
    desk,
    regions,
    engaged: isEngaged(project),
  };
}

const closingDateIn =
  (sites: ReadonlyMap<string, RegisterSite>) =>
  (finessEt: string): IsoDate | null =>
    sites.get(finessEt)?.closingDate ?? null;

function regionsOf(counted: readonly Membership[], sites: ReadonlyMap<string, RegisterSite>): string[] {
  const regions = counted.flatMap(({ finessEt }) => {
    const location = sites.get(finessEt)?.location;
    return location ? [location.region === COM ? location.departement : location.region] : [];
  });
  return [...new Set(regions)].sort();
}

/** The organisation that runs a member: the one declared, else the register's. */
export const organisationOf = (member: Membership, sites: ReadonlyMap<string, RegisterSite>): string | null =>
  member.finessEj ?? sites.get(member.finessEt)?.finessEj ?? null;

function toAidMembers(
  project: Project,
  counted: readonly Membership[],
  bareme: Bareme,
  context: FactsContext,
): AidMember[] {
  const departements = new Map<string | null, string[]>();
  for (const member of counted) {
    const organisation = organisationOf(member, context.sites);
    const held = departements.get(organisation) ?? [];
    const departement = context.sites.get(member.finessEt)?.location?.departement;
    departements.set(organisation, departement ? [...held, departement] : held);
  }
  return counted.map((member) => {
    const organisation = organisationOf(member, context.sites);
    const essmsCount = organisation === null ? null : (context.organisationSizes.get(organisation) ?? null);
    const size = { essmsCount, departements: departements.get(organisation) ?? [] };
    const base: AidMember = {
      finessEt: member.finessEt,
      situation: member.situation,
      organisation,
      smallOrganisation: isSmallOrganisation(size, bareme),
      equipmentQuote: member.equipmentQuote,
      equipmentSpend: member.equipmentSpend,
    };
    if (!isSaad(context.sites.get(member.finessEt)?.category ?? null)) return base;
    const hours = hoursFor(project, context.saadHours.get(member.finessEt) ?? []);
    return { ...base, saadShare: hours && saadShare(hours) };
  });
}

/** The hours of the year before the deposit, the only ones that count (AAP 2024, annexe 1); the latest without deposit. */
function hoursFor({ depositDate }: Project, declared: readonly SaadHours[]): HoursWorked | null {
  const usable = declared.filter(({ hours }) => hours !== null);
  const year = depositDate === null ? usable.at(-1)?.year : Number(depositDate.slice(0, 4)) - 1;
  return usable.find((one) => one.year === year)?.hours ?? null;
}
