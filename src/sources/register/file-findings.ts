import type { Diagnostic } from '../../domain/diagnostic.ts';
import { type DiagnosticCode, diagnose } from '../../domain/diagnostic-catalogue.ts';
import type { Report } from '../../domain/report.ts';
import type { MatchedHeader } from '../table/match-header.ts';

/** Where a problem of a row is. */
export interface Place {
  readonly line: number | null;
  readonly column?: string;
  readonly value?: string;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
}

/**
 * What is found in one file of the register. Errors are listed with their line; warnings once for the file with
 * their number, since the owner of the data cannot correct a national register.
 */
export class FileFindings {
  readonly file: string;
  readonly #report: Report;
  readonly #warnings = new Map<DiagnosticCode, { first: Diagnostic; count: number }>();

  constructor(file: string, report: Report) {
    this.file = file;
    this.#report = report;
    report.file(file);
  }

  keep(): void {
    this.#report.keep(this.file);
  }

  error(code: DiagnosticCode, message: string, place: Place): void {
    this.#report.add(diagnose(code, { file: this.file, message, ...place }));
  }

  warn(code: DiagnosticCode, message: string, place: Place): void {
    const known = this.#warnings.get(code);
    if (known) known.count += 1;
    else {
      const first = diagnose(code, { file: this.file, message, ...place });
      this.#warnings.set(code, { first, count: 1 });
    }
  }

  /** What is to be said of the header of the file. */
  header(line: number, { findings }: MatchedHeader): void {
    for (const { code, column, message, remedy } of findings) {
      const place = {
        line,
        ...(column === null ? {} : { column }),
        ...(remedy === undefined ? {} : { remedy }),
      };
      if (code.startsWith('W-')) this.warn(code, message, place);
      else this.error(code, message, place);
    }
  }

  /** Headers of columns that nobody reads. */
  ignore(headers: readonly string[]): void {
    this.#report.file(this.file).ignoredColumns.push(...headers);
  }

  /** Counts a row as read and excluded, for an error that is listed. */
  exclude(code: DiagnosticCode, message: string, place: Place): void {
    this.#report.exclude(this.file, code);
    this.error(code, message, place);
  }

  /** Counts a row as read and excluded, for a warning. */
  drop(code: DiagnosticCode, message: string, place: Place): void {
    this.#report.exclude(this.file, code);
    this.warn(code, message, place);
  }

  /** Gives the warnings to the report: to be called once, after the last row. */
  close(): void {
    for (const { first, count } of this.#warnings.values()) this.#report.add(first, count);
    this.#warnings.clear();
  }
}
