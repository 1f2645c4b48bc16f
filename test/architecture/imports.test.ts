import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/**
 * Imports point one way. Each layer lists what it may import besides itself; a layer is a folder of `src/`, or a file
 * when it is one by itself. What renders sees the published figures and nothing before them.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  format: ['domain'],
  formats: ['domain'],
  sources: ['domain', 'formats'],
  rules: ['domain'],
  metrics: ['domain', 'rules'],
  programme: ['domain', 'sources', 'format'],
  checks: ['domain', 'format', 'rules', 'metrics', 'programme'],
  explanation: ['domain', 'rules', 'format'],
  disclosure: ['domain', 'metrics'],
  observatory: ['domain'],
  assembly: [
    'domain',
    'rules',
    'metrics',
    'explanation',
    'simulation',
    'allocation',
    'checks',
    'disclosure',
    'programme',
    'sources',
    'formats',
    'observatory',
    'format',
  ],
  opendata: ['domain', 'observatory', 'format'],
  charts: ['domain', 'format'],
  content: ['domain'],
  wording: ['domain', 'content', 'observatory', 'format', 'formats'],
  comparison: ['domain', 'observatory', 'format', 'charts', 'wording', 'opendata'],
  components: [
    'domain',
    'content',
    'observatory',
    'format',
    'formats',
    'charts',
    'wording',
    'opendata',
    'comparison',
  ],
  layouts: ['domain', 'observatory', 'format', 'wording', 'components'],
  pages: [
    'domain',
    'content',
    'observatory',
    'format',
    'formats',
    'charts',
    'wording',
    'components',
    'layouts',
    'opendata',
    'comparison',
    'search',
    'styles',
  ],
  styles: ['charts'],
  simulation: ['domain', 'rules', 'explanation', 'format'],
  search: ['domain', 'content', 'observatory', 'wording'],
  allocation: ['domain', 'metrics'],
  client: [
    'domain',
    'rules',
    'metrics',
    'format',
    'explanation',
    'simulation',
    'allocation',
    'comparison',
    'charts',
    'opendata',
    'search',
    'wording',
  ],
  demonstration: ['domain', 'rules', 'sources'],
};

/** Node's modules that only the scripts may use: the world is handed to everything else. */
const WORLD = /from 'node:(fs|fs\/promises|child_process|process|os|worker_threads)'/;
/** Reading what is installed: the geography, the typeface. */
const MAY_READ_FILES = new Set(['pages/fonts/[name].woff2.ts']);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|astro)$/.test(name) && !name.endsWith('.d.ts'))
  .sort();

const layerOf = (file: string): string => (file.split('/')[0] ?? '').replace(/\.ts$/, '');

function importsOf(file: string): string[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, target]) =>
    relative(SRC, resolve(SRC, dirname(file), target as string)),
  );
}

describe('architecture', () => {
  test('every layer is known', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in MAY_IMPORT))).toEqual([]);
  });

  test('every layer is told in the architecture page, and no other', () => {
    const page = readFileSync(resolve(SRC, '../docs/architecture.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| `[a-z]+(\/|\.ts)`/.test(line));
    const told = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z]+)(?:\/|\.ts)`/g)].map(([, name = '']) => name),
    );
    expect(told.sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  test('imports point one way', () => {
    const wrong = files.flatMap((file) => {
      const layer = layerOf(file);
      const allowed = new Set([layer, ...(MAY_IMPORT[layer] ?? [])]);
      return importsOf(file)
        .filter((target) => !target.startsWith('..') && !allowed.has(layerOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('all that pages know of the observatory, they ask: nothing of it is handed to them, nor read as they are loaded', () => {
    const text = (file: string) => readFileSync(join(SRC, file), 'utf8');
    const readers = files.filter((file) => text(file).includes("from 'cadran:observatory'"));
    expect(readers.filter((file) => layerOf(file) !== 'observatory')).toEqual([]);
    const handed = files.filter((file) => file.startsWith('pages/') && text(file).includes('Astro.props'));
    expect(handed).toEqual([]);
    // What these modules give is a question, asks one, or tells of each field that is read.
    const told =
      /^(export function|export const \w+(: \w+)? = (asked|askedWhole|new Proxy|rowOf)\(|export const \w+ = \()/;
    const plain = readers.flatMap((file) =>
      text(file)
        .split('\n')
        .filter((line) => /^export (?!(interface|type)\b)/.test(line) && !told.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(plain).toEqual([]);
  });

  test('only the scripts touch the disk, the clock and chance', () => {
    const wrong = files.filter((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const clock = /new Date\(\)|Date\.now\(|Math\.random\(/.test(text);
      return clock || (WORLD.test(text) && !MAY_READ_FILES.has(file));
    });
    expect(wrong).toEqual([]);
  });

  test('the vocabulary of the house depends on no package', () => {
    const wrong = files
      .filter((file) => ['domain', 'rules', 'metrics'].includes(layerOf(file)))
      .filter((file) => /from '(?!\.)/.test(readFileSync(join(SRC, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
