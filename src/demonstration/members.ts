import type { Cents } from '../domain/cents.ts';
import type { Essms } from '../domain/essms.ts';
import { addDays, type IsoDate } from '../domain/iso-date.ts';
import type { Situation } from '../domain/project.ts';
import { isHomeHelp, typicalPersons } from './categories.ts';
import { DATA_DATE, type DemoHours, type DemoMember } from './demo-project.ts';
import { organisationOf } from './participants.ts';
import type { Mix } from './project-kind.ts';
import { Random } from './random.ts';

export interface MemberContext {
  readonly mix: Mix;
  readonly conventionDate: IsoDate | null;
  readonly finished: boolean;
  /** Whether the project asks for the equipment of its small organisations. */
  readonly asksEquipment: boolean;
  readonly isSmall: (essms: Essms) => boolean;
  /** Whether one of its home-help services forgot its hours. */
  readonly forgetsHours: boolean;
  readonly seed: number;
}

const JOINED_LATER_SHARE = 0.015;
const LEFT_SHARE = 0.015;

/** In a mixed project, an organisation is mostly in one situation for all its ESSMS. */
function situationOf(essms: Essms, { mix, seed }: MemberContext, random: Random): Situation {
  if (mix !== 'mixte') return mix;
  const own = new Random(seed, 'situation', organisationOf(essms)).chance(0.45);
  const acquires = random.chance(0.8) ? own : !own;
  return acquires ? 'acquisition' : 'montee_version';
}

/** Hours whose medico-social share is a whole percent, so that no rounding blurs the aid. */
function createHours(random: Random): DemoHours {
  const total = random.integer(40, 1800) * 100;
  const percent = random.chance(0.04) ? random.integer(30, 49) : random.integer(52, 97);
  const social = (total / 100) * percent;
  const apa = Math.floor(social * random.between(0.62, 0.8));
  const pch = Math.floor((social - apa) * random.between(0.4, 0.9));
  return { total, percent, apa, pch, other: social - apa - pch };
}

/** A quote, rounded to ten euros; the spend that follows is sometimes lower. */
function equipmentOf(essms: Essms, context: MemberContext, random: Random) {
  const none = { equipmentQuote: null, equipmentSpend: null };
  if (!context.asksEquipment || !context.isSmall(essms) || random.chance(0.2)) return none;
  const equipmentQuote: Cents = random.integer(150, 1250) * 1_000;
  if (!context.finished) return { equipmentQuote, equipmentSpend: null };
  return { equipmentQuote, equipmentSpend: Math.round(equipmentQuote * random.between(0.82, 1.1)) };
}

/** A few members come after the convention, or leave before the end. */
function presence(conventionDate: IsoDate | null, random: Random) {
  const at = random.next();
  const later = conventionDate === null ? null : addDays(conventionDate, random.integer(40, 200));
  const known = later !== null && later < DATA_DATE ? later : null;
  if (at < JOINED_LATER_SHARE) return { entryDate: known, exitDate: null };
  if (at < JOINED_LATER_SHARE + LEFT_SHARE) return { entryDate: null, exitDate: known };
  return { entryDate: null, exitDate: null };
}

/** The persons an ESSMS accompanies, the same wherever it is asked. */
function personsOf({ finessEt, category }: Essms, seed: number): number {
  const random = new Random(seed, 'personnes', finessEt);
  return Math.max(3, Math.round(typicalPersons(category) * (0.25 + random.bell())));
}

/** An ESSMS in a project. */
export function createMember(essms: Essms, context: MemberContext, random: Random): DemoMember {
  const situation = situationOf(essms, context, random);
  const upgrades = situation === 'montee_version';
  const validated = upgrades && random.chance(0.6);
  const member = {
    essms,
    situation,
    equipped: upgrades || random.chance(0.35),
    ...presence(context.conventionDate, random),
    segurDate: validated ? addDays('2023-04-03', random.integer(0, 420)) : null,
    ...equipmentOf(essms, context, random),
    persons: personsOf(essms, context.seed),
  };
  if (!isHomeHelp(essms.category)) return member;
  return { ...member, hours: context.forgetsHours && random.chance(0.5) ? null : createHours(random) };
}
