import { JSONParser } from '@streamparser/json';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { uncompressed } from './uncompressed.ts';

/** Called with each value met directly inside a value of the root, and the root's key that holds it. */
export type OnElement = (key: string, element: unknown) => void;

/** Strings are gathered in a buffer: pieced together, each would keep its pieces in memory. */
const STRING_BUFFER_BYTES = 64 * 1024;

/**
 * Reads a JSON file too large for one string, `{"meta": …, "items": [ {…}, {…}, … ]}`, element by element: each is
 * given to the caller, then forgotten. Returns the root, `null` in place of its elements.
 * Throws `UnreadableError` when the file is truncated or is not JSON.
 */
export async function readJsonElements(file: InputFile, onElement: OnElement): Promise<unknown> {
  const parser = new JSONParser({ paths: ['$', '$.*.*'], stringBufferSize: STRING_BUFFER_BYTES });
  let root: unknown;
  let failure: Error | null = null;
  parser.onValue = ({ value, key, parent, stack }) => {
    if (stack.length === 0) {
      root = value;
      return;
    }
    onElement(String(stack[1]?.key ?? ''), value);
    // The parser keeps what it has read for whoever asks for the root: what was handed over is let go.
    (parent as Record<string | number, unknown>)[key as string | number] = null;
  };
  parser.onError = (error) => {
    failure ??= error;
  };
  for await (const chunk of uncompressed(file)) {
    parser.write(chunk);
    if (failure !== null)
      throw new UnreadableError('Le fichier n’est pas un JSON valide : il est endommagé.');
  }
  if (!parser.isEnded) throw new UnreadableError('Le fichier JSON est tronqué : sa fin manque.');
  return root;
}
