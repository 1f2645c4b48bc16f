import { UnreadableError } from '../../unreadable-error.ts';
import { damagedWorkbook } from '../advice.ts';
import { CELL_CUT, MAX_LINES, MAX_RECORD_LENGTH } from '../limits.ts';
import { cellAddress, LAST_COLUMN } from './cell-address.ts';
import { cellText } from './cell-text.ts';
import type { Workbook } from './workbook.ts';
import type { XmlHandler } from './xml-reader.ts';

/** A row that holds something; `line` is the number that the spreadsheet shows. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
}

/** The cell being read, as its elements come. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: string;
  value: string | null;
  formula: string | null;
}

/** Makes rows of the elements of a sheet, as they come. Rows and cells may leave their numbers to be counted. */
export class RowReader implements XmlHandler {
  readonly #workbook: Workbook;
  #rows: SheetRow[] = [];
  #inRows = false;
  #line = 0;
  /** Whether the line is counted from the one before, for want of a number: its first cell may have one. */
  #counted = false;
  #cells: string[] = [];
  #length = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #target: 'value' | 'formula' | null = null;
  #phonetic = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** The rows completed since it was last called. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    if (rows.length > 0) this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sheetData') this.#inRows = true;
    else if (!this.#inRows) return;
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'rPh') this.#phonetic = true;
    else if (this.#cell !== null) this.#openContent(name, this.#cell);
  }

  text(text: string): void {
    const target = this.#target;
    if (target === null || this.#cell === null) return;
    const held = this.#cell[target] ?? '';
    if (held.length < CELL_CUT) this.#cell[target] = held + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#target = null;
    else if (name === 'rPh') this.#phonetic = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#inRows = false;
  }

  #openRow({ r }: Readonly<Record<string, string>>): void {
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!(Number.isInteger(line) && line > this.#line)) {
      throw damagedWorkbook('ses lignes ne se suivent pas');
    }
    this.#counted = r === undefined;
    this.#column = -1;
    this.#moveTo(line);
  }

  #moveTo(line: number): void {
    if (line > MAX_LINES) throw new UnreadableError('Le fichier dépasse 10 millions de lignes.');
    this.#line = line;
  }

  #openCell({ r, t = 'n', s = '' }: Readonly<Record<string, string>>): void {
    let column = this.#column + 1;
    if (r !== undefined) {
      const address = cellAddress(r);
      if (this.#counted && this.#column < 0 && address.line > this.#line) this.#moveTo(address.line);
      if (address.line !== this.#line || address.column < column) {
        throw damagedWorkbook('ses cellules ne se suivent pas');
      }
      column = address.column;
    }
    if (column > LAST_COLUMN) throw damagedWorkbook('une adresse de cellule n’existe pas');
    this.#column = column;
    this.#cell = { column, type: t, style: s, value: null, formula: null };
  }

  #openContent(name: string, cell: OpenCell): void {
    if (name === 'f') this.#target = 'formula';
    else if (name === 'v' || (name === 't' && !this.#phonetic)) this.#target = 'value';
    if (this.#target !== null) cell[this.#target] ??= '';
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    const text = cellText(cell, this.#workbook);
    if (text === '') return;
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells.push(text);
    this.#length += text.length;
    if (this.#length > MAX_RECORD_LENGTH) {
      throw new UnreadableError(`La ligne ${this.#line} dépasse 4 millions de caractères.`);
    }
  }

  #closeRow(): void {
    if (this.#cells.length > 0) this.#rows.push({ line: this.#line, cells: this.#cells });
    this.#cells = [];
    this.#length = 0;
  }
}
