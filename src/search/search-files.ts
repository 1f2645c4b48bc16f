import type { Observatory } from '../observatory/types.ts';
import { buildEssmsShards } from './build-essms-shards.ts';
import { buildSearchIndex } from './build-search-index.ts';

/** A file of the index. */
export interface SearchFile {
  /** Without its extension. */
  readonly name: string;
  readonly content: string;
}

/** Hands data over to the script of the search, which a page opened from a disk could not fetch. */
const file = (name: string, data: unknown): SearchFile => ({
  name,
  content: `cadranRecherche(${JSON.stringify(name)},${JSON.stringify(data)});`,
});

/** The files of the index of an edition: what is read first, then the shards of communes and ESSMS. */
export function searchFiles(observatory: Observatory): SearchFile[] {
  const { map, shards } = buildEssmsShards(observatory);
  return [
    file('index', buildSearchIndex(observatory, map)),
    ...shards.map((shard, place) => file(`essms-${place}`, shard)),
  ];
}
