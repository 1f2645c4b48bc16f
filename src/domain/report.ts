import type { Diagnostic } from './diagnostic.ts';

/** How many diagnostics of one code in one file are kept whole; the rest are counted. */
export const MAX_LISTED = 100;

/** Structural errors of a row: the same key with other contents, a call that is not described. */
const ROW_ERRORS: ReadonlySet<string> = new Set(['S-CLE-01', 'E-PRJ-01']);

/** What became of the rows of one file: `read = kept + Σ excluded`. */
export interface FileCount {
  readonly file: string;
  read: number;
  kept: number;
  /** Rows used for no figure, by the code of the one reason they count under. */
  readonly excluded: Map<string, number>;
  /** For each column of the schema that the file has: how many of its rows fill it, faulty cells aside. */
  readonly filled: Map<string, number>;
  /** Headers of the columns that were not read, as the file writes them. */
  readonly ignoredColumns: string[];
}

/** A file of the folder that nothing reads, with the name of the file that was probably meant (`versements.csv`). */
export interface UnreadFile {
  readonly file: string;
  readonly suggestion: string | null;
  /** What stands there in place of a file, if it is none. */
  readonly fault?: string;
}

/** How often one problem was met in one file. */
export interface DiagnosticCount {
  readonly code: string;
  readonly file: string;
  readonly first: Diagnostic;
  count: number;
}

/** Everything that reading and checking found out, gathered as it goes: all problems, not the first. */
export class Report {
  readonly files = new Map<string, FileCount>();
  readonly counts = new Map<string, DiagnosticCount>();
  /** Files of the folder that nothing reads: not used yet, or misnamed. */
  unread: readonly UnreadFile[] = [];
  readonly #listed: Diagnostic[] = [];
  readonly #onFinding: ((diagnostic: Diagnostic) => void) | null;

  /** `onFinding` is told of every problem as it is met, those beyond the listed ones included. */
  constructor(onFinding: ((diagnostic: Diagnostic) => void) | null = null) {
    this.#onFinding = onFinding;
  }

  /** Whether someone is told of every problem: what another report has gathered is then not enough. */
  get isListenedTo(): boolean {
    return this.#onFinding !== null;
  }

  /** Takes over what another report gathered about other files. */
  absorb({ files, counts, diagnostics }: Pick<Report, 'files' | 'counts' | 'diagnostics'>): void {
    for (const [name, count] of files) this.files.set(name, count);
    for (const [key, count] of counts) this.counts.set(key, count);
    this.#listed.push(...diagnostics);
  }

  /** Notes a problem met `times` times (once unless said). */
  add(diagnostic: Diagnostic, times = 1): void {
    this.#onFinding?.(diagnostic);
    const key = `${diagnostic.file} ${diagnostic.code}`;
    const known = this.counts.get(key);
    if (known) known.count += times;
    else {
      const { code, file } = diagnostic;
      this.counts.set(key, { code, file, first: diagnostic, count: times });
    }
    if ((this.counts.get(key)?.count ?? 0) <= MAX_LISTED || !known) this.#listed.push(diagnostic);
  }

  /** The row count of a file, created at zero on first use. */
  file(name: string): FileCount {
    const known = this.files.get(name);
    if (known) return known;
    const created: FileCount = {
      file: name,
      read: 0,
      kept: 0,
      excluded: new Map(),
      filled: new Map(),
      ignoredColumns: [],
    };
    this.files.set(name, created);
    return created;
  }

  /** Counts a row as read and kept. */
  keep(file: string, rows = 1): void {
    const count = this.file(file);
    count.read += rows;
    count.kept += rows;
  }

  /** Counts a row as read and excluded for the reason `code`. */
  exclude(file: string, code: string, rows = 1): void {
    const count = this.file(file);
    count.read += rows;
    count.excluded.set(code, (count.excluded.get(code) ?? 0) + rows);
  }

  /** Moves a row counted as kept to the excluded ones: a check that needs other files found it out. */
  withdraw(file: string, code: string, rows = 1): void {
    const count = this.file(file);
    count.kept -= rows;
    count.excluded.set(code, (count.excluded.get(code) ?? 0) + rows);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#listed;
  }

  /**
   * Whether a file or a column could not be read, so that files cannot be compared. Other structural errors are those of
   * a row: the rest can still be checked, so that all problems are told at once.
   */
  get hasReadingError(): boolean {
    for (const { first } of this.counts.values()) {
      if (first.severity === 'structure' && !ROW_ERRORS.has(first.code)) return true;
    }
    return false;
  }

  get hasStructuralError(): boolean {
    for (const { first } of this.counts.values()) if (first.severity === 'structure') return true;
    return false;
  }
}
