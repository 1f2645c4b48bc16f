import { ABSENCE_LABELS } from '../../../format.ts';

/** What a cell of a table says, as far as it can be put in order. */
export type Figure =
  /** `whole` when the number and its unit are all that the cell says. */
  | { readonly kind: 'number'; readonly value: number; readonly unit: string; readonly whole: boolean }
  | { readonly kind: 'date'; readonly value: number }
  | { readonly kind: 'absent' }
  | { readonly kind: 'text' };

const ABSENT: ReadonlySet<string> = new Set(['', '–', '—', ...Object.values(ABSENCE_LABELS)]);
const MULTIPLES: Readonly<Record<string, number>> = { 'k€': 1e3, 'M€': 1e6, 'Md€': 1e9 };
const NUMBER = /^([+-]?)(0|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d*)(?:,(\d+))? ?(.*)$/;
const UNIT = /^(?:%|€|k€|M€|Md€|points?|jours?|mois|ans?|km)?$/;
/** "12 sur 40": the first number says what the cell is about. */
const OF = /^sur \d/;
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const LONG_DATE = /^(?:(\d{1,2})(?:er)? )?(\p{L}+) (\d{4})$/u;
const ISO_DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const SHORT_DATE = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** The text of a cell with ordinary spaces and an ordinary minus. */
export const plainText = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace('\u2212', '-')
    .trim();

/**
 * Reads what `format.ts` writes: "18 240", "−2,0 points", "31,8 %", "12,3 k€", "30 juin 2025", "juin 2025", "n.d.".
 * A number that starts with a zero is a code, not a quantity.
 */
export function parseFigure(written: string): Figure {
  const text = plainText(written);
  if (ABSENT.has(text)) return { kind: 'absent' };
  const date = parseDate(text);
  if (date !== null) return { kind: 'date', value: date };
  return parseNumber(text) ?? { kind: 'text' };
}

function parseNumber(text: string): Figure | null {
  const [, sign = '', whole = '', decimals = '', rest = ''] = NUMBER.exec(text) ?? [];
  const known = UNIT.test(rest);
  if (whole === '' || !(known || OF.test(rest))) return null;
  const multiple = MULTIPLES[rest];
  const size = Number(`${whole.replaceAll(' ', '')}.${decimals}`);
  // 12.3 × 1 000 is 12 300.000 000 000 002: nothing under the cent was written.
  const value = multiple === undefined ? size : Math.round(size * multiple * 100) / 100;
  const unit = multiple === undefined ? rest.replace(/^(point|jour|an)$/, '$1s') : '€';
  return { kind: 'number', value: sign === '-' ? -value : value, unit: known ? unit : '', whole: known };
}

/** A day, or the month that is before all its days, as a number that grows with time. */
function parseDate(text: string): number | null {
  const [, day, name = '', year] = LONG_DATE.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month > 0) return dateNumber(year, month, day);
  const iso = ISO_DATE.exec(text);
  if (iso) return dateNumber(iso[1], iso[2], iso[3]);
  const short = SHORT_DATE.exec(text);
  return short ? dateNumber(short[3], short[2], short[1]) : null;
}

const dateNumber = (year = '', month: string | number = 0, day: string | number = 0): number =>
  Number(year) * 10_000 + Number(month) * 100 + Number(day);
