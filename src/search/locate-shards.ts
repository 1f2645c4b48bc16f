import type { ShardMap } from './search-index.ts';

/** Letters from which a word being typed says enough to read a shard. */
const ENOUGH_LETTERS = 3;
const LAST = '\uffff';

/** Which shards a query is to be sought in. */
export interface ShardPlan {
  /** Sought one after the other until one answers; the last ones are for faults of typing. */
  readonly steps: readonly (readonly number[])[];
  /** How many of the steps, the first ones, are for words typed right. */
  readonly rightSteps: number;
  /** Word that too many ESSMS bear to be sought by it, when the query would have them. */
  readonly tooCommon: string | null;
  /** Whether a word with more letters would be sought. */
  readonly tooShort: boolean;
}

/** The shards that hold the words from `first` to `last`. */
function shardsBetween({ starts }: ShardMap, first: string, last: string): number[] {
  const end = starts.findIndex((start) => start > last);
  const until = end === -1 ? starts.length : end;
  const after = starts.findIndex((start) => start > first);
  const from = Math.max(0, (after === -1 ? starts.length : after) - 1);
  return starts.slice(from, until).map((_, index) => from + index);
}

/** How a word may begin if the first letters were typed wrong: exchanged, doubled, or one of them in excess. */
function beginnings(word: string): string[] {
  const [a = '', b = '', c = '', d = ''] = word;
  return [a + b + c, b + a + c, a + c + b, b + c + d, a + c + d, a + b + d];
}

/**
 * The shards to read for a query. `most` is the number of shards that one word may have read; `complete` says that the
 * query is whole: words of one or two letters are then words, not beginnings.
 */
export function locateShards(
  words: readonly string[],
  map: ShardMap,
  { most, complete }: { readonly most: number; readonly complete: boolean },
): ShardPlan {
  const telling = words.filter((word) => !map.common.includes(word));
  const long = telling.filter((word) => word.length >= ENOUGH_LETTERS);
  const short = complete ? telling.filter((word) => word.length < ENOUGH_LETTERS) : [];
  const right = [
    ...long.map((word) => ({ word, shards: shardsBetween(map, word, word + LAST) })),
    ...short.map((word) => ({ word, shards: shardsBetween(map, word, word) })),
  ]
    .filter(({ shards }) => shards.length > 0 && shards.length <= most)
    .sort((a, b) => a.shards.length - b.shards.length || b.word.length - a.word.length);
  const misspelt = long
    .filter((word) => word.length > ENOUGH_LETTERS && !/\d/.test(word))
    .flatMap(beginnings)
    .map((start) => shardsBetween(map, start, start + LAST))
    .filter((shards) => shards.length > 0 && shards.length <= most);
  const sought = right[0] === undefined ? words : [right[0].word];
  return {
    steps: [...right.map(({ shards }) => shards), ...misspelt],
    rightSteps: right.length,
    tooCommon: map.common.find((each) => sought.some((word) => isBeginning(word, each))) ?? null,
    tooShort: right.length === 0 && telling.length > 0,
  };
}

const isBeginning = (word: string, whole: string): boolean =>
  word.length >= ENOUGH_LETTERS && whole.startsWith(word);
