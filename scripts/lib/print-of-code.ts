import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** Tells files and folders of the project, run by this Node, from what they were or will be. */
export function printOfCode(paths: readonly string[]): string {
  const print = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((each) => filesUnder(join(ROOT, each)))) {
    print.update(path.slice(ROOT.length)).update(readFileSync(path));
  }
  return print.digest('hex');
}

const filesUnder = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesUnder(join(path, name)));
