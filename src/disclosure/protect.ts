import { cheapestOpening } from './cheapest-opening.ts';
import type { CountSystem } from './count-system.ts';
import { roomToVary } from './room-to-vary.ts';

/** What is masked as a whole: a line of a published table, or several that would tell one another. */
export interface Unit {
  /** Persons it tells about: what is lost when it is masked. */
  readonly weight: number;
  /** Masked for what it holds. */
  readonly primary: boolean;
  /** Told elsewhere already: masking it would hide nothing. */
  readonly fixed?: boolean;
}

export interface Protection {
  /** For each unit, whether it is masked, and then why. */
  readonly masked: readonly (false | 'primary' | 'secondary')[];
  /** Units that nothing could protect, everything around being told; none unless units are `fixed`. */
  readonly exposed: readonly number[];
}

/**
 * Secondary suppression: masks as little as it can of what is not masked already, until every sum masked could be at
 * least `width` away from what it is. What it masks for a sum is what costs least of all that would give it that room:
 * for a line of a table with one cell masked, the smallest other, as usual in official statistics. The order of units
 * decides, not chance. Masks the rows of the systems given.
 */
export function protect(units: readonly Unit[], systems: readonly CountSystem[], width: number): Protection {
  return new Protecting(units, systems, width).run();
}

class Protecting {
  readonly #units: readonly Unit[];
  readonly #width: number;
  readonly #masked: (false | 'primary' | 'secondary')[];
  /** Rows of each unit, by system. */
  readonly #rows: (readonly [system: CountSystem, row: number])[][];
  readonly #waiting: number[] = [];
  readonly #exposed = new Set<number>();

  constructor(units: readonly Unit[], systems: readonly CountSystem[], width: number) {
    this.#units = units;
    this.#width = width;
    this.#masked = units.map(() => false);
    this.#rows = units.map(() => []);
    for (const system of systems) {
      for (const [row, { unit }] of system.rows.entries()) this.#rows[unit]?.push([system, row]);
    }
  }

  run(): Protection {
    for (const [unit, { primary }] of this.#units.entries()) if (primary) this.#mask(unit, 'primary');
    // Masking more never takes away the room of what is masked: each unit is looked at once.
    for (let at = 0; at < this.#waiting.length; at += 1) {
      const unit = this.#waiting[at] as number;
      for (const [system, row] of this.#rows[unit] ?? []) {
        if (!this.#protectRow(system, row)) this.#exposed.add(unit);
      }
    }
    return { masked: this.#masked, exposed: [...this.#exposed] };
  }

  /** Masks what it takes for a row to have room; whether it then has. */
  #protectRow(system: CountSystem, row: number): boolean {
    const unitOf = (each: number): number => system.rows[each]?.unit as number;
    const costOf = (each: number): number => {
      const { weight, fixed } = this.#units[unitOf(each)] as Unit;
      return fixed === true ? Infinity : weight;
    };
    while (roomToVary(system, row, this.#width) < this.#width) {
      const opening = cheapestOpening(system, row, { width: this.#width, costOf });
      if (opening === null) return false;
      // The search sees room that was not seen.
      if (opening.rows.length === 0) return true;
      for (const each of opening.rows) this.#mask(unitOf(each), 'secondary');
    }
    return true;
  }

  #mask(unit: number, reason: 'primary' | 'secondary'): void {
    if (this.#masked[unit] !== false) return;
    this.#masked[unit] = reason;
    this.#waiting.push(unit);
    for (const [system, row] of this.#rows[unit] ?? []) system.setPublished(row, false);
  }
}
