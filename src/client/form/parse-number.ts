import { formatCount } from '../../format.ts';

const SPACES = /[\s\u00a0\u202f]/g;

/** "18 240" → 18240; `null` when it is not a whole number of at most nine digits. */
export function parseWholeNumber(text: string): number | null {
  const digits = text.replace(SPACES, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** "48 000,5" or "12 000 €" → 4800050, in hundredths; `null` when it is not a number of at most two decimals. */
export function parseHundredths(text: string): number | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replace(SPACES, '').replace(/€$/, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** 4800050 → "48 000,50", 1200000 → "12 000": what a field shows of hundredths, and reads back. */
export function printHundredths(hundredths: number): string {
  const whole = formatCount(Math.trunc(hundredths / 100));
  const rest = hundredths % 100;
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0')}`;
}
