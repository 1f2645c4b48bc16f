import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOf } from '../../scripts/lib/site/site-files.ts';
import type { Folder } from '../usage/folders.ts';

/** The texts of a data folder on a disk. */
export const readFolder = (path: string): Folder =>
  Object.fromEntries(filesOf(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));

/** Writes a data folder to a disk. */
export function writeFolder(path: string, folder: Folder): void {
  for (const [name, text] of Object.entries(folder)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
}
