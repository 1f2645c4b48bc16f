/** A published sum: the contributors it adds up, and the unit of suppression it belongs to. */
export interface SystemRow {
  readonly unit: number;
  /** Contributors, by number. */
  readonly members: readonly number[];
  /**
   * Rows of a family cut what is counted in one way only (by territory, by sector, by project…): a contributor may be in
   * several rows of a family when they hold one another.
   */
  readonly family: number;
}

/** What is to be built into a `CountSystem`. */
export interface SystemInput {
  /** What each contributor holds: whole, at least 0. */
  readonly values: readonly number[];
  readonly rows: readonly SystemRow[];
}

/** A row, its contributors gathered into atoms. */
interface Row {
  readonly unit: number;
  readonly family: number;
  readonly atoms: Int32Array;
  /** Random marks, by which the set of published rows that an atom is in makes one number. */
  readonly high: number;
  readonly low: number;
}

export type Side = 'left' | 'right';

/** The atoms at each node, by side. */
type Sides = Readonly<Record<Side, Map<number, Set<number>>>>;

const MARK_BITS = 26;
const MARK = 1 << MARK_BITS;

/** Numbers that look random and are the same every time: what is hidden must not depend on chance. */
function marks(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % MARK;
  };
}

/**
 * One quantity (a numerator, or its complement) and all the published sums of it. Contributors that are in the same rows
 * are one atom, which holds their sum. An atom is known by the published rows it is in: its key, made anew as rows are
 * masked. The key is split between a left and a right side, the families of each being those of a `split`, so that the
 * whole is a graph: nodes are the keys of both sides, and each atom is an edge.
 */
export class CountSystem {
  readonly values: Float64Array;
  readonly rows: readonly Row[];
  /** Rows that each atom is in. */
  readonly rowsOf: readonly (readonly number[])[];
  readonly #published: Uint8Array;
  readonly #familyCount: number;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  readonly #splits: readonly number[];
  /** By split. */
  readonly #nodes: readonly Sides[];

  constructor({ values, rows }: SystemInput) {
    const { atomOf, count } = gather(values.length, rows);
    this.values = new Float64Array(count);
    for (const [member, value] of values.entries()) {
      const atom = atomOf[member] as number;
      if (atom >= 0) this.values[atom] = (this.values[atom] as number) + value;
    }
    const mark = marks(rows.length);
    this.rows = rows.map(({ unit, family, members }) => ({
      unit,
      family,
      atoms: Int32Array.from(new Set(members.map((member) => atomOf[member] as number))),
      high: mark(),
      low: mark(),
    }));
    const rowsOf: number[][] = Array.from({ length: count }, () => []);
    for (const [index, { atoms }] of this.rows.entries()) for (const atom of atoms) rowsOf[atom]?.push(index);
    this.rowsOf = rowsOf;
    this.#published = new Uint8Array(rows.length).fill(1);
    this.#familyCount = Math.max(0, ...rows.map(({ family }) => family)) + 1;
    this.#high = new Int32Array(count * this.#familyCount);
    this.#low = new Int32Array(count * this.#familyCount);
    for (let row = 0; row < rows.length; row += 1) this.#toggle(row);
    this.#splits = splitsOf(this.#familyCount);
    this.#nodes = this.#splits.map((split) => {
      const sides = { left: new Map<number, Set<number>>(), right: new Map<number, Set<number>>() };
      for (let atom = 0; atom < count; atom += 1) this.#enter(sides, split, atom);
      return sides;
    });
  }

  get splitCount(): number {
    return this.#splits.length;
  }

  isPublished(row: number): boolean {
    return this.#published[row] === 1;
  }

  /** Masks a row that is published, or publishes one that is masked. */
  setPublished(row: number, published: boolean): void {
    if (this.isPublished(row) === published) return;
    this.#published[row] = published ? 1 : 0;
    const { atoms } = this.rows[row] as Row;
    for (const [index, split] of this.#splits.entries()) {
      const sides = this.#nodes[index] as Sides;
      for (const atom of atoms) this.#leave(sides, split, atom);
    }
    this.#toggle(row);
    for (const [index, split] of this.#splits.entries()) {
      const sides = this.#nodes[index] as Sides;
      for (const atom of atoms) this.#enter(sides, split, atom);
    }
  }

  /** The node of an atom on a side of a split; 0 when no published row of that side holds it. */
  node(split: number, side: Side, atom: number): number {
    return this.#key(this.#splits[split] as number, side, atom);
  }

  /** The atoms of a node. */
  atomsAt(split: number, side: Side, node: number): ReadonlySet<number> {
    return this.#nodes[split]?.[side].get(node) ?? NO_ATOM;
  }

  #key(split: number, side: Side, atom: number): number {
    let high = 0;
    let low = 0;
    for (let family = 0; family < this.#familyCount; family += 1) {
      if (((split >> family) & 1) !== (side === 'left' ? 1 : 0)) continue;
      const at = atom * this.#familyCount + family;
      high ^= this.#high[at] as number;
      low ^= this.#low[at] as number;
    }
    return high * MARK + low;
  }

  #toggle(row: number): void {
    const { family, atoms, high, low } = this.rows[row] as Row;
    for (const atom of atoms) {
      const at = atom * this.#familyCount + family;
      this.#high[at] = (this.#high[at] as number) ^ high;
      this.#low[at] = (this.#low[at] as number) ^ low;
    }
  }

  #enter(sides: Sides, split: number, atom: number): void {
    for (const side of SIDES) {
      const key = this.#key(split, side, atom);
      const known = sides[side].get(key);
      if (known) known.add(atom);
      else sides[side].set(key, new Set([atom]));
    }
  }

  #leave(sides: Sides, split: number, atom: number): void {
    for (const side of SIDES) sides[side].get(this.#key(split, side, atom))?.delete(atom);
  }
}

const SIDES: readonly Side[] = ['left', 'right'];
const NO_ATOM: ReadonlySet<number> = new Set();

/** The ways to put families on two sides, as bits of the left one; a way and its mirror are the same. */
function splitsOf(familyCount: number): number[] {
  if (familyCount === 1) return [1];
  return Array.from({ length: (1 << (familyCount - 1)) - 1 }, (_, index) => index + 1);
}

/** Contributors that are in the same rows, gathered; −1 for those in none. */
function gather(size: number, rows: readonly SystemRow[]): { atomOf: Int32Array; count: number } {
  const signatures: number[][] = Array.from({ length: size }, () => []);
  for (const [index, { members }] of rows.entries())
    for (const member of members) signatures[member]?.push(index);
  const atoms = new Map<string, number>();
  const atomOf = new Int32Array(size).fill(-1);
  for (const [member, signature] of signatures.entries()) {
    if (signature.length === 0) continue;
    const key = signature.join(' ');
    const known = atoms.get(key);
    atomOf[member] = known ?? atoms.size;
    if (known === undefined) atoms.set(key, atoms.size);
  }
  return { atomOf, count: atoms.size };
}
