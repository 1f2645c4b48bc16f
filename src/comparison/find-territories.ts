import { bareLetters } from '../domain/bare-letters.ts';
import { LEVELS, type Level } from '../domain/territory.ts';
import type { KnownTerritory } from './compared-territory.ts';

/** The territories that a text finds, the nearest first, and how many it finds in all. */
export interface FoundTerritories {
  readonly first: readonly KnownTerritory[];
  readonly count: number;
}

/**
 * A text as it is searched: no accent, no capital, no hyphen nor apostrophe.
 * @internal
 */
export const searched = (text: string): string =>
  bareLetters(text)
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether each word of the question begins a word of the name. */
const matches = (name: string, words: readonly string[]): boolean =>
  words.every((word) => name.startsWith(word) || name.includes(` ${word}`));

const levelOf = ({ type }: KnownTerritory): number => LEVELS.indexOf(type as Level);

/** Finds territories by the beginning of the words of their name, or by their code: nearest first, then the widest. */
export function findTerritories(
  text: string,
  territories: readonly KnownTerritory[],
  most: number,
): FoundTerritories {
  const question = searched(text);
  if (question === '') return { first: [], count: 0 };
  const words = question.split(' ');
  const found = territories.flatMap((territory) => {
    const name = searched(territory.label);
    const code = territory.code.toLowerCase();
    if (!matches(name, words) && code !== question) return [];
    const rank = code === question ? 0 : name === question ? 1 : name.startsWith(question) ? 2 : 3;
    return [{ territory, rank }];
  });
  const sorted = found.toSorted(
    (a, b) =>
      a.rank - b.rank ||
      levelOf(a.territory) - levelOf(b.territory) ||
      a.territory.label.localeCompare(b.territory.label, 'fr'),
  );
  return { first: sorted.slice(0, most).map(({ territory }) => territory), count: found.length };
}
