import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const workspace = mkdtempSync(join(tmpdir(), 'cadran-demo-'));

afterAll(() => rmSync(workspace, { recursive: true }));

interface Outcome {
  readonly status: number;
  readonly output: string;
}

const demo = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((settle) => {
    execFile(process.execPath, [join(root, 'scripts/demo.ts'), ...args], (error, stdout, stderr) => {
      settle({ status: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });

describe('npm run demo', { timeout: 30_000 }, () => {
  it('explains wrong usage, with status 2', async () => {
    const out = join(workspace, 'jamais');
    const outcomes = await Promise.all([
      demo(),
      demo('--out', out, '--inconnue'),
      demo('--out', out, '--scale', '0'),
      demo('--out', out, '--seed', '1.5'),
    ]);
    for (const { status, output } of outcomes) {
      expect(status).toBe(2);
      expect(output).toContain('Usage : npm run demo');
      expect(output).not.toMatch(/\n\s+at /);
    }
    expect(readdirSync(workspace)).toEqual([]);
  });

  it('writes a folder, then replaces it', async () => {
    const out = join(workspace, 'pays');
    const first = await demo('--out', out, '--scale', '0.001');
    expect(first).toMatchObject({ status: 0 });
    const projects = readFileSync(join(out, 'projets.csv'));
    writeFileSync(join(out, 'projets.csv'), 'autre chose');
    expect(await demo('--out', out, '--scale', '0.001')).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, 'projets.csv')).equals(projects)).toBe(true);
    expect(readdirSync(workspace)).toEqual(['pays']);
  });

  it('leaves alone a demonstration that holds anything else, with status 2', async () => {
    const out = join(workspace, 'annote');
    await demo('--out', out, '--scale', '0.001');
    writeFileSync(join(out, 'notes.txt'), 'à garder');
    const refused = await demo('--out', out, '--scale', '0.001');
    expect(refused).toMatchObject({ status: 2, output: expect.stringContaining('« notes.txt »') });
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('à garder');
    rmSync(out, { recursive: true });
  });

  it('leaves alone a folder that is no demonstration, with status 2', async () => {
    const out = mkdtempSync(join(workspace, 'travail-'));
    writeFileSync(join(out, 'these.txt'), 'quatre ans');
    const absent = join(workspace, 'absent.csv');
    const [refused, missing] = await Promise.all([
      demo('--out', out),
      demo('--out', join(workspace, 'nouveau'), '--register', absent),
    ]);
    expect(refused).toMatchObject({ status: 2, output: expect.stringContaining('contient autre chose') });
    expect(missing).toMatchObject({ status: 1, output: expect.stringContaining('introuvable') });
    expect(readdirSync(out)).toEqual(['these.txt']);
    rmSync(out, { recursive: true });
  });
});
