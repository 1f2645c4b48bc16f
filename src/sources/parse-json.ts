import { UnreadableError } from './unreadable-error.ts';

/** Parses JSON text, with or without byte order mark; throws `UnreadableError` with the line of the fault and its kind. */
export function parseJson(text: string): unknown {
  const content = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(content);
  } catch {
    const offset = faultOffset(content);
    const line = content.slice(0, offset).split(/\r\n?|\n/).length;
    throw new UnreadableError(
      `Le fichier n’est pas du JSON valide : faute à la ligne ${line}${explanation(content, offset)}.`,
    );
  }
}

/** Where a text stops being the beginning of some JSON; its length when only the end is missing. */
function faultOffset(content: string): number {
  let sound = 0;
  let faulty = content.length + 1;
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (mayContinue(content.slice(0, middle))) sound = middle;
    else faulty = middle;
  }
  return sound;
}

/** Whether a text could be valid once continued: the parser then complains of its end, not of what it holds. */
function mayContinue(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON input/.test(message) || Number(position ?? -1) >= text.length;
  }
}

function explanation(content: string, offset: number): string {
  const before = content.slice(0, offset).trimEnd();
  const at = content.slice(offset).trimStart();
  if (at === '') return ', la fin du fichier manque (une accolade, un crochet ou un guillemet à fermer)';
  if (/^[}\]]/.test(at) && before.endsWith(',')) return ', une virgule est de trop avant la fermeture';
  if (/^(\/\/|\/\*|#)/.test(at)) return ', le JSON n’accepte pas de commentaire';
  if (/^['’‘“”«]/.test(at)) return ', les textes s’écrivent entre guillemets droits (")';
  if (at.startsWith('"') && /["\d\]}el]$/.test(before)) return ', il manque une virgule avant ce qui suit';
  return ` (« ${at.split(/\s/)[0]?.slice(0, 20)} » n’était pas attendu)`;
}
