import { formatCount } from '../format.ts';

/** The form of a word for a number: French is plural from two. */
export function plural(count: number, singular: string, several: string): string {
  return Math.abs(count) < 2 ? singular : several;
}

/** "1 projet", "18 projets", "aucun projet". */
export function counted(
  count: number,
  singular: string,
  several: string,
  none = `aucun ${singular}`,
): string {
  return count === 0 ? none : `${formatCount(count)}\u00a0${plural(count, singular, several)}`;
}

const WORDS = /* @__PURE__ */ [
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  // A hyphen that does not break: a title cut after « dix » says another number for a moment.
  'dix\u2011sept dix\u2011huit dix\u2011neuf vingt',
].flatMap((words) => words.split(' '));

/** "dix-huit", and digits beyond twenty: small numbers read better in words. */
export function numberWord(count: number, gender: 'm' | 'f' = 'm'): string {
  if (count === 1 && gender === 'f') return 'une';
  return WORDS[count] ?? formatCount(count);
}

/** The text with a capital first letter. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1);
}

/** The text with a small first letter, unless it begins with an acronym. */
export const uncapitalized = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
