import type { CandidateEffect } from '../../domain/allocation.ts';
import { formatCoefficient, formatCoefficientChange, formatShare, formatShareChange } from '../../format.ts';
import { betweenArea } from '../../wording/allocation.ts';
import { slot } from '../form/elements.ts';
import { tableRow } from './show-allocation.ts';

const UNDETERMINED = 'indéterminé';

const INDICES = [
  [
    'Hoover',
    'hoover',
    (value: number) => formatShare(value, 2),
    (change: number) => formatShareChange(change),
  ],
  ['Theil', 'theil', formatCoefficient, formatCoefficientChange],
] as const;

function rowsOf({ area, indices: { before, after } }: CandidateEffect): HTMLElement[] {
  return INDICES.map(([name, key, write, writeChange]) => {
    const heading = `${name}, ${betweenArea(area)}`;
    if (before === null || after === null)
      return tableRow(heading, [UNDETERMINED, UNDETERMINED, UNDETERMINED]);
    return tableRow(heading, [write(before[key]), write(after[key]), writeChange(after[key] - before[key])]);
  });
}

/** Shows what a candidate project would change; nothing when there is none. */
export function showCandidate(root: HTMLElement, effects: readonly CandidateEffect[]): void {
  slot(root, 'candidate').hidden = effects.length === 0;
  slot(root, 'effects').replaceChildren(...effects.flatMap(rowsOf));
}
