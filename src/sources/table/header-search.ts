import { isUnnamed } from '../column-name.ts';
import type { TextRecord } from '../text/delimited.ts';
import type { HeaderField } from './header-fields.ts';
import { matchHeader } from './match-header.ts';

/** How many lines a header may stand under: a title, a date of extraction, a note. */
export const MAX_TITLES = 10;

/** Whether a row says nothing. */
export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell === '' || isUnnamed(cell));

/** The first lines of a table, once its header is known. */
export interface TableStart {
  readonly header: TextRecord;
  /** Lines above it: titles, which are no rows. */
  readonly titles: readonly TextRecord[];
  /** Lines under it, already read while looking for it. */
  readonly rows: readonly TextRecord[];
}

/**
 * Finds the header of a table: the first line that names at least two columns and half of the required ones, among
 * the first lines. When none does, the first line is taken for it, so that what it lacks can be told.
 */
export class HeaderSearch {
  readonly #fields: readonly HeaderField[];
  readonly #needed: number;
  #waiting: TextRecord[] = [];

  constructor(fields: readonly HeaderField[]) {
    this.#fields = fields;
    const required = fields.filter((field) => field.required).length;
    this.#needed = Math.min(fields.length, Math.max(2, Math.ceil(required / 2)));
  }

  /** Takes the next line that is not blank; gives the start of the table as soon as it is known. */
  take(record: TextRecord): TableStart | null {
    if (this.#isHeader(record)) return { header: record, titles: this.#waiting, rows: [] };
    this.#waiting.push(record);
    return this.#waiting.length > MAX_TITLES ? this.finish() : null;
  }

  /** The start of a table that has no more lines; `null` when it had none. */
  finish(): TableStart | null {
    const [header, ...rows] = this.#waiting;
    return header ? { header, titles: [], rows } : null;
  }

  #isHeader({ cells }: TextRecord): boolean {
    return matchHeader(cells, this.#fields).columns.size >= this.#needed;
  }
}
