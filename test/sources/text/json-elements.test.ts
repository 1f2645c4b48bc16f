import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonElements } from '../../../src/sources/text/json-elements.ts';
import { UnreadableError } from '../../../src/sources/unreadable-error.ts';
import { inPieces } from './drain.ts';

async function read(content: string | Uint8Array, size = 1000) {
  const elements: [string, unknown][] = [];
  const root = await readJsonElements(inPieces(content, size), (key, value) => elements.push([key, value]));
  return { root, elements };
}

describe('readJsonElements', () => {
  test('gives each element with the key that holds it, and the root around them', async () => {
    const { root, elements } = await read(
      '{"at": "2026", "a": [{"x": 1}, 7, [2]], "b": [{}], "c": {"d": [3]}}',
    );
    expect(elements).toEqual([
      ['a', { x: 1 }],
      ['a', 7],
      ['a', [2]],
      ['b', {}],
      ['c', [3]],
    ]);
    expect(root).toMatchObject({ at: '2026', a: expect.any(Array), b: expect.any(Array), c: {} });
  });

  test('brackets, quotes and escapes inside strings are text', async () => {
    const element = { 'a"]}': '\\"[{', é: '"]\\\\' };
    const { elements } = await read(JSON.stringify({ 'k[': [element] }));
    expect(elements).toEqual([['k[', element]]);
  });

  test('agrees with JSON.parse, however the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.object()), fc.integer({ min: 1, max: 50 }), async (items, size) => {
        const text = JSON.stringify({ items });
        const { elements } = await read(text, size);
        expect(elements.map(([, value]) => value)).toEqual(JSON.parse(text).items);
      }),
    );
  });

  test('reads gzip', async () => {
    const { elements } = await read(gzipSync('{"a":[{"x":1}]}'));
    expect(elements).toEqual([['a', { x: 1 }]]);
  });

  test.each([
    '{"a":[{"x":1}',
    '{"a":[{"x":1}]',
    '{"a":[{"x":"',
    '{"a":[{"x":1},]}',
    '{"a":[{"x":1}]}]',
    '{"a":[{"x":}]}',
    '{"a":[{"x":1}] "b":2}',
    '{"a":[{"x":1]]}',
    ']]]',
    '',
  ])('%j is refused', async (text) => {
    await expect(read(text)).rejects.toThrow(UnreadableError);
  });

  test('a number of elements takes no memory', async () => {
    const { root, elements } = await read('{"a":[1,2,3],"b":{"x":1,"y":2},"c":4}');
    expect(elements).toHaveLength(5);
    expect(root).toEqual({ a: [], b: {}, c: 4 });
  });

  test.each([
    ['nested without end', '['.repeat(1000)],
    ['objects nested without end', '{"a":'.repeat(1000)],
    ['a text without end', `{"a":["${'x'.repeat(17 * 1024 ** 2)}`],
    ['an element without end', `{"a":[[${`"${'x'.repeat(1000)}",`.repeat(17 * 1024)}`],
    ['a root without end', `{${`"a":"${'x'.repeat(1000)}",`.repeat(17 * 1024)}`],
  ])('%s is refused before it fills the memory', async (_, text) => {
    await expect(read(text, 1 << 16)).rejects.toThrow(/un de ses éléments est démesuré\.$/);
  });
});
