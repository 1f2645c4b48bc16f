import { bareLetters } from '../../domain/bare-letters.ts';
import { addDays, type IsoDate, isIsoDate, isoDate } from '../../domain/iso-date.ts';
import { fault, type ParsedCell, read } from './parsed-cell.ts';
import { isPlausibleDate } from './plausible-date.ts';
import { isScientific } from './spreadsheet-marks.ts';

const SPREADSHEET_EPOCH: IsoDate = '1899-12-30';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const MONTH_NUMBERS = new Map(MONTHS.map((name, index) => [bareLetters(name), index + 1]));

const TIME = /[T\s]+\d{1,2}[:h]\d{2}[:.\d]*\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const SHORT_YEAR = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/;
const IN_WORDS = /^(?:\p{L}+\s+)?(\d{1,2})(?:er)?[\s-]+(\p{L}+)[\s-]+(\d{4})$/iu;
const SERIAL = /^\d{5}([.,]\d+)?$/;

/**
 * A date between 2015 and 2050: AAAA-MM-JJ, else (noted) JJ/MM/AAAA, AAAA/MM/JJ, the month in letters and the year in
 * full, the serial number of a spreadsheet, and any of them with a time. What could be two days is refused.
 */
export function parseDate(text: string): ParsedCell {
  if (isIsoDate(text)) return inBounds(text, text);
  const day = text.replace(TIME, '');
  const parts = dateParts(day);
  if (parts) {
    const [year, month, dayOfMonth] = parts;
    const date = isoDate(year, month, dayOfMonth);
    return date === null ? notInCalendar(text, parts) : inBounds(text, date);
  }
  if (SERIAL.test(day)) return inBounds(text, addDays(SPREADSHEET_EPOCH, Number.parseInt(day, 10)));
  return notADate(text);
}

function inBounds(text: string, date: IsoDate): ParsedCell {
  return isPlausibleDate(date)
    ? read(date, 'W-FMT-03', date === text)
    : fault('E-VAL-01', `La date « ${text} » n’est pas entre 2015 et 2050.`);
}

type Parts = readonly [year: number, month: number, day: number];

function dateParts(text: string): Parts | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])];
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return [Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1])];
  const inWords = IN_WORDS.exec(text);
  const month = MONTH_NUMBERS.get(bareLetters(inWords?.[2] ?? ''));
  return inWords && month ? [Number(inWords[3]), month, Number(inWords[1])] : null;
}

const padded = (value: number): string => String(value).padStart(2, '0');

function notInCalendar(text: string, [year, month, day]: Parts): ParsedCell {
  const swapped = isoDate(year, day, month);
  if (swapped === null || month <= 12) {
    return fault('E-VAL-01', `La date « ${text} » n’existe pas dans le calendrier.`);
  }
  const french = `${padded(month)}/${padded(day)}/${year}`;
  return fault(
    'E-VAL-01',
    `Dans « ${text} », le mois et le jour semblent inversés : il n’y a pas de mois ${month}.`,
    `Écrivez ${swapped}, ou ${french}, si c’est bien ce jour.`,
  );
}

const IN_FULL = 'Écrivez le jour, le mois et l’année en entier : AAAA-MM-JJ ou JJ/MM/AAAA.';

function notADate(text: string): ParsedCell {
  const short = SHORT_YEAR.exec(text);
  if (short) {
    const date = isoDate(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
    const remedy = date === null ? IN_FULL : `Écrivez l’année en entier : ${date}, si c’est bien ce jour.`;
    return fault('E-VAL-01', `L’année de « ${text} » n’a que deux chiffres.`, remedy);
  }
  if (isScientific(text)) {
    const message = `« ${text} » n’est pas une date : c’est un nombre que le tableur a abrégé.`;
    return fault('E-VAL-01', message, 'Mettez la colonne au format Date dans le tableur, puis exportez.');
  }
  const message = /^\p{L}*[.\s-]*\d{4}$|^\d{4}-\d{2}$/u.test(text)
    ? `« ${text} » n’est pas un jour : il y manque le jour, ou le mois.`
    : `« ${text} » n’est pas une date du calendrier.`;
  return /\d/.test(text) ? fault('E-VAL-01', message, IN_FULL) : fault('E-VAL-01', message);
}
