import type { Cents } from '../domain/cents.ts';
import type { Essms } from '../domain/essms.ts';
import type { CarrierType, Certification } from '../domain/project.ts';
import { type AidContext, computeAid } from './aid.ts';
import { createCalendar } from './calendar.ts';
import { type Call, type DemoMember, type DemoProject, totalOf } from './demo-project.ts';
import { createMember } from './members.ts';
import { coinedName } from './names.ts';
import { organisationOf, regionsOf } from './participants.ts';
import { projectKind } from './project-kind.ts';
import { Random } from './random.ts';
import { signedAid } from './signed-aid.ts';
import type { Software } from './software-market.ts';

/** What is common to all the projects. */
export interface Market {
  readonly seed: number;
  /** Tells, among the ESSMS of a project, those of small organisations. */
  readonly smallIn: (project: readonly Essms[]) => (essms: Essms) => boolean;
  readonly software: (random: Random) => Software;
}

/** A project before anything has happened to it. */
export interface ProjectDraft {
  readonly id: string;
  readonly index: number;
  readonly call: Call;
  readonly region: string;
  readonly essms: readonly Essms[];
}

/** From this size on, a project over several régions goes to the national desk (AAP 2024 § 7). */
const NATIONAL_SIZE = 50;

const EQUIPMENT_SHARE = 0.4;
const FORGETFUL_SHARE = 0.02;
const UNUSUAL_CARRIER_SHARE = 0.03;
/** Share of regional projects that depend on a national entity; national ones all do. */
const NATIONAL_ENTITY_SHARE = 0.06;

/** In 2022 the amount depends on the certification: only certified software answered. */
function certificationOf({ call, essms }: ProjectDraft, random: Random): Certification {
  if (call === '2022') return 'reference';
  if (essms.every(({ sector }) => sector === 'ahi' || sector === 'pjm')) return 'dispense';
  return random.chance(0.9) ? 'reference' : 'en_cours';
}

const organisationCount = (essms: readonly Essms[]): number => new Set(essms.map(organisationOf)).size;

/** Groupings of small organisations may ask for help to steer the project; in 2022 they did not. */
function assistanceAsked(
  { call, essms }: ProjectDraft,
  isSmall: (essms: Essms) => boolean,
  random: Random,
): Cents {
  const eligible = call === '2024' && organisationCount(essms) > 1 && essms.every(isSmall);
  if (!eligible || random.chance(0.6)) return 0;
  return Math.min(100_000_00, essms.length * random.integer(20, 64) * 100_00);
}

/** The organisation with most members: it carries the project. */
function carrierOf(essms: readonly Essms[]): string | null {
  const groups = [...Map.groupBy(essms, ({ finessEj }) => finessEj)];
  return groups.reduce((best, next) => (next[1].length > best[1].length ? next : best))[0];
}

function carrierType(organisations: number, random: Random): CarrierType {
  if (random.chance(UNUSUAL_CARRIER_SHARE)) return random.pick(['ght', 'grades', 'autre'] as const);
  return organisations > 1 ? 'groupement' : 'og';
}

/** What the project asks for and what its convention signs, on the members there when it is signed. */
function amounts(
  counted: readonly DemoMember[],
  context: AidContext & { readonly isSigned: boolean },
  random: Random,
): Pick<DemoProject, 'requestedAmount' | 'signed'> {
  const aid = computeAid(counted, context);
  const more = random.chance(0.3) ? random.integer(1, 40) * 1_000_00 : 0;
  return { requestedAmount: totalOf(aid) + more, signed: context.isSigned ? signedAid(aid, random) : null };
}

/** A project: its dates, its members, its money. */
export function createProject(draft: ProjectDraft, { seed, smallIn, software }: Market): DemoProject {
  const { id, index, call, region, essms } = draft;
  const random = new Random(seed, 'projet', id);
  const { status, mix } = projectKind(index, call);
  const several = regionsOf(essms).size > 1;
  const calendar = createCalendar(
    { call, status, multiRegional: several, hasAcquisition: mix !== 'montee_version' },
    random,
  );
  const isSmall = smallIn(essms);
  const memberContext = {
    mix,
    conventionDate: calendar.conventionDate,
    finished: status === 'solde',
    asksEquipment: call === '2024' && random.chance(EQUIPMENT_SHARE),
    isSmall,
    forgetsHours: random.chance(FORGETFUL_SHARE),
    seed,
  };
  const members = essms.map((one) => createMember(one, memberContext, random));
  const counted = members.filter(({ entryDate }) => entryDate === null);
  const aidContext = {
    call,
    isSmall: (member: DemoMember): boolean => isSmall(member.essms),
    assistanceAsked: assistanceAsked(draft, isSmall, random),
    isSigned: calendar.conventionDate !== null,
  };
  const { name, editor } = software(random);
  const organisations = organisationCount(essms);
  const desk = several && counted.length >= NATIONAL_SIZE ? 'national' : 'regional';
  const carrier = new Random(seed, 'porteur', id);
  return {
    id,
    call,
    title: `${organisations > 1 ? 'Grappe' : 'Projet'} ${coinedName(random)}`,
    carrierFinessEj: carrierOf(essms),
    carrierType: carrierType(organisations, carrier),
    nationalEntity: desk === 'national' || carrier.chance(NATIONAL_ENTITY_SHARE),
    organisationCount: organisations,
    region,
    desk,
    status,
    ...calendar,
    software: name,
    editor,
    certification: certificationOf(draft, random),
    members,
    ...amounts(counted, aidContext, random),
  };
}
