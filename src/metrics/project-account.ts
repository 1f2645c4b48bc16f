import type { Bareme } from '../domain/bareme.ts';
import type { Cents } from '../domain/cents.ts';
import type { RegisterSite } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Desk, Membership, Payment, Project, SaadHours } from '../domain/project.ts';
import { COM } from '../domain/territory.ts';
import type { AidMember } from '../rules/aid-request.ts';
import { type AttributionKey, attribute, attributionKeys } from '../rules/attribution.ts';
import { countedMembers } from '../rules/counted-members.ts';
import { computedDesk } from '../rules/desk.ts';
import { type IndicativeDelay, indicativeDelay } from '../rules/indicative-delay.ts';
import { isSaad, saadShare } from '../rules/saad-share.ts';
import { isSmallOrganisation } from '../rules/small-organisation.ts';
import { isEngaged } from '../rules/statuses.ts';
import { type TheoreticalAid, theoreticalAid } from '../rules/theoretical-aid.ts';

/** What a project is judged with: the register and the declarations beside it. */
export interface AccountContext {
  readonly baremes: ReadonlyMap<string, Bareme>;
  readonly sites: ReadonlyMap<string, RegisterSite>;
  readonly organisationSizes: ReadonlyMap<string, number>;
  readonly saadHours: ReadonlyMap<string, readonly SaadHours[]>;
  readonly dataDate: IsoDate;
}

/** Part of an amount that goes to an ESSMS; `null` when the project has no ESSMS to give it to. */
export interface AttributedPart {
  readonly finessEt: string | null;
  readonly amount: Cents;
}

/** Everything the rules say of a project: who counts, what it was due, where its money goes. */
export interface ProjectAccount {
  readonly project: Project;
  readonly bareme: Bareme;
  /** Every ESSMS declared, present or gone. */
  readonly memberships: readonly Membership[];
  /** Those the aid is computed on, in order of FINESS. */
  readonly counted: readonly Membership[];
  readonly aidMembers: readonly AidMember[];
  readonly aid: TheoreticalAid;
  readonly desk: Desk;
  /** Regions of the counted ESSMS; each collectivité d'outre-mer counts as one. */
  readonly regions: readonly string[];
  /** `null` where there is none, or nothing is engaged. */
  readonly delay: IndicativeDelay | null;
  readonly engaged: boolean;
  readonly key: AttributionKey;
  /** The signed amount shared between its ESSMS: empty unless engaged. Sums to it. */
  readonly signedParts: readonly AttributedPart[];
  /** `null` when payments are not known. */
  readonly paidAmount: Cents | null;
  readonly paidParts: readonly AttributedPart[];
}

/** The account of a project. `payments` is `null` when payments are not known. Its scale is in `context.baremes`. */
export function projectAccount(
  project: Project,
  memberships: readonly Membership[],
  payments: readonly Payment[] | null,
  context: AccountContext,
): ProjectAccount {
  const bareme = context.baremes.get(project.baremeCode) as Bareme;
  const counted = countedMembers(project, memberships, closingDateIn(context.sites));
  const aidMembers = toAidMembers(project, counted, bareme, context);
  const aid = theoreticalAid(
    {
      members: aidMembers,
      certification: project.certification,
      assistanceRequested: project.assistanceAmount,
      conflicting: counted.some(({ conflicting }) => conflicting),
    },
    bareme,
  );
  const regions = regionsOf(counted, context.sites);
  const desk = computedDesk(counted.length, regions.length, bareme);
  const engaged = isEngaged(project);
  const keys = attributionKeys(aid.keys, counted.length);
  const share = (amount: Cents): AttributedPart[] =>
    counted.length === 0
      ? [{ finessEt: null, amount }]
      : attribute(amount, keys).map((part, index) => ({
          finessEt: counted[index]?.finessEt ?? null,
          amount: part,
        }));
  const paid = payments?.filter(({ paidDate }) => paidDate !== null && paidDate <= context.dataDate) ?? null;
  const hasAcquisition = counted.some(({ situation }) => situation === 'acquisition');
  return {
    project,
    bareme,
    memberships,
    counted,
    aidMembers,
    aid,
    desk,
    regions,
    delay: engaged
      ? indicativeDelay(project, { bareme, desk, hasAcquisition, dataDate: context.dataDate })
      : null,
    engaged,
    key: keys.kind,
    signedParts: engaged ? share(project.signedAmount as Cents) : [],
    paidAmount: paid?.reduce((sum, { amount }) => sum + amount, 0) ?? null,
    paidParts: (paid ?? []).flatMap(({ amount }) => share(amount)),
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

const organisationOf = (member: Membership, sites: ReadonlyMap<string, RegisterSite>): string | null =>
  member.finessEj ?? sites.get(member.finessEt)?.finessEj ?? null;

function toAidMembers(
  project: Project,
  counted: readonly Membership[],
  bareme: Bareme,
  context: AccountContext,
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
function hoursFor(project: Project, hours: readonly SaadHours[]): SaadHours | null {
  if (project.depositDate === null) return hours.at(-1) ?? null;
  const year = Number(project.depositDate.slice(0, 4)) - 1;
  return hours.find((one) => one.year === year) ?? null;
}
