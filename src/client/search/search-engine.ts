import { type EssmsShard, type Places, placesOf, shardEntries } from '../../search/essms-shard.ts';
import { locateShards, type ShardPlan } from '../../search/locate-shards.ts';
import { type ReadyEntry, readyEntry } from '../../search/rank-entries.ts';
import { indexEntries, type SearchIndex } from '../../search/search-index.ts';
import { findAmong, type SearchOutcome } from '../../search/search-outcome.ts';
import { queryWords } from '../../search/search-words.ts';

/** Gives a file of the index by its name. */
export type LoadFile = <T>(name: string) => Promise<T>;

/** Shards read at most for a query: while it is typed, and once it is complete. */
const MOST_SHARDS = { typed: 2, complete: 4 };

interface ReadyIndex {
  readonly index: SearchIndex;
  readonly entries: readonly ReadyEntry[];
  readonly places: Places;
}

/** Searches an edition, reading of its index what a query needs. */
export class SearchEngine {
  private readonly load: LoadFile;
  private ready: Promise<ReadyIndex> | null = null;
  private readonly shards = new Map<number, readonly ReadyEntry[]>();

  constructor(load: LoadFile) {
    this.load = load;
  }

  /** Reads the first part of the index. */
  prepare(): Promise<ReadyIndex> {
    this.ready ??= this.load<SearchIndex>('index')
      .then((index) => ({ index, entries: indexEntries(index).map(readyEntry), places: placesOf(index) }))
      .catch((error: unknown) => {
        this.ready = null;
        throw error;
      });
    return this.ready;
  }

  /**
   * What a query finds, told as soon as something is known, and again once the communes and the ESSMS are read.
   * `complete`: the reader has typed the whole of it, and more may be read.
   */
  async search(query: string, complete: boolean, tell: (outcome: SearchOutcome) => void): Promise<void> {
    const { index, entries, places } = await this.prepare();
    const most = complete ? MOST_SHARDS.complete : MOST_SHARDS.typed;
    const plan = locateShards(queryWords(query), index.shards, { most, complete });
    const { tooCommon } = plan;
    const first = findAmong(entries, query);
    // Where something answers as it is typed, faults of typing are not sought further.
    const steps = first.found.length > 0 ? plan.steps.slice(0, plan.rightSteps) : plan.steps;
    if (steps.length === 0) {
      const reach = plan.tooShort || tooCommon === null ? 'trop_court' : 'trop_courant';
      return tell({ query, ...first, reach, tooCommon });
    }
    tell({ query, ...first, reach: 'en_cours', tooCommon });
    try {
      const read = await this.read({ ...plan, steps }, query, { places, most });
      tell({ query, ...findAmong([...entries, ...read], query), reach: 'lus', tooCommon });
    } catch {
      tell({ query, ...first, reach: 'illisible', tooCommon });
    }
  }

  /** Reads shards step by step until one answers. */
  private async read(
    { steps, rightSteps }: ShardPlan,
    query: string,
    { places, most }: { readonly places: Places; readonly most: number },
  ): Promise<ReadyEntry[]> {
    const read = new Set<number>();
    let entries: ReadyEntry[] = [];
    for (const [place, step] of steps.entries()) {
      const others = step.filter((shard) => !read.has(shard));
      if (read.size + others.length > most) continue;
      for (const shard of others) {
        read.add(shard);
        entries = entries.concat(await this.shard(shard, places));
      }
      const { found, near } = findAmong(entries, query);
      if (found.length > 0 || (place >= rightSteps - 1 && near.length > 0)) break;
    }
    return entries;
  }

  private async shard(number: number, places: Places): Promise<readonly ReadyEntry[]> {
    const known = this.shards.get(number);
    if (known !== undefined) return known;
    const shard = await this.load<EssmsShard>(`essms-${number}`);
    const entries = shardEntries(shard, places).map(readyEntry);
    this.shards.set(number, entries);
    return entries;
  }
}
