import { formatCount, formatDecimal } from '../format.ts';
import type { PublishedTable } from '../observatory/published-table.ts';
import { plural } from './plural.ts';

/** "12 ko", "3,4 Mo": in thousands and millions of bytes, never 0. */
function weight(bytes: number): string {
  const millions = { numerator: bytes, denominator: 1_000_000 };
  return bytes < millions.denominator
    ? `${formatCount(Math.max(1, Math.round(bytes / 1000)))} ko`
    : `${formatDecimal(millions)} Mo`;
}

/** "1 405 lignes, 312 ko" */
export const tableSize = ({ rowCount, bytes }: PublishedTable): string =>
  `${formatCount(rowCount)} ${plural(rowCount, 'ligne', 'lignes')}, ${weight(bytes)}`;
