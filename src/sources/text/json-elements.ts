import { JSONParser, TokenType } from '@streamparser/json';
import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { MAX_ELEMENT_BYTES } from './limits.ts';
import { uncompressed } from './uncompressed.ts';

/** Called with each value met directly inside a value of the root, and the root's key that holds it. */
export type OnElement = (key: string, element: unknown) => void;

/** Strings are gathered in a buffer: pieced together, each would keep its pieces in memory. */
const STRING_BUFFER_BYTES = 64 * 1024;

/** The elements of a register are nested ten deep; each level takes memory of its own. */
const MAX_DEPTH = 100;

/**
 * Reads a JSON file too large for one string, `{"meta": …, "items": [ {…}, {…}, … ]}`, element by element: each is
 * given to the caller, then forgotten. Returns the root without its elements.
 * Throws `UnreadableError` when the file is truncated, is not JSON, or would fill the memory.
 */
export async function readJsonElements(file: InputFile, onElement: OnElement): Promise<unknown> {
  const parser = new JSONParser({ paths: ['$', '$.*.*'], stringBufferSize: STRING_BUFFER_BYTES });
  let root: unknown;
  let failure: UnreadableError | null = null;
  let depth = 0;
  let held = 0;
  parser.onToken = ({ token }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth += 1;
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) failure ??= disproportionate();
  };
  parser.onValue = ({ value, key, parent, stack }) => {
    held = 0;
    if (stack.length === 0) {
      root = value;
      return;
    }
    onElement(String(stack[1]?.key ?? ''), value);
    // The parser keeps what it has read for whoever asks for the root: what was handed over is let go.
    if (Array.isArray(parent)) parent.length -= 1;
    else delete (parent as Record<string, unknown>)[String(key)];
  };
  parser.onError = () => {
    failure ??= new UnreadableError(
      'Le fichier n’est pas un JSON valide : il est endommagé. Téléchargez-le de nouveau.',
    );
  };
  for await (const chunk of uncompressed(file)) {
    held += chunk.length;
    parser.write(chunk);
    if (held > MAX_ELEMENT_BYTES) failure ??= disproportionate();
    if (failure !== null) throw failure;
  }
  if (!parser.isEnded) {
    throw new UnreadableError('Le fichier JSON est tronqué, sa fin manque : téléchargez-le de nouveau.');
  }
  return root;
}

const disproportionate = (): UnreadableError =>
  new UnreadableError('Le fichier JSON n’est pas un registre : un de ses éléments est démesuré.');
