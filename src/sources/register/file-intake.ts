import { hasValidLuhnKey } from '../../domain/finess.ts';
import type { SchemaField } from '../../formats/table-schema.ts';
import { parseCell } from '../parse-cell.ts';
import { FileFindings } from './file-findings.ts';
import type { RegisterIntake } from './register-intake.ts';
import type { RegisterColumns, RegisterRow } from './register-row.ts';
import { registerSite } from './register-site.ts';

const FINESS: SchemaField = {
  name: 'finess',
  title: 'FINESS',
  description: 'Numéro FINESS',
  type: 'string',
  kind: 'finess',
};

/** Checks the rows of one file of the register, counts each of them, and hands the sound ones to the register. */
export class FileIntake {
  readonly findings: FileFindings;
  readonly register: RegisterIntake;
  readonly #columns: RegisterColumns;

  constructor(file: string, columns: RegisterColumns, register: RegisterIntake) {
    this.findings = new FileFindings(file, register.context.report);
    this.#columns = columns;
    this.register = register;
  }

  /** Checks a row, counts it, and keeps its site unless a fault excludes it. */
  add(row: RegisterRow): void {
    const finessEt = this.finess(row.finessEt, row.line, this.#columns.finessEt);
    if (finessEt === null) return;
    const finessEj = this.finess(row.finessEj, row.line, this.#columns.finessEj);
    if (finessEj === null || !this.#isFirst(finessEt, row)) return;
    this.findings.keep();
    this.#checkKey(finessEt, row.line, this.#columns.finessEt);
    this.#checkKey(finessEj, row.line, this.#columns.finessEj);
    const { geography } = this.register.context;
    this.register.add(registerSite({ ...row, finessEt, finessEj }, this.#columns, geography, this.findings));
  }

  /** A FINESS number without which a row is of no use; `null`, the row counted as excluded, if it cannot be read. */
  finess(text: string, line: number | null, column: string): string | null {
    const place = { line, column, value: text };
    const parsed = parseCell(FINESS, text);
    if ('fault' in parsed) {
      const { remedy } = parsed;
      this.findings.exclude(
        parsed.fault,
        parsed.message,
        remedy === undefined ? place : { ...place, remedy },
      );
      return null;
    }
    if (parsed.value === null) {
      this.findings.exclude('E-VAL-04', 'Le numéro FINESS est vide.', place);
      return null;
    }
    if (parsed.note) {
      const message = `Des numéros FINESS ont perdu leur zéro de tête, ou portent des espaces ou une marque de tableur ; ils ont été lus : « ${text} » est lu ${parsed.value}.`;
      this.findings.warn(parsed.note, message, place);
    }
    return String(parsed.value);
  }

  #isFirst(finessEt: string, { content, line }: RegisterRow): boolean {
    const place = { line, column: this.#columns.finessEt, value: finessEt };
    const claim = this.register.claim(finessEt, content);
    if (claim === 'same') {
      const message = `L’établissement ${finessEt} est présent plusieurs fois, à l’identique.`;
      this.findings.drop('W-CLE-02', message, place);
    } else if (claim === 'conflict') {
      const message = `L’établissement ${finessEt} est présent plusieurs fois, avec des contenus différents.`;
      this.findings.exclude('S-CLE-01', message, place);
    }
    return claim === 'new';
  }

  #checkKey(finess: string, line: number | null, column: string): void {
    if (hasValidLuhnKey(finess)) return;
    const message = `La clé du numéro FINESS ${finess} est inexacte.`;
    this.findings.warn('W-FIN-02', message, { line, column, value: finess });
  }
}
