/**
 * Why a figure is not published:
 * - `manquant`: the data does not say (shown "n.d.");
 * - `secret`: the disclosure rules withhold it;
 * - `sans_objet`: the question does not arise (a ratio over nothing);
 * - `indetermine`: the rule or the denominator is not known.
 */
export type AbsenceReason = 'manquant' | 'secret' | 'sans_objet' | 'indetermine';

/** A figure that is not there, with its reason: an absence is a value, never `null` nor 0. */
export interface Absent {
  readonly absent: AbsenceReason;
}

/** A published figure: its value, or the reason of its absence. */
export type Cell<T> = T | Absent;

export const MISSING: Absent = { absent: 'manquant' };
export const SECRET: Absent = { absent: 'secret' };
export const NOT_APPLICABLE: Absent = { absent: 'sans_objet' };
export const UNDETERMINED: Absent = { absent: 'indetermine' };

/** Whether a cell holds no value. */
export function isAbsent<T>(cell: Cell<T>): cell is Absent {
  return typeof cell === 'object' && cell !== null && 'absent' in cell;
}

/** Whether the disclosure rules withhold a cell. */
export function isSecret<T>(cell: Cell<T>): boolean {
  return isAbsent(cell) && cell.absent === 'secret';
}

/** Whether a cell holds a value. */
export function isPresent<T>(cell: Cell<T>): cell is T {
  return !isAbsent(cell);
}
