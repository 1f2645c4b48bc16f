import { DIAGNOSTICS, type DiagnosticCode } from './diagnostic-catalogue.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
const RANKS = new Map<string, number>(CODES.map((code, rank) => [code, rank]));

/** More than any rank: nothing excludes the row. Ranks fit in a byte. */
export const NO_CODE = 255;

/** The place of a code in the order of precedence: a row excluded for several reasons counts under the lowest. */
export const rankOf = (code: DiagnosticCode): number => RANKS.get(code) as number;

/** The code of a rank; `null` for `NO_CODE`. */
export const codeOfRank = (rank: number): DiagnosticCode | null => CODES[rank] ?? null;
