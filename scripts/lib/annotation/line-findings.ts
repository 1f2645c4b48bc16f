import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { isAnnotation } from '../../../src/sources/annotated-rows.ts';
import { type Mark, markOf } from './mark.ts';

/** The most faults, and the most warnings, that are kept to be annotated: about 100 MB of memory each. */
const MAX_ANNOTATED = 200_000;

/** What is to be written beside the rows of one file. */
export interface FileFindings {
  readonly diagnostics: readonly Diagnostic[];
  /** Problems met once the limit was reached: counted, not annotated. */
  readonly dropped: number;
}

/** Every problem that has a row to stand beside, as the checks meet them: the report lists only some of each kind. */
export class LineFindings {
  readonly #limit: number;
  readonly #byFile = new Map<string, { diagnostics: Diagnostic[]; dropped: number }>();
  readonly #kept: Record<Mark, number> = { erreur: 0, alerte: 0 };

  constructor(limit = MAX_ANNOTATED) {
    this.#limit = limit;
  }

  /** Keeps a problem that can be annotated; each severity has its own limit, so that warnings never hide faults. */
  readonly note = (diagnostic: Diagnostic): void => {
    if (!isAnnotation(diagnostic)) return;
    const file = this.#byFile.get(diagnostic.file) ?? { diagnostics: [], dropped: 0 };
    this.#byFile.set(diagnostic.file, file);
    const mark = markOf(diagnostic);
    if (this.#kept[mark] >= this.#limit) file.dropped += 1;
    else {
      this.#kept[mark] += 1;
      file.diagnostics.push(diagnostic);
    }
  };

  of(file: string): FileFindings {
    return this.#byFile.get(file) ?? { diagnostics: [], dropped: 0 };
  }
}
