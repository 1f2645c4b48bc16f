import type {
  AllocationArea,
  AllocationBase,
  AllocationSettings,
  CandidateAmount,
  TerritoryBounds,
} from '../domain/allocation.ts';
import type { Cents } from '../domain/cents.ts';
import type { PublishedSector } from '../domain/sector.ts';
import { areaParts } from './area-parts.ts';
import { allocationAreas } from './areas.ts';

/** A scenario of the page: how an envelope is shared, and what a candidate project would bring. */
export interface AllocationScenario {
  readonly settings: AllocationSettings;
  readonly candidate: readonly CandidateAmount[];
}

/**
 * A scenario written in an address, so that it can be kept and sent: `v=1&n=r&e=250000000…`. Keys are short: n between
 * what (r régions, d départements, d53 those of a région), e envelope, p floor, m cap, t limits of one territory
 * (code, floor, cap), s a sector, c what a candidate project would bring (code, amount). Money in cents; what has no
 * value is left out.
 */
const VERSION = '1';
const SINGLE = ['v', 'n', 'e', 'p', 'm'];
const REPEATED = ['t', 's', 'c'];

/** What an area is called in an address, and in the form. */
export const areaKey = ({ level, perimeter }: AllocationArea): string =>
  level === 'region' ? 'r' : perimeter === 'FR' ? 'd' : `d${perimeter}`;

const orEmpty = (value: number | null): string => (value === null ? '' : String(value));

/** The scenario as the part of an address that follows `#`. */
export function encodeAllocation({ settings, candidate }: AllocationScenario): string {
  const { area, envelope, floor, cap, overrides, sectors } = settings;
  const values: [string, string][] = [
    ['v', VERSION],
    ['n', areaKey(area)],
    ['e', String(envelope)],
    ...(floor === null ? [] : [['p', String(floor)] as [string, string]]),
    ...(cap === null ? [] : [['m', String(cap)] as [string, string]]),
    ...overrides.map((one): [string, string] => [
      't',
      `${one.code}.${orEmpty(one.floor)}.${orEmpty(one.cap)}`,
    ]),
    ...sectors.map((sector): [string, string] => ['s', sector]),
    ...candidate.map(({ code, amount }): [string, string] => ['c', `${code}.${amount}`]),
  ];
  return new URLSearchParams(values).toString();
}

/** Whether the end of an address means to be a scenario: others are the anchors of the page. */
export const isAllocationAddress = (text: string): boolean => /^v=/.test(text);

class BadAddress extends Error {}

/** Cents, of at most eleven digits. */
function cents(text: string | undefined): Cents {
  if (text === undefined || !/^\d{1,11}$/.test(text)) throw new BadAddress();
  return Number(text);
}

const centsOrNull = (text: string | null | undefined): Cents | null =>
  text === '' || text === null ? null : cents(text);

/** One of these, each once. */
function known<T extends string>(values: readonly string[], allowed: readonly T[]): T[] {
  const wrong = values.some((value) => !allowed.includes(value as T)) || new Set(values).size < values.length;
  if (wrong) throw new BadAddress();
  return values as T[];
}

function fieldsOf(text: string, count: number): readonly string[] {
  const fields = text.split('.');
  if (fields.length !== count) throw new BadAddress();
  return fields;
}

function decodeBounds(text: string): TerritoryBounds {
  const [code = '', floor, cap] = fieldsOf(text, 3);
  return { code, floor: centsOrNull(floor), cap: centsOrNull(cap) };
}

function decodeCandidate(text: string): CandidateAmount {
  const [code = '', amount] = fieldsOf(text, 2);
  return { code, amount: cents(amount) };
}

function areaNamed(base: AllocationBase, key: string | null): AllocationArea {
  const area = allocationAreas(base).find((one) => areaKey(one) === key);
  if (area === undefined) throw new BadAddress();
  return area;
}

function decode(text: string, base: AllocationBase): AllocationScenario {
  const values = new URLSearchParams(text);
  known([...new Set(values.keys())], [...SINGLE, ...REPEATED]);
  if (values.get('v') !== VERSION || SINGLE.some((key) => values.getAll(key).length > 1)) {
    throw new BadAddress();
  }
  const area = areaNamed(base, values.get('n'));
  const overrides = values.getAll('t').map(decodeBounds);
  const candidate = values.getAll('c').map(decodeCandidate);
  const codesOf = (rows: readonly { readonly code: string }[]): string[] => rows.map(({ code }) => code);
  known(codesOf(overrides), codesOf(areaParts(base, area)));
  known(codesOf(candidate), codesOf(base.departements));
  return {
    settings: {
      area,
      envelope: cents(values.get('e') ?? undefined),
      floor: centsOrNull(values.get('p')),
      cap: centsOrNull(values.get('m')),
      overrides,
      sectors: known<PublishedSector>(values.getAll('s'), base.sectors),
    },
    candidate,
  };
}

/**
 * The scenario that an address holds; `null` when it cannot be read: another version, a territory or a sector that this
 * edition does not have, a part that is damaged, twice there or unknown. Never a scenario that is partly another's.
 */
export function decodeAllocation(text: string, base: AllocationBase): AllocationScenario | null {
  try {
    return decode(text, base);
  } catch (error) {
    if (error instanceof BadAddress) return null;
    throw error;
  }
}
