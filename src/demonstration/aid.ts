import type { Cents } from '../domain/cents.ts';
import type { Situation } from '../domain/project.ts';
import type { Aid, Call, DemoMember } from './demo-project.ts';

/** Amounts per ESSMS, in euros: up to the 49th, then from the 50th (AAP 2024 § 3.3.2; presentation of 9 May 2022). */
type Rates = Readonly<Record<Situation, readonly [first: number, beyond: number]>>;

const FIRST_RANKS = 49;
const EQUIPMENT_CAP: Cents = 10_000_00;
const ASSISTANCE_CAP: Cents = 100_000_00;

const USAGE: Rates = { acquisition: [7_000, 2_000], montee_version: [5_000, 2_000] };

/** The 2022 call stops at the 49th; its software is always certified here. */
const SOFTWARE: Readonly<Record<Call, Rates>> = {
  '2022': { acquisition: [14_500, 0], montee_version: [0, 0] },
  '2024': { acquisition: [14_000, 3_000], montee_version: [0, 0] },
};

/** What an aid is computed on. */
export interface AidContext {
  readonly call: Call;
  readonly isSmall: (member: DemoMember) => boolean;
  readonly assistanceAsked: Cents;
}

const percentOf = ({ hours }: DemoMember): number => hours?.percent ?? 100;

/**
 * A line of the aid: each situation counts its own ranks, and the whole is reduced by the mean medico-social share of
 * its members. Whole numbers to the end, then rounded half up to the cent.
 */
function line(members: readonly DemoMember[], rates: Rates): Cents {
  let [numerator, denominator] = [0n, 1n];
  for (const situation of ['acquisition', 'montee_version'] as const) {
    const concerned = members.filter((member) => member.situation === situation);
    const count = concerned.length;
    if (count === 0) continue;
    const [first, beyond] = rates[situation];
    const full = Math.min(count, FIRST_RANKS) * first + Math.max(0, count - FIRST_RANKS) * beyond;
    const percents = concerned.reduce((sum, member) => sum + percentOf(member), 0);
    // Euros × percents are cents: full × (percents / count / 100) euros.
    numerator = numerator * BigInt(count) + BigInt(full) * BigInt(percents) * denominator;
    denominator *= BigInt(count);
  }
  return Number((numerator * 2n + denominator) / (denominator * 2n));
}

/** Equipment of a small organisation: its quote or its real spend, the lesser, within the cap of each ESSMS. */
function equipment(member: DemoMember, { isSmall }: AidContext): Cents {
  if (member.equipmentQuote === null || !isSmall(member)) return 0;
  return Math.min(member.equipmentQuote, member.equipmentSpend ?? EQUIPMENT_CAP, EQUIPMENT_CAP);
}

/** The aid that the call gives for these members. */
export function computeAid(members: readonly DemoMember[], context: AidContext): Aid {
  return {
    usage: line(members, USAGE),
    software: line(members, SOFTWARE[context.call]),
    equipment: members.reduce((sum, member) => sum + equipment(member, context), 0),
    assistance: Math.min(context.assistanceAsked, ASSISTANCE_CAP),
  };
}
