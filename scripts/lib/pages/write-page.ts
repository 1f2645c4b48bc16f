import { mkdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a page of the site that is built in a folder. */
export function writePage(out: string, path: string, text: Uint8Array): void {
  mkdirSync(join(out, path), { recursive: true });
  writeFileSync(join(out, path, 'index.html'), text);
}

/** Writes a file that is no page, piece by piece: none is copied. Its path is as an address writes it. */
export async function writeFileOf(
  out: string,
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  const place = join(out, decodeURI(path));
  mkdirSync(dirname(place), { recursive: true });
  await writeFile(place, pieces);
}
