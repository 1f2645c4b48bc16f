import { AID_LINES, type AidLine, type AidStep } from '../domain/aid-explanation.ts';
import type { Cents } from '../domain/cents.ts';
import type { TheoreticalFigures } from '../observatory/theoretical-figures.ts';
import { READINGS } from './readings.ts';

/** The steps of one line as a table prints them. */
export interface ComputationGroup {
  readonly line: AidLine;
  readonly steps: readonly AidStep[];
  /** Printed under several steps; `null` under a single one, which says it all, or when it is not known. */
  readonly subtotal: Cents | null;
}

/** The steps of a computation, line by line. */
export function computationGroups({
  steps,
  subtotals,
}: Pick<TheoreticalFigures, 'steps' | 'subtotals'>): ComputationGroup[] {
  return AID_LINES.flatMap((line) => {
    const own = steps.filter((step) => step.line === line);
    if (own.length === 0) return [];
    const known = subtotals.find((subtotal) => subtotal.line === line)?.amount ?? null;
    return [{ line, steps: own, subtotal: own.length > 1 ? known : null }];
  });
}

/** The points of the method page on which a computation rests: their anchors, and the questions they settle. */
export function readingLinks({ readings }: Pick<TheoreticalFigures, 'readings'>): {
  readonly id: string;
  readonly question: string;
}[] {
  return READINGS.filter(({ id }) => readings.includes(id)).map(({ id, question }) => ({ id, question }));
}
