const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

const FINESS_LENGTH = 9;
const FINESS_START = /^\d[\dab]\d+$/;

/** Words that registers shorten: both writings are one word. */
const SHORTENED: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/**
 * The words of a text as search compares them: without case, accents, ligatures nor signs, so that "L’Haÿ-les-Roses",
 * "l hay les roses" and "L'HAY LES ROSES" have the same ones.
 */
export function searchWords(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæß]/g, (sign) => LIGATURES[sign] ?? sign);
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => SHORTENED[word] ?? word);
}

/**
 * The words of what a reader typed: digits cut by spaces, as a FINESS number may be, are one word (`2A` and `2B` begin
 * those of Corse).
 */
export function queryWords(query: string): string[] {
  const words = searchWords(query);
  const joined = words.join('');
  return joined.length <= FINESS_LENGTH && FINESS_START.test(joined) ? [joined] : words;
}
