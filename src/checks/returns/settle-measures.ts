import { NO_CODE, rankOf } from '../../domain/code-precedence.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { packLimit } from '../../domain/packed-date.ts';
import { INDICATORS } from '../../domain/usage-return.ts';
import type { ReturnVerdicts, UsageReturns } from '../../domain/usage-returns.ts';
import type { RowFindings } from './row-findings.ts';

const FUTURE = rankOf('E-IND-06');
const SUPERSEDED = rankOf('W-IND-11');
const ABOVE_ACTIVE_FILES = rankOf('E-IND-07');

const ACTIVE_FILES = INDICATORS.indexOf('dossiers_actifs');
const AMONG_ACTIVE_FILES: ReadonlySet<number> = new Set([
  INDICATORS.indexOf('dossiers_actifs_projet_personnalise'),
  INDICATORS.indexOf('dossiers_actifs_agenda'),
]);

/** No row. */
const NONE = -1;

/** The verdicts, and what the messages need beside them. */
export interface SettledReturns extends ReturnVerdicts {
  /** For a row superseded, the one that replaces it; for one above the active files, the one that counts them. */
  readonly others: Uint32Array;
}

/** Whether a row has a date after the one given: a date packed, `Infinity` for none. */
export const isAfter = ({ columns }: UsageReturns, row: number, date: number): boolean =>
  (columns.measured[row] as number) > date ||
  (columns.transmitted[row] as number) > date ||
  (columns.periodEnd[row] as number) > date;

/**
 * Chooses the answer of each measure (same ESSMS, indicator and day): the latest transmission among the rows that can be
 * used, a conforming one first. An earlier row with other values is superseded; one with the same values is kept, and
 * does not count twice. Rows dated after `date` are excluded; `null` excludes none.
 */
export function settleMeasures(
  returns: UsageReturns,
  { exclusion, conforming }: RowFindings,
  date: IsoDate | null,
): SettledReturns {
  const settled: SettledReturns = {
    exclusion: exclusion.slice(),
    conforming,
    inForce: new Uint8Array(returns.size),
    others: new Uint32Array(returns.size),
  };
  const settling = new Settling(returns, settled, date === null ? Infinity : packLimit(date));
  const { order, size } = returns;
  let from = 0;
  for (let to = 1; to <= size; to += 1) {
    if (to < size && isSameMeasure(returns, order[from] as number, order[to] as number)) continue;
    settling.settle(from, to);
    from = to;
  }
  return settled;
}

function isSameMeasure({ columns }: UsageReturns, a: number, b: number): boolean {
  const { finess, indicator, measured } = columns;
  return finess[a] === finess[b] && measured[a] === measured[b] && indicator[a] === indicator[b];
}

/** Settles measures in their order: the active files of an ESSMS come before what is counted among them. */
class Settling {
  readonly #returns: UsageReturns;
  readonly #settled: SettledReturns;
  readonly #date: number;
  #finess = NONE;
  /** The answers of active files of the ESSMS at hand, by day of measure. */
  readonly #activeFiles = new Map<number, number>();

  constructor(returns: UsageReturns, settled: SettledReturns, date: number) {
    this.#returns = returns;
    this.#settled = settled;
    this.#date = date;
  }

  /** Settles the rows of one measure, from an index of `order` to another: the latest transmission first. */
  settle(from: number, to: number): void {
    const { order, columns } = this.#returns;
    const { conforming, inForce } = this.#settled;
    this.#enter(columns.finess[order[from] as number] as number);
    let latest = NONE;
    let latestConforming = NONE;
    for (let index = to - 1; index >= from; index -= 1) {
      const row = order[index] as number;
      if (!this.#isUsable(row)) continue;
      if (latest === NONE) latest = row;
      if (conforming[row] === 1 && latestConforming === NONE) latestConforming = row;
    }
    for (let index = from; index < to; index += 1) {
      const row = order[index] as number;
      // A conforming row is hidden by no other kind.
      this.#supersede(row, conforming[row] === 1 ? latestConforming : latest);
    }
    const answer = latestConforming === NONE ? latest : latestConforming;
    if (answer === NONE) return;
    inForce[answer] = 1;
    if (columns.indicator[answer] === ACTIVE_FILES) {
      this.#activeFiles.set(columns.measured[answer] as number, answer);
    }
  }

  #enter(finess: number): void {
    if (finess === this.#finess) return;
    this.#finess = finess;
    this.#activeFiles.clear();
  }

  /** Whether a row can be the answer of its measure; one that cannot is excluded. */
  #isUsable(row: number): boolean {
    const { exclusion, others } = this.#settled;
    const { columns } = this.#returns;
    if (isAfter(this.#returns, row, this.#date)) {
      exclusion[row] = Math.min(exclusion[row] as number, FUTURE);
    }
    if (exclusion[row] !== NO_CODE) return false;
    if (!AMONG_ACTIVE_FILES.has(columns.indicator[row] as number)) return true;
    const whole = this.#activeFiles.get(columns.measured[row] as number);
    if (whole === undefined) return true;
    if ((columns.numerator[row] as number) <= (columns.numerator[whole] as number)) return true;
    exclusion[row] = ABOVE_ACTIVE_FILES;
    others[row] = whole;
    return false;
  }

  /** Of one day of transmission too, whatever the order of the lines: one that can be used stands for one that cannot. */
  #supersede(row: number, winner: number): void {
    if (winner === NONE || this.#hasSameValues(row, winner)) return;
    const { transmitted } = this.#returns.columns;
    if ((transmitted[row] as number) > (transmitted[winner] as number)) return;
    const { exclusion, others } = this.#settled;
    if (SUPERSEDED > (exclusion[row] as number)) return;
    exclusion[row] = SUPERSEDED;
    others[row] = winner;
  }

  #hasSameValues(a: number, b: number): boolean {
    const { numerator, denominator, denominatorType } = this.#returns.columns;
    return (
      numerator[a] === numerator[b] &&
      denominator[a] === denominator[b] &&
      denominatorType[a] === denominatorType[b]
    );
  }
}
