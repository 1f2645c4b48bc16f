import { isPresent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import type { UsageMeasure } from '../observatory/usage-figures.ts';

/** What the two lines of a cell are, and its ground. */
export const MATRIX_NOTE =
  'Taux, puis ESSMS répondants sur ESSMS attendus. En gras sur fond coloré : au moins la cible, chez les répondants.';

/** Whether the rate of those who answered is at least the target. */
export const isAtTarget = ({ rate, target }: Pick<UsageMeasure, 'rate' | 'target'>): boolean =>
  isPresent(rate) && target !== null && ratioMillionths(rate) >= target;
