import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byLicence, isAccepted } from '../../scripts/lib/supply/licences.ts';
import { lockedPackages } from '../../scripts/lib/supply/locked-packages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };
const lock = read('package-lock.json');
const packages = lockedPackages(lock);
const { packages: entries } = JSON.parse(lock) as {
  packages: Readonly<Record<string, { version?: string; license?: string; devDependencies?: object }>>;
};

/** The rows of the table of dependencies of CONTRIBUTING: package, licence, why. */
const rows = [...read('CONTRIBUTING.md').matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name = '', licence = '', why = '']) => ({ name, licence: licence.trim(), why: why.trim() }),
);

/** Files that git keeps, with what it ignores left out. */
const IGNORED = new Set(['node_modules', '.git', 'dist', '.astro', '.cadran']);
const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (IGNORED.has(entry.name) || path === 'data/sources') return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });

describe('what the project depends on', () => {
  test('is pinned to exact versions', () => {
    const manifests = filesUnder('.').filter((path) => basename(path) === 'package.json');
    const loose = manifests.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path)) as Partial<Manifest>;
      const versions = Object.entries({ ...dependencies, ...devDependencies });
      return versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)).map((one) => [path, ...one]);
    });
    expect(manifests).toContain('package.json');
    expect(loose).toEqual([]);
  });

  test('is justified in CONTRIBUTING, each package once and none else', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(dependencies).sort());
    expect(rows.filter(({ why }) => why.length < 10)).toEqual([]);
  });

  test('has in CONTRIBUTING the licence that it names', () => {
    const wrong = rows.filter(
      ({ name, licence }) => !licence.startsWith(entries[`node_modules/${name}`]?.license ?? 'none'),
    );
    expect(wrong).toEqual([]);
  });

  test('is used where the search for unused code cannot see it', () => {
    const { ignoreDependencies } = JSON.parse(read('knip.json')) as { ignoreDependencies: string[] };
    const code = ['astro.config.mjs', ...filesUnder('src'), ...filesUnder('scripts'), ...filesUnder('test')]
      .filter((path) => /\.(ts|mjs|astro)$/.test(path) && !path.endsWith('supply.test.ts'))
      .map(read)
      .join('\n');
    expect(ignoreDependencies.filter((name) => !code.includes(`'${name}`))).toEqual([]);
  });
});

describe('the lock file', () => {
  test('holds every dependency at its version', () => {
    expect(entries['']?.devDependencies).toEqual(manifest.devDependencies);
    const installed = Object.keys(dependencies).map((name) => [
      name,
      entries[`node_modules/${name}`]?.version,
    ]);
    expect(Object.fromEntries(installed)).toEqual(dependencies);
  });

  test('names no place to fetch from, and the hash of everything', () => {
    expect(packages.filter(({ resolved }) => resolved !== null)).toEqual([]);
    expect(packages.filter(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  test('installs by scripts of their own the packages that are allowed to, and no other', () => {
    const own = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, is]) => (is ? [name] : []));
    expect([...new Set(own)].sort()).toEqual(allowed.sort());
  });

  test('holds accepted licences only', () => {
    expect(packages.length).toBeGreaterThan(400);
    expect(packages.filter((each) => !isAccepted(each))).toEqual([]);
  });
});

test('no file names a registry', () => {
  const named = filesUnder('.').filter((path) => {
    const text = readFileSync(join(ROOT, path), 'latin1');
    return (
      /registry\.(npmjs|yarnpkg|npmmirror)|\/\/npm\.[a-z]/.test(text) && !path.endsWith('supply.test.ts')
    );
  });
  expect(named).toEqual([]);
});

describe('a licence', () => {
  test.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-only', true],
    ['(MIT OR CC0-1.0)', true],
    ['MIT AND OFL-1.1', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['LGPL-3.0-or-later', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE', false],
    [null, false],
  ])('%s: %s', (licence, accepted) => {
    expect(isAccepted({ name: 'a-package', licence })).toBe(accepted);
  });

  test('can be accepted for some packages only', () => {
    expect(isAccepted({ name: '@img/sharp-libvips-linux-x64', licence: 'LGPL-3.0-or-later' })).toBe(true);
  });

  test('groups its packages, the most frequent first', () => {
    const one = (name: string, licence: string | null) => ({
      name,
      version: '1.0.0',
      licence,
      hasInstallScript: false,
      resolved: null,
      integrity: null,
    });
    const groups = byLicence([one('a', 'ISC'), one('b', 'MIT'), one('c', 'MIT'), one('d', null)]);
    expect(groups.map(([licence, { length }]) => [licence, length])).toEqual([
      ['MIT', 2],
      ['ISC', 1],
      ['none', 1],
    ]);
  });
});
