import { type AbsenceReason, type Absent, type Cell, NOT_APPLICABLE, UNDETERMINED } from '../domain/cell.ts';
import { computability, type GroupedPart, gini, hoover, theil, theilSplit } from './inequality.ts';

/** The indices of one comparison, each with its value or the reason why there is none. */
export interface InequalityIndices {
  readonly hoover: Cell<number>;
  readonly gini: Cell<number>;
  readonly theil: Cell<number>;
  /** Between and within the groups; not applicable unless the split is asked for. */
  readonly theilBetween: Cell<number>;
  readonly theilWithin: Cell<number>;
  readonly status: 'publie' | AbsenceReason;
}

const without = (absent: Absent): InequalityIndices => ({
  hoover: absent,
  gini: absent,
  theil: absent,
  theilBetween: absent,
  theilWithin: absent,
  status: absent.absent,
});

/**
 * Every index of a comparison. Fewer than two parts with ESSMS: the question does not arise. No money yet:
 * undetermined, since 0 would say "perfect balance".
 */
export function inequalityIndices(parts: readonly GroupedPart[], isSplit: boolean): InequalityIndices {
  const state = computability(parts);
  if (state !== 'computable') return without(state === 'too_few' ? NOT_APPLICABLE : UNDETERMINED);
  const split = isSplit ? theilSplit(parts) : null;
  return {
    hoover: hoover(parts),
    gini: gini(parts),
    theil: theil(parts),
    theilBetween: split?.between ?? NOT_APPLICABLE,
    theilWithin: split?.within ?? NOT_APPLICABLE,
    status: 'publie',
  };
}
