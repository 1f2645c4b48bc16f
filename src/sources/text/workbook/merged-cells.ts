import { UnreadableError } from '../../unreadable-error.ts';
import { damagedWorkbook } from '../advice.ts';
import { MAX_COLUMNS, MAX_MERGES } from '../limits.ts';
import { cellAddress } from './cell-address.ts';
import { readXml } from './xml-reader.ts';

/** The address of the cell that stands for each covered cell of a line, by index of column. */
export type MergedLine = ReadonlyMap<number, string>;

interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Of its top left cell, which alone has a value. */
  readonly address: string;
}

/** The merged cells of a sheet, told line after line, down the sheet. */
export class MergedCells {
  /** From the top down. */
  readonly #merges: readonly Merge[];
  #next = 0;
  #active: Merge[] = [];
  #line: MergedLine | undefined;
  #changesAt = 0;

  constructor(references: readonly string[]) {
    this.#merges = references.map(readMerge).sort((a, b) => a.top - b.top);
  }

  /**
   * The covered cells of a line, which are empty whatever the sheet shows; `undefined` when there is none. Lines are to
   * be asked for in order. Throws `UnreadableError` when two groups overlap.
   */
  on(line: number): MergedLine | undefined {
    if (line >= this.#changesAt) this.#moveTo(line);
    return this.#line;
  }

  #moveTo(line: number): void {
    this.#active = this.#active.filter(({ bottom }) => bottom >= line);
    for (; (this.#merges[this.#next]?.top ?? Infinity) <= line; this.#next += 1) {
      const merge = this.#merges[this.#next];
      if (merge && merge.bottom >= line) this.#active.push(merge);
    }
    this.#line = coveredOn(line, this.#active);
    this.#changesAt = this.#merges[this.#next]?.top ?? Infinity;
    for (const { top, bottom } of this.#active) {
      this.#changesAt = Math.min(this.#changesAt, top === line ? line + 1 : bottom + 1);
    }
  }
}

/** Columns beyond the widest table are left out: nobody reads them. */
function coveredOn(line: number, merges: readonly Merge[]): MergedLine | undefined {
  const covered = new Map<number, string>();
  const taken = new Set<number>();
  for (const { top, left, right, address } of merges) {
    for (let column = left; column <= Math.min(right, MAX_COLUMNS - 1); column += 1) {
      if (taken.has(column)) throw damagedWorkbook('des cellules y sont fusionnées deux fois');
      taken.add(column);
      if (line !== top || column !== left) covered.set(column, address);
    }
  }
  return covered.size > 0 ? covered : undefined;
}

function readMerge(reference: string): Merge {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [cellAddress(first), cellAddress(last)];
  const address = first.replaceAll('$', '').toUpperCase();
  return { top: from.line, bottom: to.line, left: from.column, right: to.column, address };
}

/** Reads the merged cells of a sheet, which come after its rows. Throws `UnreadableError` over `MAX_MERGES`. */
export async function readMergedCells(chunks: AsyncIterable<Uint8Array>): Promise<MergedCells> {
  const references: string[] = [];
  await readXml(chunks, {
    open: (name, { ref = '' }) => {
      if (name !== 'mergeCell') return;
      references.push(ref);
      if (references.length > MAX_MERGES) {
        throw new UnreadableError(
          'La feuille compte plus de 200 000 groupes de cellules fusionnées : défusionnez-les, ou enregistrez-la en « CSV UTF-8 ».',
        );
      }
    },
  });
  return new MergedCells(references);
}
