import { madeOf } from '../observatory/asked.ts';
import type { Observatory } from '../observatory/types.ts';
import { buildEssmsShards, searchRows } from './build-essms-shards.ts';
import { buildSearchIndex } from './build-search-index.ts';

/** A file of the index. */
export interface SearchFile {
  /** Without its extension. */
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/** Hands data over to the script of the search, which a page opened from a disk could not fetch. */
const file = (name: string, data: unknown): SearchFile => ({
  name,
  content: encoder.encode(`cadranRecherche(${JSON.stringify(name)},${JSON.stringify(data)});`),
});

/** The files of the shards, and what leads to them: the longest to make of what is no page. */
const shardFiles = madeOf('recherche', (rows: ReturnType<typeof searchRows>) => {
  const { map, shards } = buildEssmsShards(rows);
  return { map, files: shards.map((shard, place) => file(`essms-${place}`, shard)) };
});

/** The files of the index of an edition: what is read first, then the shards of communes and ESSMS. */
export function searchFiles(observatory: Observatory): SearchFile[] {
  const { map, files } = shardFiles(searchRows(observatory));
  return [file('index', buildSearchIndex(observatory, map)), ...files];
}
