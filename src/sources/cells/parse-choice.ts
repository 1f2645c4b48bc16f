import { columnName } from '../column-name.ts';
import { closest } from '../resemblance.ts';
import { fault, type ParsedCell } from './parsed-cell.ts';

/** A value of a list, exactly as the list writes it: the remedy names the one that was probably meant. */
export function parseChoice(allowed: readonly string[], text: string): ParsedCell {
  if (allowed.includes(text)) return { value: text };
  return fault('E-VAL-03', `« ${text} » n’est pas dans la liste.`, choiceAdvice(allowed, text));
}

/** What to write instead of a text that is not in a list. */
export function choiceAdvice(allowed: readonly string[], text: string): string {
  const meant =
    allowed.find((value) => columnName(value) === columnName(text)) ??
    closest(text, allowed, { namesOf: (value) => [value] });
  const list = allowed.join(', ');
  return meant === null
    ? `Choisissez une de ces valeurs : ${list}.`
    : `Écrivez ${meant}, si c’est ce que vous vouliez dire ; la liste est : ${list}.`;
}

const TRUE = new Set(['true', 'vrai', 'oui', '1']);
const FALSE = new Set(['false', 'faux', 'non', '0']);

/** Yes or no, in French or in English, whatever the case. A cross is neither: nobody knows what its absence means. */
export function parseBoolean(text: string): ParsedCell {
  const lower = text.toLowerCase();
  if (TRUE.has(lower)) return { value: true };
  if (FALSE.has(lower)) return { value: false };
  return fault('E-VAL-03', `« ${text} » n’est ni oui ni non.`, 'Écrivez true ou false.');
}
