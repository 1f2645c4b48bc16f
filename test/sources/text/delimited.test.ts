import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drain, refusal } from './drain.ts';

describe('the records of a text', () => {
  test.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['a,b\n\n1,2\n\n', [['a', 'b'], [''], ['1', '2'], ['']]],
    [
      'a,b\n"x,y","say ""hi"""\n',
      [
        ['a', 'b'],
        ['x,y', 'say "hi"'],
      ],
    ],
    [
      'a,b\n"x\r\ny",2\n3,4\n',
      [
        ['a', 'b'],
        ['x\ny', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a,b\nabc"def,2\n',
      [
        ['a', 'b'],
        ['abc"def', '2'],
      ],
    ],
    [
      'a,b\n1,\u0001\u007f\n',
      [
        ['a', 'b'],
        ['1', '\u0001\u007f'],
      ],
    ],
    ['a\n"x"', [['a'], ['x']]],
    [
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
  ])('%j', async (text, expected) => {
    for (const size of [1, 2, 1000]) {
      const { rows, records } = await drain(text, size);
      expect(rows).toEqual(expected);
      expect(records.map(({ line }) => line)).toEqual(expected.map((_, at) => at + 1));
    }
  });

  test.each(['a,b\n"x,2\n3,4\n', 'a,b\n"x\ny"z,2\n3,4\n', 'a,b\n"x,2\n"y",4\n', 'a,b\n1,"2'])(
    'a quote that is not closed is told by its line: %j',
    async (text) => {
      expect(await refusal(text)).toMatch(/^Un guillemet ouvert à la ligne 2 n’est pas fermé : /);
    },
  );

  test('a quote that is not closed is told long before the end of the file, and without holding it', async () => {
    let given = 0;
    const line = Buffer.from('3,4\n'.repeat(16_384));
    const file = {
      name: 'file.csv',
      size: 0,
      async *open() {
        yield Buffer.from('\ufeffa,b\n1,"2\n');
        for (; given < 1000; given += 1) yield line;
      },
    };
    const { openSheet } = await import('../../../src/sources/text/sheet.ts');
    const { batches } = await openSheet(file);
    given = 0;
    const reading = async () => {
      for await (const _ of batches);
    };
    await expect(reading()).rejects.toThrow(/guillemet ouvert à la ligne 2/);
    expect(given).toBeLessThan(150);
  });

  test('a line without end is no table', async () => {
    expect(await refusal(`a,b\n${'1,2;'.repeat(2_000_000)}`, 1 << 16)).toMatch(
      /^La ligne 2 dépasse 4 millions de caractères : /,
    );
  });

  test('blanks without end are no table', async () => {
    expect(await refusal(' '.repeat(6 * 1024 ** 2), 1 << 16)).toMatch(/^La ligne 1 dépasse/);
  });

  test('a huge cell is cut, and still seen to be too long', async () => {
    const { rows } = await drain(`a,b\n"${'é\n'.repeat(50_000)}",2\n`);
    expect(rows[1]?.[0]).toHaveLength(32_768);
    expect(rows[1]?.[1]).toBe('2');
  });

  test('a zero byte in the middle of a text is no text', async () => {
    expect(await refusal(`a,b\n${'1,2\n'.repeat(50_000)}3,\0\n`)).toMatch(/^C’est un fichier binaire/);
  });

  test('any cells come back as they were written, however the file is cut', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', "'", '=', '€', '\t'),
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 64 }), async (written, size) => {
        const header = ['id', 'libelle', 'x', 'y'];
        const text = [header, ...written].map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
        expect((await drain(text, size)).rows).toEqual([header, ...written]);
      }),
    );
  });
});
