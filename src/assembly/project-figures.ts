import { createHash } from 'node:crypto';
import type { Remarks } from '../checks/remarks.ts';
import { type Cell, isPresent, MISSING, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import type { Cents } from '../domain/cents.ts';
import type { Membership } from '../domain/project.ts';
import { type Level, territoryKey } from '../domain/territory.ts';
import { grappeProfile } from '../metrics/grappe-profile.ts';
import type { ProjectAccount } from '../metrics/project-account.ts';
import type { ProjectProfile } from '../observatory/grappe-figures.ts';
import type {
  ProjectMember,
  PublishedAttribution,
  PublishedProject,
  TerritoryRef,
} from '../observatory/types.ts';
import type { Programme } from '../programme.ts';
import { minimumSize } from '../rules/minimum-size.ts';
import { encodeScenario } from '../simulation/scenario-codec.ts';
import { projectPayments } from './payments/project-payments.ts';
import { placeOfPart } from './place-of-part.ts';
import { projectCalendar } from './project-calendar.ts';
import { projectScenario } from './project-scenario.ts';
import type { Scope } from './scope.ts';
import { signedComparison } from './signed-comparison.ts';
import { theoreticalFigures } from './theoretical-figures.ts';

/** What is needed to publish projects, beside their accounts. */
export interface ProjectFiguresContext {
  readonly programme: Programme;
  readonly scope: Scope;
  readonly territory: (key: string) => TerritoryRef | undefined;
  /** What each project did of its usage targets, by identifier. */
  readonly targetsReached: ReadonlyMap<string, 'oui' | 'non' | null>;
  /** French sentences of the checks, by project. */
  readonly remarks: Remarks;
}

/** Address of a project's page: an identifier that an address cannot hold is written in a form it can. */
export const projectHref = (id: string): string => `/projets/${projectSlug(id)}/`;

/** Disks refuse names of more than 255 bytes. */
const LONGEST_SLUG = 120;

function projectSlug(id: string): string {
  const slug = id
    .replaceAll(/[^A-Za-z0-9_.-]/g, (character) => `~${character.codePointAt(0)?.toString(16)}~`)
    .replace(/^\.+$/, (dots) => '~'.repeat(dots.length));
  if (slug.length <= LONGEST_SLUG) return slug;
  // Every `~` opens or closes a sign: one that is left open is in no other address.
  return `${slug.slice(0, 80)}~~${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}

const orMissing = (amount: Cents | null): Cell<Cents> => amount ?? MISSING;

/** A project as published. */
export function publishedProject(account: ProjectAccount, context: ProjectFiguresContext): PublishedProject {
  const { project, counted, aid, delay, engaged, paidAmount } = account;
  const signed = project.conventionDate === null ? NOT_APPLICABLE : orMissing(project.signedAmount);
  const total = aid.total ?? UNDETERMINED;
  const gap =
    isPresent(signed) && isPresent(total) ? signed - total : isPresent(signed) ? UNDETERMINED : signed;
  const paid = orMissing(paidAmount);
  const { programme } = context;
  const count = (situation: string) => counted.filter((member) => member.situation === situation).length;
  return {
    id: project.id,
    href: projectHref(project.id),
    title: project.title ?? `Projet ${project.id}`,
    carrierFinessEj: project.carrierFinessEj,
    carrierName: programme.organisationNames.get(project.carrierFinessEj ?? '') ?? null,
    baremeCode: project.baremeCode,
    status: project.status,
    engaged,
    declaredDesk: project.declaredDesk,
    computedDesk: account.desk,
    essmsCount: counted.length,
    acquisitionCount: count('acquisition'),
    upgradeCount: count('montee_version'),
    regions: publishedRegions(account, context),
    software: project.software,
    depositDate: project.depositDate,
    conventionDate: project.conventionDate,
    startDate: project.startDate,
    deploymentEndDate: project.deploymentEnd,
    theoretical: theoreticalFigures(account, programme),
    comparison: signedComparison(account, signed),
    requestedAmount: orMissing(project.requestedAmount),
    signedAmount: signed,
    gap,
    paidAmount: paid,
    remainingAmount: remaining(account, signed, paid),
    payments: projectPayments(account, programme),
    indicativeMonths: delay?.months ?? NOT_APPLICABLE,
    indicativeDeadline: delay?.deadline ?? NOT_APPLICABLE,
    beyondIndicative: delay?.beyond ?? NOT_APPLICABLE,
    attributionKey: engaged ? account.key : null,
    calendar: projectCalendar(account, programme),
    targetsReached: context.targetsReached.get(project.id) ?? null,
    profile: publishedProfile(account, context),
    members: account.memberships.map((membership) => publishedMember(membership, account, context)),
    scenario: encodeScenario(projectScenario(account, programme.sites)),
    remarks: context.remarks.of(project.id),
  };
}

/** What is left to pay: of engaged projects only, an abandoned one being owed nothing. */
function remaining({ engaged }: ProjectAccount, signed: Cell<Cents>, paid: Cell<Cents>): Cell<Cents> {
  if (!engaged) return NOT_APPLICABLE;
  if (!isPresent(paid)) return paid;
  return isPresent(signed) ? signed - paid : signed;
}

function publishedRegions({ memberships }: ProjectAccount, context: ProjectFiguresContext): TerritoryRef[] {
  const codes = memberships.flatMap(({ finessEt }) => {
    const location = context.programme.sites.get(finessEt)?.location;
    return location ? [location.region] : [];
  });
  return [...new Set(codes)].sort().map((code) => placeRef('region', code, context));
}

function publishedProfile(account: ProjectAccount, context: ProjectFiguresContext): ProjectProfile {
  const { sites } = context.programme;
  const { departements, ...counts } = grappeProfile(account, sites);
  const held = account.counted.flatMap(({ finessEt }) => sites.get(finessEt)?.location?.departement ?? []);
  return {
    ...counts,
    departements: departements.map((code) => placeRef('departement', code, context)),
    wishedSize: minimumSize(held),
    criteria: account.project.criteria,
  };
}

/** A territory that the edition has no row of has no page either: it is named, and not linked. */
function placeRef(level: Level, code: string, { programme, territory }: ProjectFiguresContext): TerritoryRef {
  const label = programme.geography.territory(level, code)?.label ?? code;
  return territory(territoryKey(level, code)) ?? { type: level, code, label, href: null };
}

function publishedMember(
  membership: Membership,
  { counted, signedParts }: ProjectAccount,
  context: ProjectFiguresContext,
): ProjectMember {
  const { programme } = context;
  const site = programme.sites.get(membership.finessEt);
  const location = site?.location ?? null;
  return {
    finessEt: membership.finessEt,
    name: site?.name ?? null,
    categoryLabel: (site && programme.nomenclature.get(site.category)?.label) ?? null,
    communeLabel: location && programme.geography.communeName(location.commune),
    departement: location && placeRef('departement', location.departement, context),
    coordinates: site?.coordinates ?? null,
    situation: membership.situation,
    counted: counted.includes(membership),
    entryDate: membership.entryDate,
    exitDate: membership.exitDate,
    attributedAmount:
      signedParts.find(({ finessEt }) => finessEt === membership.finessEt)?.amount ?? NOT_APPLICABLE,
  };
}

/** The attributions of engaged projects that fall in the scope, in order of project then FINESS. */
export function publishedAttributions(
  accounts: readonly ProjectAccount[],
  programme: Programme,
  scope: Scope,
): PublishedAttribution[] {
  return accounts.flatMap(({ project, counted, signedParts, key }) => {
    const situations = new Map(counted.map(({ finessEt, situation }) => [finessEt, situation]));
    return signedParts.flatMap(({ finessEt, amount }): PublishedAttribution[] => {
      const { location, sector, currentFinessEt } = placeOfPart(finessEt, programme);
      if (!scope.holds(location)) return [];
      const situation = situations.get(finessEt ?? '') ?? null;
      return [
        {
          projectId: project.id,
          finessEt: finessEt ?? '',
          situation,
          amount,
          key,
          currentFinessEt,
          sector,
          location,
        },
      ];
    });
  });
}
