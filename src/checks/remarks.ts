import { DIAGNOSTICS, type DiagnosticCode, diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';

/** What was found about one project: a French sentence, for its page. */
export interface Remark {
  readonly code: DiagnosticCode;
  readonly sentence: string;
}

/** Where a problem is. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column?: string;
  readonly value?: string | null;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
  /** What pages say instead of the message, when it tells what is not published: hours, quotes, spends. */
  readonly remark?: string;
  /** How many times the problem is met, when it is told once for all. */
  readonly times?: number;
}

/** Says something of a project, or of several: `message` is one French sentence or two. */
export type Note = (
  code: DiagnosticCode,
  projects: string | readonly string[],
  message: string,
  place: Place,
) => void;

/** The place of a cell. */
export const cellOf = (
  file: string,
  { line }: { readonly line: number },
  column: string,
  value: string | null = null,
): Place => ({ file, line, column, value });

/** What the checks find about projects: told to the report, and kept by project. */
export class Remarks {
  readonly #report: Report;
  readonly #byProject = new Map<string, Remark[]>();
  readonly #wrongLines = new Map<string, Set<number>>();

  constructor(report: Report) {
    this.#report = report;
  }

  readonly note: Note = (code, projects, message, place) => {
    this.#report.add(diagnose(code, { message, ...place }), place.times);
    const remark = { code, sentence: place.remark ?? message };
    for (const projectId of [projects].flat()) {
      const known = this.#byProject.get(projectId);
      if (known) known.push(remark);
      else this.#byProject.set(projectId, [remark]);
    }
    if (DIAGNOSTICS[code].severity !== 'erreur' || place.line === null) return;
    const lines = this.#wrongLines.get(place.file) ?? new Set();
    this.#wrongLines.set(place.file, lines.add(place.line));
  };

  of(projectId: string): readonly Remark[] {
    return this.#byProject.get(projectId) ?? [];
  }

  /** Whether an error was found on this line so far. */
  isWrong(file: string, line: number): boolean {
    return this.#wrongLines.get(file)?.has(line) ?? false;
  }
}
