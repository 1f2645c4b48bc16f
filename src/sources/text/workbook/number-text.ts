import { addDays, type IsoDate } from '../../../domain/iso-date.ts';
import type { CellFormat } from './cell-formats.ts';

/** Day 0 of a workbook: the 1900 system counts 29 February 1900, which was not, so that its first days are one off. */
const EPOCH_1900: IsoDate = '1899-12-30';
const EPOCH_1904: IsoDate = '1904-01-01';
const FALSE_LEAP_DAY = 60;
/** 9999-12-31 in each system: beyond, a spreadsheet shows no date. */
const LAST_DAY_1900 = 2_958_465;
const LAST_DAY_1904 = 2_957_003;
const SECONDS_A_DAY = 24 * 60 * 60;

/** What is already as people read it: most numbers of most workbooks. */
const PLAIN = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{0,4}[1-9])?$/;

/**
 * A number as people read it: a workbook stores 0.1 + 0.2 as 0.30000000000000004. What is no number stays as it is.
 * @internal
 */
export function plainNumber(stored: string): string {
  if (PLAIN.test(stored)) return stored;
  const number = Number(Number(stored).toPrecision(15));
  return stored.trim() === '' || !Number.isFinite(number) ? stored : String(number);
}

/**
 * The text of a number as stored, in the form in which its cell shows it: `2024-01-31` for a day (with or without its
 * time), `1:30` for a time or a duration, `00123` when the format pads it with zeros; else the number, so that 62 % is 0.62.
 */
export function numberText(stored: string, format: CellFormat, from1904: boolean): string {
  const plain = plainNumber(stored);
  if (format === 'number') return plain;
  const number = Number(plain);
  if (Number.isNaN(number) || number < 0) return plain;
  if (format === 'date') return dayText(number, from1904) ?? plain;
  if (format === 'time') return timeText(number);
  return /^\d+$/.test(plain) ? plain.padStart(format.digits, '0') : plain;
}

/** The ISO day of a serial number; `null` past the last one. */
function dayText(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial);
  if (day > (from1904 ? LAST_DAY_1904 : LAST_DAY_1900)) return null;
  if (from1904) return addDays(EPOCH_1904, day);
  // Days that are in no calendar, as a spreadsheet shows them: an empty cell copied by a formula, and the false leap day.
  if (day === 0) return '1900-01-00';
  if (day === FALSE_LEAP_DAY) return '1900-02-29';
  return addDays(EPOCH_1900, day < FALSE_LEAP_DAY ? day + 1 : day);
}

function timeText(days: number): string {
  const seconds = Math.round(days * SECONDS_A_DAY);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${hours}:${twoDigits(minutes)}${rest === 0 ? '' : `:${twoDigits(rest)}`}`;
}
