import { hasValidLuhnKey, isFinessForm } from '../../domain/finess.ts';
import { fault, type ParsedCell, read } from './parsed-cell.ts';
import { isScientific } from './spreadsheet-marks.ts';

const KEEP_TEXT = 'Mettez la colonne au format Texte, et reprenez le numéro d’origine.';

/** A number that a spreadsheet rounded. */
export const destroyed = (text: string): ParsedCell =>
  fault('E-VAL-07', `« ${text} » est un numéro que le tableur a abrégé : ses chiffres sont perdus.`);

/** Groups of at most three characters, as people write long numbers: `35.000.123.4`. */
const DOTTED = /^[\dA-Z]{1,3}(\.[\dA-Z]{1,3}){2,}$/;

/** A number without spaces nor dots between its groups, and without the `.0` of a spreadsheet or a program. */
function compact(text: string): string {
  const joined = text.replaceAll(/[\s\p{Cf}]/gu, '').toUpperCase();
  if (DOTTED.test(joined)) return joined.replaceAll('.', '');
  return joined.replace(/^(\d{8,})[.,]0$/, '$1');
}

/** A FINESS number; one that a spreadsheet stripped of its leading zero gets it back. */
export function parseFiness(text: string): ParsedCell {
  if (isFinessForm(text)) return { value: text };
  const number = compact(text);
  if (isScientific(number)) return destroyed(text);
  if (/^\d{8}$/.test(number)) return { value: `0${number}`, note: 'W-FMT-05' };
  if (isFinessForm(number)) return read(number, 'W-FMT-05', number === text.toUpperCase());
  if (/^\d{1,7}$/.test(number)) {
    const count = number.length === 1 ? 'qu’un chiffre' : `que ${number.length} chiffres`;
    const message = `« ${text} » n’a ${count} : un numéro FINESS a neuf caractères.`;
    return fault('E-FIN-01', message, KEEP_TEXT);
  }
  return fault(
    'E-FIN-01',
    `« ${text} » n’est pas un numéro FINESS : il en faut neuf caractères.`,
    'Écrivez les neuf chiffres du numéro ; en Corse, le deuxième caractère est A ou B.',
  );
}

const NAMES = { siret: 'SIRET', siren: 'SIREN' } as const;
const LENGTHS = { siret: 14, siren: 9 } as const;

/** A SIRET or a SIREN. One digit short, it gets back the zero that makes its key right. */
export function parseCompanyNumber(kind: 'siret' | 'siren', text: string): ParsedCell {
  const length = LENGTHS[kind];
  const number = compact(text);
  if (isScientific(number)) return destroyed(text);
  if (/^\d+$/.test(number)) {
    if (number.length === length) return read(number, 'W-FMT-05', number === text);
    const padded = `0${number}`;
    if (padded.length === length && hasValidLuhnKey(padded)) return { value: padded, note: 'W-FMT-05' };
  }
  return fault(
    'E-VAL-03',
    `« ${text} » n’est pas un ${NAMES[kind]} : il en faut ${length} chiffres.`,
    `Écrivez les ${length} chiffres du ${NAMES[kind]}, ou laissez la cellule vide.`,
  );
}

/** The INSEE code of a region, two digits; other texts are left to whoever knows the regions. */
export function parseRegion(text: string): ParsedCell {
  return /^[1-9]$/.test(text) ? { value: `0${text}`, note: 'W-FMT-05' } : { value: text };
}
