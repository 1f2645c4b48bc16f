import { diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { Report } from '../../domain/report.ts';
import { INDICATORS, isRate } from '../../domain/usage-return.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import { moreThanDoubled, otherThanActiveFiles } from './return-sentences.ts';

const RATES = INDICATORS.map(isRate);
const ACTIVE_FILES = INDICATORS.indexOf('dossiers_actifs');
const LAST_RATE_AMONG_ACTIVE_FILES = INDICATORS.indexOf('dossiers_actifs_agenda');

/**
 * Compares the denominators of the answers that are rates, all kept: with the previous measure of the same ESSMS, indicator
 * and type (`W-IND-08` when more than doubled), and with the active files of the same day, which a rate among active
 * files is a part of (`W-IND-13` when they differ).
 */
export function checkDenominators(returns: UsageReturns, report: Report): void {
  const { columns, verdicts, order } = returns;
  const { finess, indicator, measured, numerator, denominator, denominatorType } = columns;
  /** Row of the active files by day, and of the last measure by type, of the ESSMS (and indicator) at hand. */
  const activeFiles = new Map<number, number>();
  const previous = new Map<number, number>();
  let last = -1;
  for (const row of order) {
    if (verdicts.inForce[row] === 0 || !RATES[indicator[row] as number]) continue;
    const isSameEssms = finess[row] === finess[last];
    if (!isSameEssms) activeFiles.clear();
    if (!isSameEssms || indicator[row] !== indicator[last]) previous.clear();
    last = row;
    const what = indicator[row] as number;
    const type = denominatorType[row] as number;
    const before = previous.get(type);
    if (before !== undefined && (denominator[row] as number) > 2 * (denominator[before] as number)) {
      note('W-IND-08', row, moreThanDoubled(returns.at(row), returns.at(before)));
    }
    previous.set(type, row);
    if (what === ACTIVE_FILES) activeFiles.set(measured[row] as number, row);
    else if (what <= LAST_RATE_AMONG_ACTIVE_FILES) {
      const active = activeFiles.get(measured[row] as number);
      if (active !== undefined && denominator[row] !== numerator[active]) {
        note('W-IND-13', row, otherThanActiveFiles(returns.at(row), returns.at(active)));
      }
    }
  }

  function note(
    code: 'W-IND-08' | 'W-IND-13',
    row: number,
    sentence: ReturnType<typeof moreThanDoubled>,
  ): void {
    report.add(diagnose(code, { file: returns.file, line: columns.line[row] as number, ...sentence }));
  }
}
