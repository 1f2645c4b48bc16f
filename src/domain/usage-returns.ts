import { codeOfRank, NO_CODE } from './code-precedence.ts';
import type { DeclaredReturns, ReturnColumns } from './declared-returns.ts';
import type { IsoDate } from './iso-date.ts';
import { unpackDate } from './packed-date.ts';
import { allRows, sortedRows } from './sorted-rows.ts';
import { DENOMINATOR_TYPES, type DenominatorType, INDICATORS, type UsageReturn } from './usage-return.ts';

const ACTIVE_FILES = INDICATORS.indexOf('dossiers_actifs');

/** What the checks made of each row, by number of row. */
export interface ReturnVerdicts {
  /** Rank of the code that excludes it; `NO_CODE` when it is kept. */
  readonly exclusion: Uint8Array;
  /** 1 when its period is the one that the call asks for. */
  readonly conforming: Uint8Array;
  /** 1 when it is the answer of its measure. */
  readonly inForce: Uint8Array;
}

/** Before any check: every row whose cells could be read is kept, none is the answer of its measure. */
const notJudged = ({ size, columns }: DeclaredReturns): ReturnVerdicts => ({
  exclusion: columns.unusable.subarray(0, size),
  conforming: new Uint8Array(size),
  inForce: new Uint8Array(size),
});

/**
 * The returns of usage, by millions: read one with `at`, or all the answers with `answers`. Rows are numbered from 0 in
 * order of line; `order` has them by ESSMS, indicator, day of measure and day of transmission, then by line.
 */
export class UsageReturns {
  readonly declared: DeclaredReturns;
  readonly order: Uint32Array;
  readonly verdicts: ReturnVerdicts;

  private constructor(declared: DeclaredReturns, order: Uint32Array, verdicts: ReturnVerdicts) {
    this.declared = declared;
    this.order = order;
    this.verdicts = verdicts;
  }

  /** The returns as declared, each under the number that its ESSMS has today. */
  static of(declared: DeclaredReturns): UsageReturns {
    const { size, columns } = declared;
    const ranks = declared.finessNumbers.ranks();
    const finess = new Uint32Array(size);
    for (let row = 0; row < size; row += 1) finess[row] = ranks[columns.finess[row] as number] as number;
    const keys = [finess, columns.indicator, columns.measured, columns.transmitted];
    return new UsageReturns(declared, sortedRows(allRows(size), keys), notJudged(declared));
  }

  /** The same returns once checked. Keeps nothing else of what holds the verdicts. */
  judged({ exclusion, conforming, inForce }: ReturnVerdicts): UsageReturns {
    return new UsageReturns(this.declared, this.order, { exclusion, conforming, inForce });
  }

  get file(): string {
    return this.declared.file;
  }

  get size(): number {
    return this.declared.size;
  }

  get columns(): ReturnColumns {
    return this.declared.columns;
  }

  /** The return of this row. */
  at(row: number): UsageReturn {
    const { exclusion, conforming, inForce } = this.verdicts;
    return {
      ...this.declared.at(row),
      exclusion: codeOfRank(exclusion[row] as number),
      conforming: conforming[row] === 1,
      inForce: inForce[row] === 1,
    };
  }

  /** Whether a row is used for some figure. */
  isKept(row: number): boolean {
    return this.verdicts.exclusion[row] === NO_CODE;
  }

  /** The answer of each measure, in order of FINESS, indicator and day of measure. */
  *answers(): Generator<UsageReturn> {
    for (const row of this.order) if (this.verdicts.inForce[row] === 1) yield this.at(row);
  }

  /** The latest day of measure among the rows kept of each ESSMS, by FINESS, in order. */
  latestMeasureByEssms(): ReadonlyMap<string, IsoDate> {
    const { finess, measured } = this.columns;
    const latest = new Map<number, number>();
    for (const row of this.order) {
      const known = latest.get(finess[row] as number) ?? 0;
      if (this.isKept(row) && (measured[row] as number) > known) {
        latest.set(finess[row] as number, measured[row] as number);
      }
    }
    const { finessNumbers } = this.declared;
    return new Map(
      [...latest].map(([index, day]) => [finessNumbers.text(index), unpackDate(day) as IsoDate]),
    );
  }

  /** How many rows of `dossiers_actifs` are kept, by type of denominator; every type, in order. */
  denominatorTypeCounts(): ReadonlyMap<DenominatorType, number> {
    const { indicator, denominatorType } = this.columns;
    const counts = new Uint32Array(DENOMINATOR_TYPES.length + 1);
    for (let row = 0; row < this.size; row += 1) {
      if (indicator[row] !== ACTIVE_FILES || !this.isKept(row)) continue;
      (counts[denominatorType[row] as number] as number) += 1;
    }
    return new Map(DENOMINATOR_TYPES.map((type, index) => [type, counts[index + 1] as number]));
  }
}
