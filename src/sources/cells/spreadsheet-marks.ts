/** Names of the errors of spreadsheets, French and English, after `#`. */
const ERROR_NAMES = [
  'REF VALUE VALEUR DIV/0 NAME NOM NUM NOMBRE NULL NUL N/A N/D NA ND',
  'CALC SPILL PROPAGATION EPARS FIELD CHAMP CONNECT CONNEXION BLOCKED BLOQUE UNKNOWN INCONNU BUSY OCCUPE',
  'GETTING_DATA CHARGEMENT_DONNEES EXTERNAL EXTERNE PYTHON TIMEOUT ERROR ERREUR',
].flatMap((names) => names.split(' '));

/** `#VALEUR !` and `Err:502` included; `###` is a column too narrow for its number. */
const ERROR = new RegExp(`^(#(${ERROR_NAMES.join('|')})\\s*[!?]?|#{3,}|Err\\s?:\\d{3})$`, 'i');

/** Whether a cell holds the error of a formula instead of its value. */
export const isSpreadsheetError = (text: string): boolean =>
  (text.startsWith('#') || text.startsWith('E') || text.startsWith('e')) && ERROR.test(text);

/** The form in which spreadsheets shorten a long number. */
const SCIENTIFIC = /^[+-]?\d([.,]\d+)?E\+?\d+$/i;

/** Whether a number was shortened by a spreadsheet: `2,601E+13` lost its digits. */
export const isScientific = (text: string): boolean => SCIENTIFIC.test(text);

const QUOTED_FORMULA = /^="([^"]*)"$/;

/** The text of a cell that a formula or an apostrophe kept from being taken for a number: `="350001234"`, `'35`. */
export function withoutTextMark(text: string): string {
  if (text.startsWith("'")) return text.slice(1).trim();
  return QUOTED_FORMULA.exec(text)?.[1]?.trim() ?? text;
}

/** Likewise in free text, where an apostrophe may open a quotation: only that of a single word is a mark. */
export const withoutMarkInFreeText = (text: string): string =>
  /^'[^\s']+$|^="/.test(text) ? withoutTextMark(text) : text;
