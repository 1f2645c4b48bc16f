import type { IsoDate } from '../domain/iso-date.ts';
import type { Report } from '../domain/report.ts';
import type { UsageReturns } from '../domain/usage-returns.ts';
import type { Declarations } from '../programme.ts';
import { checkDenominators } from './returns/check-denominators.ts';
import { checkSharedValues } from './returns/check-shared-values.ts';
import { latestReturnDate } from './returns/latest-return-date.ts';
import { findRepeatedRows } from './returns/repeated-rows.ts';
import { reportRows } from './returns/report-rows.ts';
import { ReturnMembers } from './returns/return-members.ts';
import { findInRows, type RowFindings } from './returns/row-findings.ts';
import { settleMeasures } from './returns/settle-measures.ts';

/**
 * The checks of the returns of usage, in two steps: what they are whatever the date of the data, which may date it; then
 * what they are worth at that date.
 */
export class ReturnsCheck {
  readonly #returns: UsageReturns;
  readonly #declarations: Declarations;
  readonly #findings: RowFindings;
  readonly #members: ReturnMembers;
  readonly #twins: Uint32Array;

  constructor(returns: UsageReturns, declarations: Declarations) {
    this.#returns = returns;
    this.#declarations = declarations;
    this.#members = new ReturnMembers(returns, declarations);
    this.#findings = findInRows(returns, this.#members);
    this.#twins = new Uint32Array(returns.size);
    findRepeatedRows(returns, this.#findings, this.#twins);
  }

  /** The latest date of a row without error; `null` when there is none. */
  latestDate(): IsoDate | null {
    return latestReturnDate(this.#returns, this.#findings);
  }

  /** The returns judged at the date of the data. Tells the report what is wrong, and which rows are excluded. */
  settle(dataDate: IsoDate, report: Report): UsageReturns {
    const { files, sites, organisationNames } = this.#declarations;
    const settled = settleMeasures(this.#returns, this.#findings, dataDate);
    const returns = this.#returns.judged(settled);
    reportRows({
      returns,
      settled,
      findings: this.#findings,
      members: this.#members,
      twins: this.#twins,
      projectsFile: files.projects,
      dataDate,
      report,
    });
    checkDenominators(returns, report);
    checkSharedValues({ returns, members: this.#members, sites, organisationNames, report });
    return returns;
  }
}
