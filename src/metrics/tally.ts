import type { Cents } from '../domain/cents.ts';
import type { Location, TerritoryType } from '../domain/territory.ts';
import { LEVELS, territoryKey } from '../domain/territory.ts';

/** What is counted in a cell: a territory, or a sector of a territory. */
export interface Tally {
  essmsCount: number;
  coveredCount: number;
  /** Of those covered: in a project whose convention is signed. */
  conventionedCount: number;
  isolatedCount: number;
  signedAmount: Cents;
  /** Everything paid, to any project. */
  paidAmount: Cents;
  /** What was paid of the signed amount: to engaged projects only. */
  paidOnSigned: Cents;
}

const emptyTally = (): Tally => ({
  essmsCount: 0,
  coveredCount: 0,
  conventionedCount: 0,
  isolatedCount: 0,
  signedAmount: 0,
  paidAmount: 0,
  paidOnSigned: 0,
});

/** Adds one tally into another. */
function addTally(into: Tally, added: Partial<Tally>): void {
  into.essmsCount += added.essmsCount ?? 0;
  into.coveredCount += added.coveredCount ?? 0;
  into.conventionedCount += added.conventionedCount ?? 0;
  into.isolatedCount += added.isolatedCount ?? 0;
  into.signedAmount += added.signedAmount ?? 0;
  into.paidAmount += added.paidAmount ?? 0;
  into.paidOnSigned += added.paidOnSigned ?? 0;
}

/** Tallies by key, created empty on first use. */
export class TallyMap {
  readonly #tallies = new Map<string, Tally>();

  add(key: string, added: Partial<Tally>): void {
    const known = this.#tallies.get(key);
    const tally = known ?? emptyTally();
    addTally(tally, added);
    if (!known) this.#tallies.set(key, tally);
  }

  get(key: string): Tally {
    return this.#tallies.get(key) ?? emptyTally();
  }

  has(key: string): boolean {
    return this.#tallies.has(key);
  }

  keys(): string[] {
    return [...this.#tallies.keys()].sort();
  }
}

/** Type and code of the territory rows that something located here belongs to, one per level. */
function territoriesOf(location: Location | null): { type: TerritoryType; code: string }[] {
  return LEVELS.map((level) => {
    if (location === null) return { type: 'non_localise', code: level };
    const code = location[level];
    return code === null ? { type: 'hors_epci', code: 'hors_epci' } : { type: level, code };
  });
}

/** The keys of each place under a top row: many things stand in one place. */
const KNOWN = new WeakMap<Location, { readonly topKey: string; readonly keys: readonly string[] }>();

/** Keys of the territory rows that something located here belongs to: the top row, then one per level. */
export function territoryKeysOf(location: Location | null, topKey: string): readonly string[] {
  if (location === null) return keysOf(location, topKey);
  const known = KNOWN.get(location);
  if (known?.topKey === topKey) return known.keys;
  const keys = keysOf(location, topKey);
  KNOWN.set(location, { topKey, keys });
  return keys;
}

function keysOf(location: Location | null, topKey: string): readonly string[] {
  const levels = territoriesOf(location).map(({ type, code }) => territoryKey(type, code));
  return levels.includes(topKey) ? levels : [topKey, ...levels];
}
