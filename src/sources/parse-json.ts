import { UnreadableError } from './unreadable-error.ts';

/** Parses JSON text, with or without byte order mark; throws `UnreadableError` with the place of the fault. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = /line (\d+)/.exec((error as Error).message)?.[1];
    const where = place === undefined ? '' : ` : faute à la ligne ${place}`;
    throw new UnreadableError(`Le fichier n’est pas du JSON valide${where}.`);
  }
}
