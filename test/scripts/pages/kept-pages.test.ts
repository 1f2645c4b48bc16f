import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { KeptPages } from '../../../scripts/lib/pages/kept-pages.ts';
import { PageBundles } from '../../../scripts/lib/pages/page-bundles.ts';
import { PageQuestions } from '../../../scripts/lib/pages/page-questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'cadran-pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = join(folder, 'pages.bin');

type Figures = Readonly<Record<string, number>>;
/** Each page, and the figures that it shows. */
type Pages = Readonly<Record<string, readonly string[]>>;

/** Builds pages that show figures; says which were drawn, and the text of all. */
async function build(pages: Pages, figures: Figures, { code = 'code', fresh = false } = {}) {
  const questions = new PageQuestions();
  questions.questions.set('chiffre', ((name: string) => figures[name]) as never);
  questions.loaded();
  const kept = new KeptPages(place, code, questions, { fresh });
  const drawn: string[] = [];
  const texts: Record<string, string> = {};
  for (const [path, names] of Object.entries(pages)) {
    const known = kept.recall(path);
    if (known !== null) {
      texts[path] = new TextDecoder().decode(new PageBundles(kept.earlierBundles).textAt(known));
      continue;
    }
    drawn.push(path);
    const page = await questions.during(async () =>
      names
        .map((name) => {
          questions.heard(questions.numberOf('chiffre', [name]));
          return `${name} : ${figures[name]}`;
        })
        .join(', '),
    );
    texts[path] = page.drawn;
    kept.keep(path, new TextEncoder().encode(page.drawn), page.asked);
  }
  kept.write();
  return { drawn, texts };
}

const PAGES: Pages = { '/': ['a', 'b'], '/a/': ['a'], '/c/': ['c'], '/rien/': [] };

beforeEach(() => rmSync(place, { force: true }));

describe('pages of the build before', () => {
  test('the first build draws them all, the second none', async () => {
    const first = await build(PAGES, { a: 1, b: 2, c: 3 });
    expect(first.drawn).toEqual(Object.keys(PAGES));
    expect(await build(PAGES, { a: 1, b: 2, c: 3 })).toEqual({ drawn: [], texts: first.texts });
  });

  test('a figure that changes draws again the pages that show it, and they alone', async () => {
    await build(PAGES, { a: 1, b: 2, c: 3 });
    const { drawn, texts } = await build(PAGES, { a: 1, b: 20, c: 3 });
    expect(drawn).toEqual(['/']);
    expect(texts['/']).toBe('a : 1, b : 20');
    expect((await build(PAGES, { a: 1, b: 20, c: 3 })).drawn).toEqual([]);
  });

  test('another code, or the wish of it, draws them all', async () => {
    const figures = { a: 1, b: 2, c: 3 };
    await build(PAGES, figures);
    expect((await build(PAGES, figures, { code: 'other' })).drawn).toHaveLength(4);
    expect((await build(PAGES, figures, { code: 'other', fresh: true })).drawn).toHaveLength(4);
    expect((await build(PAGES, figures, { code: 'other' })).drawn).toEqual([]);
  });

  test('a file that is cut, changed or of another kind is not read', async () => {
    const figures = { a: 1, b: 2, c: 3 };
    const whole = async () => {
      await build(PAGES, figures, { fresh: true });
      return readFileSync(place);
    };
    const damages: ((bytes: Buffer) => Uint8Array)[] = [
      (bytes) => bytes.subarray(0, -1),
      (bytes) => bytes.subarray(0, 10),
      (bytes) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] as number) ^ 1),
      () => new Uint8Array(),
    ];
    for (const damage of damages) {
      writeFileSync(place, damage(await whole()));
      expect((await build(PAGES, figures)).drawn).toHaveLength(4);
    }
  });

  test('pages that are no more are forgotten', async () => {
    await build(PAGES, { a: 1, b: 2, c: 3 });
    await build({ '/a/': ['a'] }, { a: 1 });
    expect((await build(PAGES, { a: 1, b: 2, c: 3 })).drawn).toEqual(['/', '/c/', '/rien/']);
  });

  test('what is no more shown is forgotten: after as many corrections as there are pages, nothing is kept twice', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `n${index}`);
    const pages = Object.fromEntries(names.map((name) => [`/${name}/`, [name]]));
    const figures = Object.fromEntries(names.map((name) => [name, 0]));
    await build(pages, figures);
    const { size } = statSync(place);
    for (const name of names) {
      figures[name] = 1;
      expect((await build(pages, figures)).drawn).toEqual([`/${name}/`]);
    }
    expect(statSync(place).size).toBeLessThan(size * 3);
    const { drawn, texts } = await build(pages, figures);
    expect(drawn).toEqual([]);
    for (const name of names) expect(texts[`/${name}/`]).toBe(`${name} : 1`);
  });

  test('after any changes, pages are those that would be drawn', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const figures = fc.dictionary(name, fc.nat(2));
    const pages = fc.dictionary(fc.constantFrom('/', '/1/', '/2/', '/3/'), fc.array(name, { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(pages, figures), { minLength: 2, maxLength: 4 }), async (builds) => {
        rmSync(place, { force: true });
        let shown: Pages = {};
        for (const [some, values] of builds) {
          // What a page asks is decided by its code, the same here.
          shown = {
            ...shown,
            ...Object.fromEntries(Object.entries(some).filter(([path]) => !(path in shown))),
          };
          const present = Object.fromEntries(Object.entries(shown).filter(([path]) => path in some));
          const { texts } = await build(present, values);
          for (const [path, names] of Object.entries(present)) {
            expect(texts[path]).toBe(names.map((one) => `${one} : ${values[one]}`).join(', '));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
