import { resolve } from 'node:path';

/** Where a run keeps for the next what it read, computed and drew: it can be removed. Tests keep theirs apart. */
export const KEPT_FOLDER = process.env.CADRAN_KEPT ?? resolve(import.meta.dirname, '../../.cadran');
