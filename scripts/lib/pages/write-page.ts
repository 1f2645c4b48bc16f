import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a page of the site that is built in a folder. */
export function writePage(out: string, path: string, text: Uint8Array): void {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), text);
}
