import type { DiagnosticCode } from '../domain/diagnostic-catalogue.ts';
import { isFinessForm } from '../domain/finess.ts';
import { addDays, type IsoDate, isIsoDate, isoDate } from '../domain/iso-date.ts';
import type { SchemaField } from './table-schema.ts';

export type CellValue = string | number | boolean | null;

/** A form that is not the convention, yet read: warned of once per file. */
export type FormatNote = 'W-FMT-03' | 'W-FMT-04' | 'W-FMT-05';

/** What a cell says: its value (with a note when it was repaired), or why it cannot be read. */
export type ParsedCell =
  | { readonly value: CellValue; readonly note?: FormatNote }
  | { readonly fault: DiagnosticCode; readonly message: string; readonly remedy?: string };

export const MAX_CELL_LENGTH = 10_000;

/** Plausible dates of the programme. */
const FIRST_DATE: IsoDate = '2015-01-01';
const LAST_DATE: IsoDate = '2050-12-31';
const SPREADSHEET_EPOCH: IsoDate = '1899-12-30';

/** Errors as French and English spreadsheets write them, `#VALEUR !` and `Err:502` included; `###` is a column too narrow. */
const SPREADSHEET_ERROR =
  /^(#(REF|N\/A|N\/D|VALUE|VALEUR|DIV\/0|NAME|NOM|NUM|NOMBRE|NULL|NUL)\s*[!?]?|#{3,}|Err\s?:\d{3})$/i;
const SCIENTIFIC = /^\d([.,]\d+)?E\+?\d+$/i;
/** In a text, only the form that spreadsheets write: `1E5` may be an identifier. */
const SPREADSHEET_SCIENTIFIC = /^\d([.,]\d+)?E\+\d+$/i;

const fault = (code: DiagnosticCode, message: string, remedy?: string): ParsedCell =>
  remedy === undefined ? { fault: code, message } : { fault: code, message, remedy };

/** Reads the text of a cell as its column says. An empty cell is missing (`null`), never 0. */
export function parseCell(field: SchemaField, text: string): ParsedCell {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  if (trimmed.length > MAX_CELL_LENGTH) {
    return fault('E-VAL-06', `La cellule compte ${trimmed.length} caractères.`);
  }
  if (SPREADSHEET_ERROR.test(trimmed)) {
    return fault('E-VAL-05', `La cellule contient l’erreur de tableur « ${trimmed} ».`);
  }
  switch (field.type) {
    case 'date':
      return parseDate(trimmed);
    case 'number':
      return parseHundredths(trimmed);
    case 'integer':
      return parseInteger(field, trimmed);
    case 'boolean':
      return parseBoolean(trimmed);
    case 'string':
      return field.kind === 'finess' ? parseFiness(trimmed) : parseText(field, trimmed);
  }
}

function parseText(field: SchemaField, text: string): ParsedCell {
  const allowed = field.constraints?.enum;
  if (allowed && !allowed.includes(text)) {
    const list = allowed.join(', ');
    return fault(
      'E-VAL-03',
      `« ${text} » n’est pas dans la liste.`,
      `Choisissez une de ces valeurs : ${list}.`,
    );
  }
  return SPREADSHEET_SCIENTIFIC.test(text) ? destroyed(text) : { value: text };
}

const destroyed = (text: string): ParsedCell =>
  fault('E-VAL-07', `« ${text} » est un numéro que le tableur a transformé : ses chiffres sont perdus.`);

/** A FINESS number; one that a spreadsheet stripped of its leading zero gets it back. */
export function parseFiness(text: string): ParsedCell {
  const upper = text.replaceAll(/[\s\u00a0]/g, '').toUpperCase();
  if (SCIENTIFIC.test(upper)) return destroyed(text);
  if (/^\d{8}$/.test(upper)) return { value: `0${upper}`, note: 'W-FMT-05' };
  return isFinessForm(upper)
    ? { value: upper }
    : fault('E-FIN-01', `« ${text} » n’est pas un numéro FINESS : il en faut neuf caractères.`);
}

function parseDate(text: string): ParsedCell {
  const { date, note } = readDate(text);
  if (date === null) return fault('E-VAL-01', `« ${text} » n’est pas une date du calendrier.`);
  if (date < FIRST_DATE || date > LAST_DATE) {
    return fault('E-VAL-01', `La date ${text} n’est pas entre 2015 et 2050.`);
  }
  return note ? { value: date, note } : { value: date };
}

function readDate(text: string): { date: IsoDate | null; note?: FormatNote } {
  const day = text.replace(/[T ]\d{2}:\d{2}.*$/, '');
  if (isIsoDate(day)) return day === text ? { date: day } : { date: day, note: 'W-FMT-03' };
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day);
  if (french) {
    return { date: isoDate(Number(french[3]), Number(french[2]), Number(french[1])), note: 'W-FMT-03' };
  }
  if (/^\d{5}$/.test(day)) return { date: addDays(SPREADSHEET_EPOCH, Number(day)), note: 'W-FMT-03' };
  return { date: null };
}

