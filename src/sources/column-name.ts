/** What people add between parentheses without changing what the column holds; `(k€)` changes it. */
const HARMLESS_UNIT =
  /[([]\s*(en\s+)?(€|eur|euros?|h|heures?|jj\/mm\/aaaa|aaaa-mm-jj|oui\s*\/\s*non|obligatoire|facultatif|optionnel)\s*[)\]]/gi;

/** Characters that do not show: byte order marks, zero-width spaces, soft hyphens. */
const INVISIBLE = /\p{Cf}/gu;

/**
 * The name of a column without what spreadsheets and people add to it: accents, capitals, spaces and dashes, a unit in
 * parentheses, the star of a required column, characters that do not show. « Date de dépôt * » is `date_de_depot`.
 */
export const columnName = (header: string): string =>
  header
    .replaceAll(INVISIBLE, '')
    .replaceAll(HARMLESS_UNIT, ' ')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '');

/** Whether a character of ASCII shows: nearly all cells begin and end with one. */
export const isLetterOrSign = (code: number): boolean => code > 32 && code < 127;

/** Whether a header says nothing that shows. */
export const isUnnamed = (header: string): boolean =>
  !isLetterOrSign(header.charCodeAt(0)) && header.replaceAll(INVISIBLE, '').trim() === '';

/** The letter that a spreadsheet gives to the column at this index: A, B… Z, AA. */
export const columnLetter = (index: number): string =>
  (index < 26 ? '' : columnLetter(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
