import { LISTED_PATTERN, type SchemaField } from '../formats/table-schema.ts';
import { parseBoolean, parseChoice } from './cells/parse-choice.ts';
import { parseDate } from './cells/parse-date.ts';
import { parseHundredths, parseInteger } from './cells/parse-number.ts';
import { destroyed, parseCompanyNumber, parseFiness, parseRegion } from './cells/parse-numbered-code.ts';
import { type CellFault, fault, type ParsedCell, type ReadCell } from './cells/parsed-cell.ts';
import { isPlaceholder } from './cells/placeholder.ts';
import { isSpreadsheetError, withoutMarkInFreeText, withoutTextMark } from './cells/spreadsheet-marks.ts';
import { isLetterOrSign } from './column-name.ts';
import { parseShare } from './parse-share.ts';
import { MAX_CELL_LENGTH } from './text/limits.ts';

const EMPTY: ReadCell = { value: null };

/** A space, or a character that does not show. */
const MARGIN = /[\s\p{Cf}]/u;

/** The text of a cell without what does not show around it. */
function trimmedCell(text: string): string {
  if (isLetterOrSign(text.charCodeAt(0)) && isLetterOrSign(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && MARGIN.test(text.charAt(start))) start += 1;
  while (end > start && MARGIN.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Reads the text of a cell as its column says. An empty cell is missing (`null`), never 0. What can be read without
 * guessing is, with a note; anything else is a fault, said so that whoever typed it can mend it.
 */
export function parseCell(field: SchemaField, text: string): ParsedCell {
  const trimmed = trimmedCell(text);
  if (trimmed === '') return EMPTY;
  if (trimmed.length > MAX_CELL_LENGTH) {
    return fault('E-VAL-06', 'La cellule compte plus de 10 000 caractères.');
  }
  if (isSpreadsheetError(trimmed)) {
    return fault('E-VAL-05', `La cellule contient l’erreur de tableur « ${trimmed} ».`);
  }
  return isFreeText(field) ? parseFreeText(field, trimmed) : parseStrict(field, trimmed);
}

const isFreeText = ({ type, kind, constraints }: SchemaField): boolean =>
  type === 'string' && kind === undefined && constraints?.enum === undefined;

/** In a text, only the form that spreadsheets write: `1E5` may be an identifier. */
const SPREADSHEET_SCIENTIFIC = /^\d([.,]\d+)?E\+\d+$/i;

function parseFreeText({ constraints }: SchemaField, text: string): ParsedCell {
  if (SPREADSHEET_SCIENTIFIC.test(text)) return destroyed(text);
  if (constraints?.pattern === LISTED_PATTERN && text.includes('|')) return BARRED;
  const bare = withoutMarkInFreeText(text);
  return bare === text ? { value: text } : { value: bare === '' ? null : bare, note: 'W-FMT-05' };
}

/** In lists of identifiers, one that holds their separator would be read as two. */
const BARRED: CellFault = fault(
  'E-VAL-03',
  'L’identifiant contient une barre verticale, qui sépare les identifiants dans les listes publiées.',
  'Remplacez la barre verticale par un tiret, ici et dans les autres fichiers.',
);

/** Longer than any date, number or word of a list: what follows is not looked at. */
const MAX_STRICT_LENGTH = 100;

function parseStrict(field: SchemaField, text: string): ParsedCell {
  const bare = withoutTextMark(text);
  if (bare.length > MAX_STRICT_LENGTH) return parseTyped(field, `${bare.slice(0, MAX_STRICT_LENGTH)}…`);
  if (bare === '') return { value: null, note: 'W-FMT-05' };
  const parsed = parseTyped(field, bare);
  if ('fault' in parsed) return isPlaceholder(bare) ? notAValue(field, parsed, text) : parsed;
  return bare === text ? parsed : { note: 'W-FMT-05', ...parsed };
}

function parseTyped(field: SchemaField, text: string): ParsedCell {
  switch (field.type) {
    case 'date':
      return parseDate(text);
    case 'number':
      return parseHundredths(field, text);
    case 'integer':
      return parseInteger(field, text);
    case 'boolean':
      return parseBoolean(text);
    case 'string':
      return parseCode(field, text);
  }
}

function parseCode({ kind, constraints }: SchemaField, text: string): ParsedCell {
  if (kind === 'finess') return parseFiness(text);
  if (kind === 'share') return parseShare(text);
  if (kind === 'siret' || kind === 'siren') return parseCompanyNumber(kind, text);
  return constraints?.enum ? parseChoice(constraints.enum, text) : parseRegion(text);
}

/** A missing value is an empty cell: a word or a dash in its place may be taken for a value. */
function notAValue({ constraints }: SchemaField, { fault: code }: CellFault, text: string): ParsedCell {
  const remedy = constraints?.required
    ? 'Donnez la valeur : cette colonne est obligatoire.'
    : 'Laissez la cellule vide : vide veut dire que la valeur manque, jamais zéro.';
  return fault(code, `« ${text} » n’est pas une valeur.`, remedy);
}
