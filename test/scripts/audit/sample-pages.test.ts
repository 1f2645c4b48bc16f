import { describe, expect, test } from 'vitest';
import { kindsOfFiles, pagesByKind } from '../../../scripts/lib/audit/page-kinds.ts';
import { samplePages } from '../../../scripts/lib/audit/sample-pages.ts';

const kinds = kindsOfFiles([
  '404.astro',
  'index.astro',
  'qualite.astro',
  'donnees/formats/[table].astro',
  'donnees/formats/index.astro',
  'donnees/controles.astro',
  'projets/[id].astro',
  'og.png.ts',
]);

describe('the kind of a page', () => {
  test('is the source that makes it, the most precise one', () => {
    const pages = [
      '',
      '404.html',
      'donnees/controles/',
      'donnees/formats/',
      'donnees/formats/a/',
      'projets/b/',
    ];
    expect([...pagesByKind(pages, kinds).keys()]).toEqual([
      '',
      '404.html',
      'donnees/controles/',
      'donnees/formats/',
      'donnees/formats/[table]/',
      'projets/[id]/',
    ]);
  });

  test('is itself when nothing is known to make it, and a deeper page is of no kind above it', () => {
    expect([...pagesByKind(['projets/a/b/', 'qualite/x/', 'x404.html'], kinds).keys()]).toEqual([
      'projets/a/b/',
      'qualite/x/',
      'x404.html',
    ]);
  });
});

describe('a sample', () => {
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const byKind = new Map([
    ['seule', ['seule']],
    ['a', numbered('a', 10)],
    ['b', numbered('b', 3)],
  ]);
  const countOf = (sample: readonly string[], letter: string) =>
    sample.filter((page) => page.startsWith(letter)).length;

  test('has every kind, however few pages are asked for', () => {
    const sample = samplePages(byKind, 1);
    expect(sample).toHaveLength(3);
    expect(['s', 'a', 'b'].map((letter) => countOf(sample, letter))).toEqual([1, 1, 1]);
  });

  test('takes of each kind in turn, as long as it has some, at even distances, and the same each time', () => {
    const sample = samplePages(byKind, 9);
    expect(['s', 'a', 'b'].map((letter) => countOf(sample, letter))).toEqual([1, 5, 3]);
    expect(sample.filter((page) => page.startsWith('a'))).toEqual(['a1', 'a3', 'a5', 'a7', 'a9']);
    expect(samplePages(byKind, 9)).toEqual(sample);
    expect(new Set(sample).size).toBe(sample.length);
  });

  test('of more than there is, is all', () => {
    expect(samplePages(byKind, 100)).toHaveLength(14);
  });
});
