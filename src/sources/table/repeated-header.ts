import { columnName } from '../column-name.ts';
import { fieldsByHeader, type HeaderField } from './header-fields.ts';

/**
 * Recognises the header of a table when it comes again: the same line, or a second line that names the same columns in
 * another way (their French titles under their names).
 */
export class RepeatedHeader {
  readonly #header: readonly string[];
  readonly #fields: ReadonlyMap<string, HeaderField>;
  readonly #columns: readonly (readonly [name: string, index: number])[];

  /** `columns`: the index of each column in the header, by name of field. */
  constructor(
    header: readonly string[],
    fields: readonly HeaderField[],
    columns: ReadonlyMap<string, number>,
  ) {
    this.#header = header.map(columnName);
    this.#fields = fieldsByHeader(fields);
    this.#columns = [...columns];
  }

  is(cells: readonly string[]): boolean {
    return this.#namesItsColumns(cells) || this.#isSameLine(cells);
  }

  /** Every known column that is filled holds its own name, two of them at least. */
  #namesItsColumns(cells: readonly string[]): boolean {
    let named = 0;
    for (const [name, index] of this.#columns) {
      const cell = cells[index] ?? '';
      if (cell === '') continue;
      if (this.#fields.get(columnName(cell))?.name !== name) return false;
      named += 1;
    }
    return named >= 2;
  }

  #isSameLine(cells: readonly string[]): boolean {
    return (
      cells.length === this.#header.length && cells.every((cell, at) => columnName(cell) === this.#header[at])
    );
  }
}
