import type { InputFile } from '../input-file.ts';
import { firstContentBytes, uncompressed } from './uncompressed.ts';

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/**
 * The encoding of a text file: its byte order mark, else UTF-8 when every byte of it is valid UTF-8, else Windows-1252.
 * Reads the whole file: a single accent in the last line is enough to tell.
 */
export async function detectEncoding(file: InputFile): Promise<TextEncoding> {
  const [first, second] = await firstContentBytes(file, 2);
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of uncompressed(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
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
