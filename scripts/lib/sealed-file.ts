import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { leftBehind } from './left-behind.ts';

/** Files that the project keeps for itself from one run to the next: read as they were written, or not at all. */

const SUM_BYTES = 32;

const sumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** What was kept there; `null` when nothing was, or when it is not as it was written. */
export function readSealed(place: string): Buffer | null {
  try {
    const bytes = readFileSync(place);
    const content = bytes.subarray(SUM_BYTES);
    return sumOf(content).equals(bytes.subarray(0, SUM_BYTES)) ? content : null;
  } catch {
    return null;
  }
}

/** Keeps a content, and removes what runs that were stopped were keeping there. Nothing is lost when it cannot be written, by a full disk or in a project that is read only: `false` then. */
export function writeSealed(place: string, content: Uint8Array): boolean {
  try {
    const folder = dirname(place);
    mkdirSync(folder, { recursive: true });
    for (const name of leftBehind(folder, `${basename(place)}-`)) rmSync(join(folder, name), { force: true });
    const unfinished = `${place}-${process.pid}`;
    writeFileSync(unfinished, sumOf(content));
    appendFileSync(unfinished, content);
    renameSync(unfinished, place);
    return true;
  } catch {
    return false;
  }
}
