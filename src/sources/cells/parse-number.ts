import type { SchemaField } from '../../formats/table-schema.ts';
import { type CellFault, fault, type ParsedCell, read } from './parsed-cell.ts';
import { isScientific } from './spreadsheet-marks.ts';

const UNITS = { EUR: /\s*(€|eur|euros?)$/i, h: /\s*(h|heures?)$/i } as const;

/** `150.000` is 150 for some, 150 000 for others: nobody is to guess. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const DOTS_THEN_COMMA = /^\d{1,3}(\.\d{3})+,\d{1,2}$/;
const COMMAS_THEN_DOT = /^\d{1,3}(,\d{3})+\.\d{1,2}$/;
const APOSTROPHES = /^\d{1,3}(['’]\d{3})+([.,]\d{1,2})?$/;
/** Groups of three digits after the first; anything else may be two numbers in one cell. */
const SPACES = /^[-−(]?\d+( \d{3})+([.,]\d+)?\)?$/;
const MINUS_ZERO = /^-0+([.,]0+)?$/;

/**
 * A text without its unit and its separators of thousands, its decimal mark a point; or what makes it doubtful.
 */
function unadorned(text: string, unit: SchemaField['unit']): string | CellFault {
  const spaced = text.replaceAll(/\p{Cf}/gu, '').replaceAll(/\s/g, ' ');
  const number = unit ? spaced.replace(UNITS[unit], '') : spaced;
  if (/\d \d/.test(number) && !SPACES.test(number) && /^[\d\s.,-]+$/.test(number)) {
    return fault(
      'E-VAL-02',
      `« ${text} » a des espaces mal placés : on ne sait pas s’il y a là un nombre ou deux.`,
      'Écrivez un seul nombre, sans espace.',
    );
  }
  const joined = number.replaceAll(' ', '');
  if (AMBIGUOUS.test(joined)) {
    return fault(
      'E-VAL-02',
      `« ${text} » est ambigu : ses trois derniers chiffres peuvent être des milliers ou des décimales.`,
      'Écrivez le nombre sans séparateur de milliers, par exemple 150000 ou 150.00.',
    );
  }
  if (MINUS_ZERO.test(joined)) return joined.slice(1).replace(',', '.');
  if (DOTS_THEN_COMMA.test(joined)) return joined.replaceAll('.', '').replace(',', '.');
  if (COMMAS_THEN_DOT.test(joined)) return joined.replaceAll(',', '');
  if (APOSTROPHES.test(joined)) return joined.replaceAll(/['’]/g, '').replace(',', '.');
  return joined.replace(',', '.');
}

const PLAIN = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/;

/** An amount or a number of hours, as an integer number of hundredths. */
export function parseHundredths({ unit = 'EUR' }: SchemaField, text: string): ParsedCell {
  const plain = PLAIN.test(text) && !AMBIGUOUS.test(text) ? text : unadorned(text, unit);
  if (typeof plain !== 'string') return plain;
  const match = PLAIN.exec(plain);
  if (!match) return numberFault(text, plain);
  const value = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return read(value, 'W-FMT-04', plain === text);
}

/** A whole number within the bounds of its column. */
export function parseInteger({ kind, constraints = {} }: SchemaField, text: string): ParsedCell {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = constraints;
  const joined = unadorned(text, undefined);
  if (typeof joined !== 'string') return joined;
  const plain = joined.replace(/\.0+$/, '');
  if (kind === 'count' && /^\d+\.\d+$/.test(plain)) {
    const message = `« ${text} » a des décimales : on compte des personnes ou des échanges entiers.`;
    return fault('E-IND-04', message);
  }
  if (!/^\d{1,15}$/.test(plain)) return wholeNumberFault(text, plain);
  const value = Number(plain);
  if (value < minimum || value > maximum) return outOfBounds(text, minimum, maximum);
  return read(value, 'W-FMT-04', plain === text);
}

function outOfBounds(text: string, minimum: number, maximum: number): ParsedCell {
  const bounds = maximum === Number.MAX_SAFE_INTEGER ? `${minimum} ou plus` : `de ${minimum} à ${maximum}`;
  return fault('E-VAL-02', `« ${text} » n’est pas possible ici.`, `Écrivez un nombre entier, ${bounds}.`);
}

function wholeNumberFault(text: string, plain: string): ParsedCell {
  return /^\d+\.\d+$/.test(plain)
    ? fault('E-VAL-02', `« ${text} » n’est pas un nombre entier.`, 'Écrivez un nombre sans décimale.')
    : numberFault(text, plain);
}

/** Why a text is no number: the first reason that applies, in the words of whoever typed it. */
function numberFault(text: string, plain: string): ParsedCell {
  if (/^[-−]\d+(\.\d+)?$|^\(\d+(\.\d+)?\)$/.test(plain)) {
    return fault('E-VAL-02', `« ${text} » est négatif.`, 'Écrivez un nombre positif, ou 0.');
  }
  if (/^\d+\.\d{3,}$/.test(plain)) return fault('E-VAL-02', `« ${text} » a plus de deux décimales.`);
  if (isScientific(text)) {
    const message = `« ${text} » est un nombre que le tableur a abrégé : des chiffres en sont peut-être perdus.`;
    return fault('E-VAL-02', message, 'Mettez la colonne au format Nombre dans le tableur, puis exportez.');
  }
  if (/%|pour ?cent/i.test(text)) {
    return fault('E-VAL-02', `« ${text} » est un pourcentage.`, 'Écrivez le nombre lui-même, pas sa part.');
  }
  if (/^[\d.]+(k|m|milliers?|millions?)(d’|d'|de)?(€|eur|euros?)?$/i.test(plain)) {
    const message = `« ${text} » est en milliers ou en millions.`;
    return fault('E-VAL-02', message, 'Écrivez le nombre en entier, par exemple 12000 pour 12 k€.');
  }
  if (/^\d{14,}(\.\d+)?$/.test(plain)) return fault('E-VAL-02', `« ${text} » est trop grand.`);
  return fault('E-VAL-02', `« ${text} » n’est pas un nombre.`);
}
