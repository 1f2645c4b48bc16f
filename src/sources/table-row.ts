import type { DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import type { CellValue } from './parse-cell.ts';

/** A row whose cells were read as its schema says. */
export class TableRow {
  readonly line: number;
  /** The cells as written, trimmed, joined: two rows with the same text are the same line twice. */
  readonly text: string;
  /** What is wrong with its cells, by column: they count as missing. */
  readonly faults: ReadonlyMap<string, DiagnosticCode>;
  readonly #values: ReadonlyMap<string, CellValue>;

  constructor(
    line: number,
    text: string,
    values: ReadonlyMap<string, CellValue>,
    faults: ReadonlyMap<string, DiagnosticCode>,
  ) {
    this.line = line;
    this.text = text;
    this.faults = faults;
    this.#values = values;
  }

  string(column: string): string | null {
    const value = this.#values.get(column);
    return typeof value === 'string' ? value : null;
  }

  number(column: string): number | null {
    const value = this.#values.get(column);
    return typeof value === 'number' ? value : null;
  }

  boolean(column: string): boolean | null {
    const value = this.#values.get(column);
    return typeof value === 'boolean' ? value : null;
  }
}
