import { isUtf8 as areUtf8 } from 'node:buffer';
import type { InputFile } from '../input-file.ts';
import { firstContentBytes, uncompressed } from './uncompressed.ts';

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** Enough letters to tell whether each comes with a zero. */
const SAMPLE_BYTES = 1024;

/**
 * The encoding of a text file: its byte order mark, else UTF-16 when about every other byte is zero, else UTF-8 when
 * every byte of it is valid UTF-8, else Windows-1252. Without a mark it reads the whole file: a single accent in the last
 * line is enough to tell.
 */
export async function detectEncoding(file: InputFile): Promise<TextEncoding> {
  const start = await firstContentBytes(file, SAMPLE_BYTES);
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return utf16ByZeros(start) ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252');
}

/** French in UTF-16 is one zero and one letter, but for a few signs (’, œ, €): which comes first tells the order. */
function utf16ByZeros(bytes: Uint8Array): TextEncoding | null {
  const pairs = Math.floor(bytes.length / 2);
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd * 2 > pairs && even * 20 <= pairs) return 'utf-16le';
  return even * 2 > pairs && odd * 20 <= pairs ? 'utf-16be' : null;
}

async function isUtf8(file: InputFile): Promise<boolean> {
  let cut = Buffer.alloc(0);
  for await (const chunk of uncompressed(file)) {
    const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
    const end = wholeCharacters(bytes);
    if (!areUtf8(bytes.subarray(0, end))) return false;
    cut = Buffer.from(bytes.subarray(end));
  }
  return cut.length === 0;
}

/** How many bytes there are before the character that the next piece of UTF-8 ends, if there is one. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0x80 && byte < 0xc0) continue;
    const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** The text of a file in this encoding, by pieces, without its byte order mark. */
export async function* decoded(file: InputFile, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of uncompressed(file)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
