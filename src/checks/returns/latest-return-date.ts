import { rankOf } from '../../domain/code-precedence.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { RowFindings } from './row-findings.ts';
import { settleMeasures } from './settle-measures.ts';

const COPY = rankOf('W-CLE-02');
const ABOVE_ACTIVE_FILES = rankOf('E-IND-07');

/**
 * The latest day of measure or of transmission in the rows without any error that does not itself depend on the date of
 * the data: to be in the future does. `null` when there is none.
 */
export function latestReturnDate(returns: UsageReturns, findings: RowFindings): IsoDate | null {
  const { measured, transmitted } = returns.columns;
  const { exclusion } = settleMeasures(returns, findings, null);
  let latest = 0;
  for (let row = 0; row < returns.size; row += 1) {
    const code = exclusion[row];
    // What is wrong with a copy is known of the row that it repeats.
    if (findings.wrong[row] === 1 || code === COPY || code === ABOVE_ACTIVE_FILES) continue;
    latest = Math.max(latest, measured[row] as number, transmitted[row] as number);
  }
  return unpackDate(latest);
}
