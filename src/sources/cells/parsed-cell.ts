import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';

export type CellValue = string | number | boolean | null;

/** A form that is not the convention, yet read: warned of once per file. */
export type FormatNote = 'W-FMT-03' | 'W-FMT-04' | 'W-FMT-05' | 'W-SAA-06';

export interface CellFault {
  readonly fault: DiagnosticCode;
  /** A French sentence: what is wrong. */
  readonly message: string;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
}

export interface ReadCell {
  readonly value: CellValue;
  /** Present when the cell had to be repaired. */
  readonly note?: FormatNote;
}

/** What a cell says: its value (with a note when it was repaired), or why it cannot be read. */
export type ParsedCell = ReadCell | CellFault;

export const fault = (code: DiagnosticCode, message: string, remedy?: string): CellFault =>
  remedy === undefined ? { fault: code, message } : { fault: code, message, remedy };

/** The value, with the note when what was written is not the convention. */
export const read = (value: CellValue, note: FormatNote, isConvention: boolean): ReadCell =>
  isConvention ? { value } : { value, note };
