import { type Ranked, type ReadyEntry, rankEntries } from './rank-entries.ts';
import type { SearchEntry } from './search-entry.ts';

/** Under this number of answers, those that a fault of typing would give are told too. */
const FEW = 8;

/** What became of the search of the communes and the ESSMS. */
export type Reach = 'lus' | 'en_cours' | 'trop_court' | 'trop_courant' | 'illisible';

/** What a query gives. */
export interface SearchOutcome extends Ranked {
  readonly query: string;
  readonly reach: Reach;
  /** Word that too many ESSMS bear: those that bear it were not all sought. */
  readonly tooCommon: string | null;
}

/** Each once: shards have rows in common. */
function each(entries: readonly SearchEntry[]): SearchEntry[] {
  const known = new Set<string>();
  return entries.filter(({ kind, label, code, around }) => {
    const key = [kind, code, label, around].join('\n');
    return !known.has(key) && known.add(key);
  });
}

/** What a query finds among entries: near ones only when few answer, and few of them. */
export function findAmong(ready: Iterable<ReadyEntry>, query: string): Ranked {
  const ranked = rankEntries(ready, query);
  const found = each(ranked.found);
  return { found, near: found.length < FEW ? each(ranked.near).slice(0, FEW) : [] };
}
