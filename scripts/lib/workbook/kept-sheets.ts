import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { KEPT_FOLDER } from '../kept-folder.ts';
import { printOfCode } from '../print-of-code.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';
import type { Compressed } from './zipped.ts';

const PLACE = join(KEPT_FOLDER, 'classeur.bin');
/**
 * What decides how a sheet is written.
 *
 * @internal
 */
export const SHEET_CODE = ['scripts/lib', 'src/charts/svg-markup.ts', 'src/sources/column-name.ts'];

/** The sheets of the last workbook by their key, compressed: most tables are the same after a correction. */
export type KeptSheets = ReadonlyMap<string, Compressed>;

interface Content {
  readonly code: string;
  readonly sheets: KeptSheets;
}

/** Those that were kept by this same code. */
export function keptSheets(): KeptSheets {
  const bytes = readSealed(PLACE);
  const content = bytes && (deserialize(bytes) as Content);
  return content?.code === printOfCode(SHEET_CODE) ? content.sheets : new Map();
}

export function keepSheets(sheets: KeptSheets): void {
  const content: Content = { code: printOfCode(SHEET_CODE), sheets };
  writeSealed(PLACE, serialize(content));
}
