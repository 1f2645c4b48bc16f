import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { filesOf } from '../../scripts/lib/site/site-files.ts';
import { readFolder, writeFolder } from './disk-folder.ts';
import { earlierFolder } from './earlier-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A user's: what runs tests says so, and how, in variables that Vite puts into what it builds. */
const { PATH, HOME, TMPDIR } = process.env;

/** Runs one of the project's scripts as a user would, from a folder; throws with what it printed when it fails. */
export function run(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd: string = ROOT,
): string {
  return execFileSync(process.execPath, [join(ROOT, 'scripts', `${script}.ts`), ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH, HOME, TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A temporary folder and its removal. */
export function workspace(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'cadran-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The rows of a published CSV. */
export function rowsOf(site: string, name: string): Record<string, string>[] {
  const text = readFileSync(join(site, 'donnees', `${name}.csv`), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The hash of every file of a site. */
export const hashes = (root: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(root).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );

/** What the site tests build once. */
export interface SmallEdition {
  readonly data: string;
  /** The `donnees/` folder of the edition before. */
  readonly previous: string;
  readonly site: string;
  /** What its build kept for the next. */
  readonly kept: string;
}

/** A small France that has pages of every kind, with the edition before it. */
export function buildSmallEdition(folder: string): SmallEdition {
  const data = join(folder, 'donnees');
  const dataBefore = join(folder, 'donnees-avant');
  const siteBefore = join(folder, 'site-avant');
  const site = join(folder, 'site');
  const kept = join(folder, 'retenu');
  const previous = join(siteBefore, 'donnees');
  if (!existsSync(site)) {
    run('demo', ['--out', data, '--scale', '0.01', '--seed', '3']);
    writeFolder(dataBefore, earlierFolder(readFolder(data)));
    run('build', ['--data', dataBefore, '--out', siteBefore, '--fresh'], { CADRAN_KEPT: kept });
    run('build', ['--data', data, '--out', site, '--previous', previous, '--fresh'], { CADRAN_KEPT: kept });
  }
  return { data, previous, site, kept };
}
