import { type WordMatch, WordMatcher } from './match-words.ts';
import { SEARCH_KINDS, type SearchEntry } from './search-entry.ts';
import { queryWords, searchWords } from './search-words.ts';

/** An entry with its words made ready, once for all queries. */
export interface ReadyEntry {
  readonly entry: SearchEntry;
  /** The words of its label and of its code. */
  readonly own: readonly string[];
  /** The same, and those around it. */
  readonly all: readonly string[];
  /** Its label and its code without spaces: hyphens and apostrophes that the reader forgot do not count. */
  readonly joined: readonly string[];
}

export function readyEntry(entry: SearchEntry): ReadyEntry {
  const label = searchWords(entry.label);
  const code = searchWords(entry.code);
  const own = [...label, ...code];
  return {
    entry,
    own,
    all: [...own, ...searchWords(entry.around)],
    joined: [label.join(''), code.join('')],
  };
}

/** How well an entry answers: the least value comes first. `around`: some words are not of its own name. */
type Rank = readonly [level: number, typos: number, around: number, kind: number, partWords: number];

const EXACT = 0;
const START = 1;
const WORDS = 2;
const MISSPELT = 3;

const sum = (matches: readonly WordMatch[], of: (match: WordMatch) => number): number =>
  matches.reduce((total, match) => total + of(match), 0);

const typosOf = (matches: readonly WordMatch[]): number => sum(matches, ({ typos }) => typos);

function rankOf({ entry, own, all, joined }: ReadyEntry, typed: string, matcher: WordMatcher): Rank | null {
  const kind = SEARCH_KINDS.indexOf(entry.kind);
  if (joined.includes(typed)) return [EXACT, 0, 0, kind, 0];
  if (joined.some((each) => each.startsWith(typed))) return [START, 0, 0, kind, 0];
  const withAll = matcher.match(all);
  if (withAll === null) return null;
  const withOwn = matcher.match(own);
  const isOwn = withOwn !== null && typosOf(withOwn) <= typosOf(withAll);
  const matches = isOwn ? withOwn : withAll;
  const typos = typosOf(matches);
  const partWords = sum(matches, ({ whole }) => (whole ? 0 : 1));
  return [typos === 0 ? WORDS : MISSPELT, typos, isOwn ? 0 : 1, kind, partWords];
}

function compareRanks(a: Rank, b: Rank): number {
  for (let place = 0; place < a.length; place += 1) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What answers a query, the best first; equal ones keep the order they came in. */
export interface Ranked {
  readonly found: readonly SearchEntry[];
  /** What would answer it but for a fault or two of typing. */
  readonly near: readonly SearchEntry[];
}

export function rankEntries(entries: Iterable<ReadyEntry>, query: string): Ranked {
  const words = queryWords(query);
  if (words.length === 0) return { found: [], near: [] };
  const typed = words.join('');
  const matcher = new WordMatcher(words);
  const ranked: { readonly entry: SearchEntry; readonly rank: Rank }[] = [];
  for (const one of entries) {
    const rank = rankOf(one, typed, matcher);
    if (rank !== null) ranked.push({ entry: one.entry, rank });
  }
  ranked.sort((a, b) => compareRanks(a.rank, b.rank));
  const firstNear = ranked.findIndex(({ rank: [level] }) => level === MISSPELT);
  const end = firstNear === -1 ? ranked.length : firstNear;
  const entriesOf = (part: typeof ranked) => part.map(({ entry }) => entry);
  return { found: entriesOf(ranked.slice(0, end)), near: entriesOf(ranked.slice(end)) };
}
