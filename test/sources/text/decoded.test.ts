import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputFile } from '../../../src/sources/input-file.ts';
import { decoded, detectEncoding } from '../../../src/sources/text/decoded.ts';

/** A file whose pieces stand in one place, one after the other, as those of the disk do. */
function filePieces(content: Uint8Array, size: number): InputFile {
  return {
    name: 'essai.csv',
    size: content.length,
    async *open() {
      const room = Buffer.alloc(size);
      for (let at = 0; at < content.length; at += size) {
        const piece = content.subarray(at, at + size);
        room.fill(0xff).set(piece);
        yield room.subarray(0, piece.length);
      }
    },
  };
}

async function textOf(file: InputFile): Promise<string> {
  let text = '';
  for await (const piece of decoded(file, await detectEncoding(file))) text += piece;
  return text;
}

const sizes = fc.integer({ min: 1, max: 9 });

describe('the encoding of a text, whatever pieces it comes in', () => {
  test('is UTF-8 when every byte is, and the text comes whole', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '’', '€', '𝄞', '\n') });
    await fc.assert(
      fc.asyncProperty(text, sizes, async (written, size) => {
        const file = filePieces(new TextEncoder().encode(`A${written}`), size);
        expect(await detectEncoding(file)).toBe('utf-8');
        expect(await textOf(file)).toBe(`A${written}`);
      }),
    );
  });

  test('is UTF-8 if and only if a decoder takes it', async () => {
    // Bytes that begin, go on and break characters; none is zero, which would tell UTF-16.
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc2,
      0xc0,
      0xe0,
      0xe2,
      0xed,
      0xf0,
      0xf4,
      0xff,
      0xa0,
      0x9f,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 12 }), sizes, async (bytes, size) => {
        const content = Uint8Array.from([0x41, ...bytes]);
        let isUtf8 = true;
        try {
          new TextDecoder('utf-8', { fatal: true }).decode(content);
        } catch {
          isUtf8 = false;
        }
        expect(await detectEncoding(filePieces(content, size))).toBe(isUtf8 ? 'utf-8' : 'windows-1252');
      }),
      { numRuns: 1000 },
    );
  });
});
