import { codeOfRank, NO_CODE, rankOf } from '../../domain/code-precedence.ts';
import { type DiagnosticCode, diagnose, type Finding } from '../../domain/diagnostic-catalogue.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { packLimit } from '../../domain/packed-date.ts';
import type { Report } from '../../domain/report.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { ReturnMembers } from './return-members.ts';
import * as sentences from './return-sentences.ts';
import { PROBLEM, type RowFindings } from './row-findings.ts';
import { isAfter, type SettledReturns } from './settle-measures.ts';

const COPY = rankOf('W-CLE-02');
const CONFLICT = rankOf('E-IND-12');
const SUPERSEDED = rankOf('W-IND-11');
const REJECTED = rankOf('I-IND-02');
const NOT_MEASURED = rankOf('I-IND-03');
const ABOVE_ACTIVE_FILES = rankOf('E-IND-07');
const SILENT = PROBLEM.rejected | PROBLEM.notMeasured;

interface RowContext {
  readonly returns: UsageReturns;
  readonly members: ReturnMembers;
  readonly projectsFile: string;
  readonly findings: RowFindings;
  readonly settled: SettledReturns;
  /** For a row repeated or contradicted, another of the same key. */
  readonly twins: Uint32Array;
  readonly dataDate: IsoDate;
  readonly report: Report;
}

/**
 * Tells what is wrong with each row, in order of line, and counts the rows excluded. A copy and a measure since corrected
 * are told once; a row that was not measured, or that the agency rejected, is not told about its period or definition.
 */
export function reportRows(context: RowContext): void {
  const teller = new RowTeller(context);
  const { returns, settled, report } = context;
  const excluded = new Map<number, number>();
  for (let row = 0; row < returns.size; row += 1) {
    const rank = settled.exclusion[row] as number;
    if (rank !== NO_CODE) excluded.set(rank, (excluded.get(rank) ?? 0) + 1);
    teller.tell(row, rank);
  }
  for (const [rank, rows] of excluded) {
    report.withdraw(returns.file, codeOfRank(rank) as DiagnosticCode, rows);
  }
}

type Sentence = Omit<Finding, 'file' | 'line'>;

class RowTeller {
  readonly #context: RowContext;
  readonly #date: number;

  constructor(context: RowContext) {
    this.#context = context;
    this.#date = packLimit(context.dataDate);
  }

  tell(row: number, rank: number): void {
    const { returns, twins, settled, findings } = this.#context;
    const twin = () => returns.at(twins[row] as number);
    const other = () => returns.at(settled.others[row] as number);
    if (rank === COPY) {
      this.#note('W-CLE-02', row, sentences.repeated(returns.at(row), twin()));
      return;
    }
    if (rank === SUPERSEDED) {
      this.#note('W-IND-11', row, sentences.superseded(other()));
      return;
    }
    if (rank === CONFLICT) this.#note('E-IND-12', row, sentences.contradicted(returns.at(row), twin()));
    const problems = findings.problems[row] as number;
    if (problems & PROBLEM.notMember) this.#tellStranger(row);
    if (isAfter(returns, row, this.#date)) {
      this.#note('E-IND-06', row, sentences.future(returns.at(row), this.#context.dataDate));
    }
    if (problems & PROBLEM.aboveWhole) this.#note('E-IND-02', row, sentences.aboveWhole(returns.at(row)));
    if (problems & PROBLEM.nullWhole) this.#note('W-IND-03', row, sentences.nullWhole());
    if (rank === ABOVE_ACTIVE_FILES) {
      this.#note('E-IND-07', row, sentences.aboveActiveFiles(returns.at(row), other()));
    }
    if (rank === REJECTED) this.#note('I-IND-02', row, sentences.rejected());
    if (rank === NOT_MEASURED) this.#note('I-IND-03', row, sentences.notMeasured());
    if ((problems & SILENT) === 0) this.#tellForm(row);
  }

  /** What is said of a measure that was made, and not rejected. */
  #tellForm(row: number): void {
    const { returns, findings } = this.#context;
    if (findings.conforming[row] === 0) this.#note('W-IND-05', row, sentences.wrongPeriod(returns.at(row)));
    if (returns.columns.definition[row] === 0) this.#note('W-IND-12', row, sentences.noDefinition());
  }

  #tellStranger(row: number): void {
    const { returns, members, projectsFile } = this.#context;
    const sentence = members.namesKnownProject(row)
      ? sentences.stranger(returns.at(row))
      : sentences.unknownProject(returns.at(row), projectsFile);
    this.#note('E-IND-01', row, sentence);
  }

  #note(code: DiagnosticCode, row: number, sentence: Sentence): void {
    const { returns, report } = this.#context;
    const line = returns.columns.line[row] as number;
    report.add(diagnose(code, { file: returns.file, line, ...sentence }));
  }
}
