import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Observatory } from '../../src/observatory/types.ts';

/** Writes the published figures where the pages will read them; gives the file and its folder, to be removed after. */
export function writeSnapshot(observatory: Observatory): { file: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cadran-'));
  const file = join(folder, 'observatory.json');
  writeFileSync(file, JSON.stringify(observatory));
  return { file, folder };
}
