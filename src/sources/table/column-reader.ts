import type { SchemaField } from '../../formats/table-schema.ts';
import { fault, type ParsedCell } from '../cells/parsed-cell.ts';
import { parseCell } from '../parse-cell.ts';
import { type KeyWarning, keyWarning } from './key-warning.ts';

/** What a cell says, and what is to be warned of. */
export interface CellReading {
  readonly parsed: ParsedCell;
  readonly warning: KeyWarning | null;
}

/** Texts remembered by column: beyond, a column says something else on every row. */
const MAX_REMEMBERED = 20_000;
const MAX_REMEMBERED_LENGTH = 40;

/** Reads the cells of one column. The same text says the same: dates, numbers and words of lists come many times. */
export class ColumnReader {
  readonly field: SchemaField;
  /** Index of the column in a row of the file. */
  readonly index: number;
  /** A fault of a cell of this column excludes its row. */
  readonly excludes: boolean;
  readonly #remembered = new Map<string, CellReading>();
  /** What the row before said: of one establishment, rows follow each other. */
  #lastText: string | null = null;
  #lastReading: CellReading | null = null;

  constructor(field: SchemaField, index: number) {
    this.field = field;
    this.index = index;
    this.excludes = field.constraints?.required === true && field.keepRowOnError !== true;
  }

  /** What a text says in this column; an empty one is a fault where a value is required. */
  read(text: string): CellReading {
    if (text === this.#lastText) return this.#lastReading as CellReading;
    const reading = this.#remembered.get(text) ?? this.#readNew(text);
    this.#lastText = text;
    this.#lastReading = reading;
    return reading;
  }

  #readNew(text: string): CellReading {
    const parsed = this.#parse(text);
    const reading = { parsed, warning: 'value' in parsed ? keyWarning(this.field, parsed.value) : null };
    if (this.#remembered.size < MAX_REMEMBERED && text.length <= MAX_REMEMBERED_LENGTH) {
      this.#remembered.set(text, reading);
    }
    return reading;
  }

  #parse(text: string): ParsedCell {
    const { name, title, constraints } = this.field;
    const parsed = parseCell(this.field, text);
    if ('fault' in parsed || parsed.value !== null || !constraints?.required) return parsed;
    return fault('E-VAL-04', `La colonne « ${name} » (${title}) est vide.`);
  }
}

/** The cell of a group that a spreadsheet merged: only the first of them, at `source`, holds the value. */
export const mergedReading = (source: string): CellReading => ({
  parsed: fault(
    'E-VAL-04',
    `La cellule est fusionnée avec ${source}, qui seule porte la valeur.`,
    'Défusionnez les cellules dans le tableur, puis recopiez la valeur sur chaque ligne.',
  ),
  warning: null,
});
