import type { ParsedCell } from './cells/parsed-cell.ts';

const SHARE = /^(\d{1,3}(?:[.,]\d{1,20})?)(%?)$/;
const MILLION = 1_000_000;

/**
 * A share, in millionths, as people write it: `0.62`, `0,62`, `62` or `62 %`. Without a sign, up to 1 it is a share (`1`
 * is the whole) and over 1 a percentage. More than the whole is a fault.
 */
export function parseShare(text: string): ParsedCell {
  const match = SHARE.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''));
  const written = match?.[1] ?? '';
  const number = Number(written.replace(',', '.'));
  const isPercentage = match?.[2] === '%' || number > 1;
  const value = Math.round(isPercentage ? number * (MILLION / 100) : number * MILLION);
  if (match === null || value > MILLION) {
    return {
      fault: 'E-VAL-02',
      message: `« ${text} » n’est pas une part.`,
      remedy: 'Écrivez une part entre 0 et 1, par exemple 0.62 pour 62 %.',
    };
  }
  if (isPercentage) return { value, note: 'W-SAA-06' };
  return written.includes(',') ? { value, note: 'W-FMT-04' } : { value };
}
