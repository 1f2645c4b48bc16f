import { columnName } from './column-name.ts';

/** Words that do not tell a column or a file from another. `et` is one of the two kinds of FINESS number. */
const WEAK_WORDS = new Set(
  'de du des d la le les l en au aux un une code id identifiant numero num no n'.split(' '),
);

/** The least part of a name that another must hold to be taken for it with a word more or less. */
const LEAST_PART = 0.65;

function strongWords(name: string): string[] {
  const all = columnName(name).split('_');
  const strong = all.filter((word) => !WEAK_WORDS.has(word));
  return strong.length > 0 ? strong : all;
}

/** Number of letters to add, remove, change or swap with the next to go from one word to the other. */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1), swap);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}

/** One slip in a word of four letters or more, two from nine on. Shorter words are too close to one another. */
const slipsAllowed = (word: string): number => (word.length >= 9 ? 2 : word.length >= 4 ? 1 : 0);

const shorter = (one: string, other: string): string => (one.length < other.length ? one : other);

/** How alike two words are, from 0 to 1, when one may be the other misspelt. */
function spellingLikeness(one: string, other: string, slips = slipsAllowed(shorter(one, other))): number {
  if (Math.abs(one.length - other.length) > slips) return 0;
  const distance = editDistance(one, other);
  return distance <= slips ? 1 - distance / Math.max(one.length, other.length) : 0;
}

/** Likewise, when one may also be the other cut short: `conv` for `conventionne`. */
function wordLikeness(one: string, other: string): number {
  const cutShort = one.length >= 3 && other.length >= 3 && (one.startsWith(other) || other.startsWith(one));
  return Math.max(spellingLikeness(one, other), cutShort ? 0.8 : 0);
}

function pairwise(ones: readonly string[], others: readonly string[]): number {
  if (ones.length !== others.length) return 0;
  const pairs = ones.map((word, index) => wordLikeness(word, others[index] ?? ''));
  return pairs.includes(0) ? 0 : pairs.reduce((sum, part) => sum + part, 0) / pairs.length;
}

function partlyAlike(ones: readonly string[], others: readonly string[]): number {
  const [few, many] = ones.length < others.length ? [ones, others] : [others, ones];
  if (!few.every((word) => many.includes(word))) return 0;
  const part = few.join('').length / many.join('').length;
  return part >= LEAST_PART ? part * 0.9 : 0;
}

/** How alike two names are without their spaces (`idprojet`), one slip at the most. */
function joinedLikeness(one: string, other: string): number {
  const joined = (name: string): string => columnName(name).replaceAll('_', '');
  const slips = Math.min(1, slipsAllowed(joined(shorter(one, other))));
  return spellingLikeness(joined(one), joined(other), slips) * 0.95;
}

/** How alike two names are, from 0 (another name) to 1 (the same but for accents, case, order of words). */
function likeness(one: string, other: string, partly: boolean): number {
  const [ones, others] = [strongWords(one), strongWords(other)];
  return Math.max(
    pairwise(ones, others),
    pairwise(ones.toSorted(), others.toSorted()),
    joinedLikeness(one, other),
    partly ? partlyAlike(ones, others) : 0,
  );
}

/**
 * The candidate that a name clearly resembles, `null` when none does or when two do as much. With `partly`, a name
 * with a word more or less may be the one: true of columns and files, not of values (« non référencé »).
 */
export function closest<T>(
  name: string,
  candidates: readonly T[],
  { namesOf, partly = false }: { namesOf: (candidate: T) => readonly string[]; partly?: boolean },
): T | null {
  const scored = candidates
    .map((candidate) => ({
      candidate,
      score: Math.max(0, ...namesOf(candidate).map((each) => likeness(name, each, partly))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && first.score !== second?.score ? first.candidate : null;
}
