import { type IsoDate, isIsoDate } from '../domain/iso-date.ts';
import type { Certification, HoursWorked, Situation } from '../domain/project.ts';
import {
  type Equipment,
  type HomeHelp,
  initialScenario,
  type Organisation,
  type Scenario,
} from './scenario.ts';

/**
 * A scenario written in an address, so that it can be kept and sent: `v=1&b=bretagne-2024&a=40&m=20…`. Keys are short:
 * b barème, a acquisitions, m upgrades, r regions, c certification, d deposit, s start, f end of deployment, q
 * assistance asked, e national entity, l other software, h one SAAD each, o one organisation each.
 * Money in cents, hours in hundredths; what has its initial value is left out, save the numbers of ESSMS.
 */
const VERSION = '1';

const CERTIFICATIONS: Readonly<Record<string, Certification>> = {
  r: 'reference',
  c: 'en_cours',
  n: 'non_reference',
  d: 'dispense',
};
const UNKNOWN = 'i';
const SITUATION_KEYS: Readonly<Record<string, Situation>> = { a: 'acquisition', m: 'montee_version' };

const keyOf = <T>(keys: Readonly<Record<string, T>>, value: T | null): string =>
  Object.keys(keys).find((key) => keys[key] === value) ?? UNKNOWN;

const orEmpty = (value: number | null): string => (value === null ? '' : String(value));

const encodeHomeHelp = ({ situation, hours }: HomeHelp): string =>
  [
    keyOf(SITUATION_KEYS, situation),
    ...(hours === null ? [] : [hours.total, hours.apa, hours.pch, hours.otherDependency]),
  ].join('.');

const encodeEquipment = ({ quote, spend }: Equipment): string => `${orEmpty(quote)}-${orEmpty(spend)}`;

/** The name comes last: it alone may hold the separator. */
const encodeOrganisation = (one: Organisation): string =>
  [
    orEmpty(one.essmsCount),
    one.memberCount,
    one.far ? 1 : 0,
    one.equipment.map(encodeEquipment).join('_'),
    one.name,
  ].join('.');

/** The scenario as the part of an address that follows `#`. */
export function encodeScenario(scenario: Scenario): string {
  const values: (readonly [string, string | null])[] = [
    ['v', VERSION],
    ['b', scenario.baremeCode],
    ['a', String(scenario.counts.acquisition)],
    ['m', String(scenario.counts.montee_version)],
    ['r', String(scenario.regionCount)],
    ['c', keyOf(CERTIFICATIONS, scenario.certification)],
    ['d', scenario.depositDate],
    ['s', scenario.startDate],
    ['f', scenario.deploymentEnd],
    ['q', scenario.assistance === null ? null : String(scenario.assistance)],
    ['e', scenario.nationalEntity ? '1' : null],
    ['l', scenario.otherSoftware ? '1' : null],
    ...scenario.homeHelps.map((one) => ['h', encodeHomeHelp(one)] as const),
    ...scenario.organisations.map((one) => ['o', encodeOrganisation(one)] as const),
  ];
  const written = values.filter((pair): pair is readonly [string, string] => pair[1] !== null);
  return new URLSearchParams(written.map(([key, value]) => [key, value])).toString();
}

/** Whether the end of an address means to be a scenario: others are the anchors of the page. */
export const isScenarioAddress = (text: string): boolean => /^v=/.test(text);

class BadAddress extends Error {}

/** A whole number of at most eleven digits: hundredths of hours and cents stay exact. */
function wholeNumber(text: string | undefined): number {
  if (text === undefined || !/^\d{1,11}$/.test(text)) throw new BadAddress();
  return Number(text);
}

const numberOrNull = (text: string | undefined): number | null => (text === '' ? null : wholeNumber(text));

function namedBy<T>(keys: Readonly<Record<string, T>>, key: string | undefined): T {
  if (key === undefined || !Object.hasOwn(keys, key)) throw new BadAddress();
  return keys[key] as T;
}

function decodeHomeHelp(text: string): HomeHelp {
  const [key, ...parts] = text.split('.');
  const situation = namedBy(SITUATION_KEYS, key);
  if (parts.length === 0) return { situation, hours: null };
  if (parts.length !== 4) throw new BadAddress();
  const [total, apa, pch, otherDependency] = parts.map(wholeNumber);
  return { situation, hours: { total, apa, pch, otherDependency } as HoursWorked };
}

function decodeEquipment(text: string): Equipment {
  const parts = text.split('-');
  if (parts.length !== 2) throw new BadAddress();
  const [quote, spend] = parts.map(numberOrNull);
  return { quote: quote ?? null, spend: spend ?? null };
}

function decodeOrganisation(text: string): Organisation {
  const [size, members, far, equipment, ...name] = text.split('.');
  if (name.length === 0 || (far !== '0' && far !== '1') || equipment === undefined) throw new BadAddress();
  return {
    name: name.join('.'),
    essmsCount: numberOrNull(size),
    memberCount: wholeNumber(members),
    far: far === '1',
    equipment: equipment === '' ? [] : equipment.split('_').map(decodeEquipment),
  };
}

function dateOrNull(text: string | null): IsoDate | null {
  if (text !== null && !isIsoDate(text)) throw new BadAddress();
  return text;
}

function decode(text: string, baremeCodes: readonly string[]): Scenario {
  const values = new URLSearchParams(text);
  const baremeCode = values.get('b') ?? '';
  if (values.get('v') !== VERSION || !baremeCodes.includes(baremeCode)) throw new BadAddress();
  const initial = initialScenario(baremeCode);
  const certification = values.get('c') ?? keyOf(CERTIFICATIONS, initial.certification);
  return {
    baremeCode,
    counts: {
      acquisition: wholeNumber(values.get('a') ?? '0'),
      montee_version: wholeNumber(values.get('m') ?? '0'),
    },
    regionCount: wholeNumber(values.get('r') ?? String(initial.regionCount)),
    certification: certification === UNKNOWN ? null : namedBy(CERTIFICATIONS, certification),
    depositDate: dateOrNull(values.get('d')),
    startDate: dateOrNull(values.get('s')),
    deploymentEnd: dateOrNull(values.get('f')),
    assistance: values.has('q') ? wholeNumber(values.get('q') ?? undefined) : null,
    nationalEntity: values.get('e') === '1',
    otherSoftware: values.get('l') === '1',
    homeHelps: values.getAll('h').map(decodeHomeHelp),
    organisations: values.getAll('o').map(decodeOrganisation),
  };
}

/**
 * The scenario that an address holds; `null` when it cannot be read: another version, a barème that this edition does not
 * have, a part that is damaged. Never a scenario that is partly another's.
 */
export function decodeScenario(text: string, baremeCodes: readonly string[]): Scenario | null {
  try {
    return decode(text, baremeCodes);
  } catch (error) {
    if (error instanceof BadAddress) return null;
    throw error;
  }
}
