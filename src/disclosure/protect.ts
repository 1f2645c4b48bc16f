import type { CountSystem } from './count-system.ts';
import { roomToVary } from './room-to-vary.ts';

/** What is masked as a whole: a line of a published table, or several that would tell one another. */
export interface Unit {
  /** Persons it tells about: what is lost when it is masked. */
  readonly weight: number;
  /** Masked for what it holds. */
  readonly primary: boolean;
  /** Told already, by an earlier edition: masking it would hide nothing. */
  readonly fixed?: boolean;
  /** Units to try first when it is to be protected: those with which it makes a total, and that total. */
  readonly neighbours: readonly number[];
}

export interface Protection {
  /** For each unit, whether it is masked, and then why. */
  readonly masked: readonly (false | 'primary' | 'secondary')[];
  /** Units that nothing could protect, everything around being told already; none unless units are `fixed`. */
  readonly exposed: readonly number[];
}

/** Candidates tried one by one before the nearest is masked and the search goes on. */
const TRIED = 40;

/**
 * Secondary suppression: masks as little as it can of what is not masked already, until every sum masked could be at
 * least `width` away from what it is. To protect a unit, its neighbours are tried from the one that tells the least
 * ("mask the smallest other non-zero cell", as usual in official statistics), then the sums that share contributors
 * with it. The order of units decides, not chance. Masks the rows of the systems given.
 */
export function protect(units: readonly Unit[], systems: readonly CountSystem[], width: number): Protection {
  return new Protecting(units, systems, width).run();
}

class Protecting {
  readonly #units: readonly Unit[];
  readonly #systems: readonly CountSystem[];
  readonly #width: number;
  readonly #masked: (false | 'primary' | 'secondary')[];
  /** Rows of each unit, by system. */
  readonly #rows: (readonly [system: CountSystem, row: number])[][];
  readonly #exposed = new Set<number>();

  constructor(units: readonly Unit[], systems: readonly CountSystem[], width: number) {
    this.#units = units;
    this.#systems = systems;
    this.#width = width;
    this.#masked = units.map(() => false);
    this.#rows = units.map(() => []);
    for (const system of systems) {
      for (const [row, { unit }] of system.rows.entries()) this.#rows[unit]?.push([system, row]);
    }
  }

  run(): Protection {
    const waiting: number[] = [];
    for (const [unit, { primary }] of this.#units.entries()) {
      if (!primary) continue;
      this.#mask(unit, 'primary');
      waiting.push(unit);
    }
    // Masking more never takes away the room of what is masked: each unit is looked at once.
    for (let at = 0; at < waiting.length; at += 1) {
      const unit = waiting[at] as number;
      waiting.push(...this.#protectUnit(unit));
    }
    return { masked: this.#masked, exposed: [...this.#exposed] };
  }

  /** Masks what protects a unit, and says what it masked. */
  #protectUnit(unit: number): number[] {
    const added: number[] = [];
    for (;;) {
      const thin = this.#thinRow(unit);
      if (thin === null) return added;
      const chosen = this.#choose(thin[0], thin[1], unit);
      if (chosen === null) {
        this.#exposed.add(unit);
        return added;
      }
      this.#mask(chosen, 'secondary');
      added.push(chosen);
    }
  }

  /** The first row of a unit that lacks room; `null` when none does. */
  #thinRow(unit: number): readonly [CountSystem, number] | null {
    return this.#rows[unit]?.find(([system, row]) => !this.#hasRoom(system, row)) ?? null;
  }

  #hasRoom = (system: CountSystem, row: number): boolean =>
    roomToVary(system, row, this.#width) >= this.#width;

  /** The unit to mask for a row to have room: the one of least weight that is enough, else the one of least weight. */
  #choose(system: CountSystem, row: number, unit: number): number | null {
    const candidates = this.#candidates(system, row, unit);
    for (const candidate of candidates.slice(0, TRIED)) {
      if (this.#isEnough(candidate, system, row)) return candidate;
    }
    return candidates[0] ?? null;
  }

  #candidates(system: CountSystem, row: number, unit: number): number[] {
    const near = new Set(this.#units[unit]?.neighbours);
    for (const atom of system.rows[row]?.atoms ?? []) {
      for (const other of system.rowsOf[atom] ?? []) near.add(system.rows[other]?.unit as number);
    }
    return [...near]
      .filter((each) => this.#masked[each] === false && this.#units[each]?.fixed !== true)
      .sort((a, b) => (this.#units[a]?.weight as number) - (this.#units[b]?.weight as number) || a - b);
  }

  /** Whether masking a unit would give a row the room it lacks. */
  #isEnough(candidate: number, system: CountSystem, row: number): boolean {
    const rows = (this.#rows[candidate] ?? []).filter(([each]) => each === system);
    for (const [, one] of rows) system.setPublished(one, false);
    const enough = this.#hasRoom(system, row);
    for (const [, one] of rows) system.setPublished(one, true);
    return enough;
  }

  #mask(unit: number, reason: 'primary' | 'secondary'): void {
    this.#masked[unit] = reason;
    for (const [system, row] of this.#rows[unit] ?? []) system.setPublished(row, false);
  }
}
