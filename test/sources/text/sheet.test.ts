import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../src/sources/text/sheet.ts';
import { UnreadableError } from '../../../src/sources/unreadable-error.ts';
import { drain, inPieces, refusal } from './drain.ts';

const TABLE = 'id;libellé\n1;Côte-d’Or\n2;Œuvre à 5 €\n';
const ROWS = [
  ['id', 'libellé'],
  ['1', 'Côte-d’Or'],
  ['2', 'Œuvre à 5 €'],
];

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
/** The letters of the table that Windows-1252 writes elsewhere than Latin-1. */
const WINDOWS: Readonly<Record<string, number>> = { '’': 0x92, Œ: 0x8c, '€': 0x80 };
const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)));

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', Buffer.from(TABLE), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TABLE}`), 'utf-8-bom'],
    ['Windows-1252', windows1252(TABLE), 'windows-1252'],
    ['UTF-16 LE with its mark', utf16(`\ufeff${TABLE}`), 'utf-16le'],
    ['UTF-16 BE with its mark', swapped(utf16(`\ufeff${TABLE}`)), 'utf-16be'],
    ['UTF-16 LE without mark', utf16(TABLE), 'utf-16le'],
    ['UTF-16 BE without mark', swapped(utf16(TABLE)), 'utf-16be'],
  ])('%s is read, whole or by pieces, compressed or not', async (_, bytes, encoding) => {
    for (const size of [1, 3, 1000]) {
      const { rows, sheet } = await drain(bytes, size);
      expect(rows).toEqual(ROWS);
      expect(sheet.encoding).toBe(encoding);
      expect(sheet.garbled).toBeUndefined();
    }
    expect((await drain(gzipSync(bytes))).rows).toEqual(ROWS);
  });

  test('one accent in the last line is enough to tell Windows-1252', async () => {
    const { rows, sheet } = await drain(windows1252(`a,b\n${'x,y\n'.repeat(50_000)}é,z\n`));
    expect(sheet.encoding).toBe('windows-1252');
    expect(rows.at(-1)).toEqual(['é', 'z']);
  });

  test.each([
    ['id,rÃ©gion\n', 'rÃ©gion'],
    ['id,nom\n1,Lâ€™Avenir\n', 'Lâ€™Avenir'],
    ['id,n\u00c2\u00b0\n', 'n\u00c2\u00b0'],
    ['id,r\uFFFDgion\n', 'r\uFFFDgion'],
    ['id,r\u008egion\n', 'r\u008egion'],
  ])('%j was read in another encoding than its own', async (text, word) => {
    expect((await drain(text)).sheet.garbled).toBe(word);
  });

  test.each(['id,Âge\n', 'id,ÉTÉ À NOËL\n', 'id,São Paulo\n', 'id,« à l’été »\n', 'id,A\u00a0B\n'])(
    '%j was not',
    async (text) => {
      expect((await drain(text)).sheet.garbled).toBeUndefined();
    },
  );

  test('a byte that is no UTF-8 under its mark does not garble the rest', async () => {
    const bytes = Buffer.concat([Buffer.from('\ufeffid,é\n'), Buffer.of(0xe9), Buffer.from(',à\n')]);
    const { rows, sheet } = await drain(bytes);
    expect(rows).toEqual([
      ['id', 'é'],
      ['\uFFFD', 'à'],
    ]);
    expect(sheet.garbled).toBe('\uFFFD');
  });
});

describe('the separator of a text', () => {
  test.each([
    ['a,b\n', ','],
    ['a;b,c;d\n', ';'],
    ['a\tb\n', '\t'],
    ['a|b|c\n', '|'],
    ['a\n1;2\n', ','],
    ['"a;b;c;d",e,f\n', ','],
    ['"a\n;;;",b,c\n', ','],
    ['\n \n\ta\n', '\t'],
  ])('%j is cut as it should be', async (text, delimiter) => {
    const { sheet } = await drain(text);
    expect(sheet.delimiter).toBe(delimiter);
    expect(sheet.announced).toBeUndefined();
  });

  test('the first line may announce it: no record, and the lines after it keep their numbers', async () => {
    for (const line of ['sep=|', 'SEP=|', '"sep=|"', 'sep=|;;;']) {
      const { sheet, records } = await drain(`${line}\r\na;b|c\r\n1|2\r\n`);
      expect(sheet).toMatchObject({ delimiter: '|', announced: true });
      expect(records).toEqual([
        { line: 2, cells: ['a;b', 'c'] },
        { line: 3, cells: ['1', '2'] },
      ]);
    }
  });

  test('a tab may be announced; a header may look like it', async () => {
    expect((await drain('sep=\t\na\tb\n')).rows).toEqual([['a', 'b']]);
    expect((await drain('sep=;code\n1\n')).rows[0]).toEqual(['sep=', 'code']);
    expect((await drain('separateur;b\n')).rows).toEqual([['separateur', 'b']]);
  });

  test('one that is not read is refused', async () => {
    expect(await refusal('sep=:\na:b\n')).toBe(
      'La première ligne annonce le séparateur « : », qui n’est pas lu : enregistrez le fichier en « CSV UTF-8 ».',
    );
  });
});

describe('a file that holds nothing', () => {
  test.each(['', ' ', '\n', '\ufeff', '\ufeff\r\n', ' \n'.repeat(100_000)])('has no header', async (text) => {
    const { rows } = await drain(text);
    expect(rows.flat().join('').trim()).toBe('');
  });
});

describe('readText', () => {
  test('reads a small file whole, and refuses another', async () => {
    expect(await readText(inPieces('{"a": "é"}', 3))).toBe('{"a": "é"}');
    const file = inPieces(gzipSync(' '.repeat(17 * 1024 ** 2)));
    await expect(readText(file)).rejects.toThrow(UnreadableError);
  });
});
