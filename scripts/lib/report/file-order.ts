import { SCHEMAS } from '../../../src/formats/schemas.ts';

const TABLES: readonly string[] = Object.keys(SCHEMAS);

/** By code unit: an order that depends on no locale. */
export const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Settings, then the tables as they are documented, then the register, which its readers cannot correct. */
export const compareFiles = (a: string, b: string): number => rank(a) - rank(b) || compare(a, b);

function rank(file: string): number {
  if (file.startsWith('finess/')) return TABLES.length;
  return TABLES.indexOf(file.replace(/\..*$/, '').toLowerCase());
}
