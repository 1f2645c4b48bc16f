import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a text, given in pieces, on a standard stream, no faster than it is read. A reader who has seen enough
 * (`| head`) ends the writing quietly.
 */
export async function writeOut(pieces: Iterable<string>, stream: Writable): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), stream, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
