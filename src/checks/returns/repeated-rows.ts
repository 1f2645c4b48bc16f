import { NO_CODE, rankOf } from '../../domain/code-precedence.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { RowFindings } from './row-findings.ts';

const COPY = rankOf('W-CLE-02');
const CONFLICT = rankOf('E-IND-12');

/**
 * Finds the rows of one key (ESSMS, indicator, day of measure, day of transmission): those identical to an earlier one,
 * which are copies, and those that differ, none of which can be chosen. Completes the findings; `twins` receives, for
 * each such row, another that it repeats or contradicts.
 */
export function findRepeatedRows(returns: UsageReturns, findings: RowFindings, twins: Uint32Array): void {
  const { order, size } = returns;
  let from = 0;
  for (let to = 1; to <= size; to += 1) {
    if (to < size && isSameKey(returns, order[from] as number, order[to] as number)) continue;
    if (to - from > 1) compareRows(returns, order.subarray(from, to), findings, twins);
    from = to;
  }
}

function isSameKey({ columns }: UsageReturns, a: number, b: number): boolean {
  const { finess, indicator, measured, transmitted } = columns;
  return (
    finess[a] === finess[b] &&
    measured[a] === measured[b] &&
    transmitted[a] === transmitted[b] &&
    indicator[a] === indicator[b]
  );
}

/** `rows` have one key, and are in order of line. */
function compareRows(
  returns: UsageReturns,
  rows: Uint32Array,
  { exclusion, wrong }: RowFindings,
  twins: Uint32Array,
): void {
  const firsts = new Map<string, number>();
  for (const row of rows) {
    const content = contentOf(returns, row);
    const first = firsts.get(content);
    if (first === undefined) firsts.set(content, row);
    else {
      twins[row] = first;
      exclusion[row] = Math.min(exclusion[row] as number, COPY);
    }
  }
  // A row that could not be read is of no use: it contradicts nothing.
  const readable = [...firsts.values()].filter((row) => returns.columns.unusable[row] === NO_CODE);
  const [first, second] = readable;
  if (first === undefined || second === undefined) return;
  for (const row of readable) {
    twins[row] = row === first ? second : first;
    exclusion[row] = Math.min(exclusion[row] as number, CONFLICT);
    wrong[row] = 1;
  }
}

/** Everything a row says beside its key, as values: how a date or a number is written makes no difference. */
function contentOf({ columns }: UsageReturns, row: number): string {
  const { project, periodStart, periodEnd, numerator, denominator, denominatorType } = columns;
  const { definition, validation, proofKept, fingerprint } = columns;
  return [
    project[row],
    periodStart[row],
    periodEnd[row],
    numerator[row],
    denominator[row],
    denominatorType[row],
    definition[row],
    validation[row],
    proofKept[row],
    fingerprint[row],
  ].join(' ');
}
