import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs one of the project's scripts as a user would; throws with what it printed when it fails. */
export function run(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [join(ROOT, 'scripts', `${script}.ts`), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
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

/** A small France that has pages of every kind, built once for all the site tests. */
export function buildSmallEdition(folder: string): { data: string; site: string } {
  const data = join(folder, 'donnees');
  const site = join(folder, 'site');
  if (!existsSync(site)) {
    run('demo', ['--out', data, '--scale', '0.01', '--seed', '3']);
    run('build', ['--data', data, '--out', site]);
  }
  return { data, site };
}