/** `150.000` is 150 for some, 150 000 for others: nobody is to guess. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;

const ambiguous = (text: string): ParsedCell =>
  fault(
    'E-VAL-02',
    `« ${text} » est ambigu : ses trois derniers chiffres peuvent être des milliers ou des décimales.`,
    'Écrivez le nombre sans séparateur de milliers, par exemple 150000 ou 150.00.',
  );

const THOUSANDS = [/^\d{1,3}(\.\d{3})+,\d{1,2}$/, /^\d{1,3}(,\d{3})+\.\d{1,2}$/];

/** An amount or a number of hours, as an integer number of hundredths. */
function parseHundredths(text: string): ParsedCell {
  const bare = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/(€|EUR)$/i, '');
  if (AMBIGUOUS.test(bare)) return ambiguous(text);
  const joined = THOUSANDS.some((pattern) => pattern.test(bare))
    ? bare.replaceAll(/[.,](?=\d{3})/g, '').replace(',', '.')
    : bare.replace(',', '.');
  const match = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(joined);
  if (!match) return fault('E-VAL-02', numberFault(text, joined));
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return joined === text ? { value } : { value, note: 'W-FMT-04' };
}

function numberFault(text: string, joined: string): string {
  if (/^-\d+(\.\d+)?$/.test(joined)) return `« ${text} » est négatif.`;
  if (/^\d+\.\d{3,}$/.test(joined)) return `« ${text} » a plus de deux décimales.`;
  return `« ${text} » n’est pas un nombre.`;
}

function parseInteger({ kind, constraints = {} }: SchemaField, text: string): ParsedCell {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = constraints;
  const joined = text.replaceAll(/[\s\u00a0\u202f]/g, '');
  if (AMBIGUOUS.test(joined)) return ambiguous(text);
  const bare = joined.replace(/[.,]0+$/, '');
  if (kind === 'count' && /^\d+[.,]\d+$/.test(bare)) {
    return fault(
      'E-IND-04',
      `« ${text} » a des décimales : on compte des personnes ou des échanges entiers.`,
    );
  }
  if (!/^\d{1,15}$/.test(bare)) return fault('E-VAL-02', `« ${text} » n’est pas un nombre entier.`);
  if (Number(bare) < minimum) return fault('E-VAL-02', `« ${text} » est inférieur à ${minimum}.`);
  if (Number(bare) > maximum) return fault('E-VAL-02', `« ${text} » est supérieur à ${maximum}.`);
  return bare === text ? { value: Number(bare) } : { value: Number(bare), note: 'W-FMT-04' };
}

const TRUE = new Set(['true', 'vrai', 'oui', '1']);
const FALSE = new Set(['false', 'faux', 'non', '0']);

function parseBoolean(text: string): ParsedCell {
  const lower = text.toLowerCase();
  if (TRUE.has(lower)) return { value: true };
  if (FALSE.has(lower)) return { value: false };
  return fault('E-VAL-03', `« ${text} » n’est ni oui ni non.`, 'Écrivez true ou false.');
}
