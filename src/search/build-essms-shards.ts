import { SECTORS } from '../domain/sector.ts';
import type { PublishedCommune } from '../observatory/commune.ts';
import { projectAddress } from '../observatory/project-address.ts';
import type { Observatory } from '../observatory/types.ts';
import { type EssmsShard, ISOLATED, NO_PROJECT } from './essms-shard.ts';
import type { ShardMap } from './search-index.ts';
import { searchWords } from './search-words.ts';
import { type AllRows, type Bearers, rowSizes, ShardFilling } from './shard-filling.ts';

/** Characters of a shard before compression, which divides them by three at least. */
const SHARD_SIZE = 150_000;

export interface EssmsShards {
  readonly map: ShardMap;
  readonly shards: readonly EssmsShard[];
}

/** The communes that have the most ESSMS come first, the likeliest to be sought. */
function likeliestFirst({ communes, essms }: Observatory): PublishedCommune[] {
  const counts = new Map<string | null, number>();
  for (const { commune } of essms) counts.set(commune, (counts.get(commune) ?? 0) + 1);
  const count = ({ code }: PublishedCommune) => counts.get(code) ?? 0;
  return communes.toSorted((a, b) => count(b) - count(a));
}

/** What the shards hold, and all that they are made from. */
export function searchRows(observatory: Observatory): AllRows {
  const { essms, projects } = observatory;
  const communes = likeliestFirst(observatory);
  const communePlaces = new Map(communes.map(({ code }, place) => [code, place]));
  const projectPlaces = new Map(projects.map(({ id }, place) => [id, place]));
  return {
    communes: communes.map(({ label, departement, epci }) => [label, departement, epci ?? '']),
    projects: projects.map((project) => [projectAddress(project), project.id]),
    essms: essms.map(({ finessEt, name, commune, sector, projectIds: [project], isolated }) => [
      finessEt,
      name,
      communePlaces.get(commune ?? '') ?? -1,
      SECTORS.indexOf(sector),
      projectPlaces.get(project ?? '') ?? (isolated ? ISOLATED : NO_PROJECT),
    ]),
  };
}

/** Every word by which a commune or an ESSMS is found, and those that bear it. */
function bearersByWord({ communes, essms }: AllRows): Map<string, Bearers> {
  const bearers = new Map<string, { communes: number[]; essms: number[] }>();
  const add = (word: string, list: keyof Bearers, place: number) => {
    const known = bearers.get(word) ?? { communes: [], essms: [] };
    if (!bearers.has(word)) bearers.set(word, known);
    // A word that a name has twice leads to it once.
    if (known[list].at(-1) !== place) known[list].push(place);
  };
  const communeWords = communes.map(([label]) => searchWords(label));
  for (const [place, words] of communeWords.entries()) {
    for (const word of words) add(word, 'communes', place);
  }
  for (const [place, [finess, name, commune]] of essms.entries()) {
    add(finess.toLowerCase(), 'essms', place);
    for (const word of searchWords(name)) add(word, 'essms', place);
    for (const word of communeWords[commune] ?? []) add(word, 'essms', place);
  }
  return bearers;
}

/**
 * The communes and the ESSMS by the words that lead to them, cut into shards of about `size` characters in the order of
 * the words, so that a word, or the beginning of one, is read in one shard or two. A word that would fill a shard by
 * itself leads nowhere: another word of the query does.
 */
export function buildEssmsShards(rows: AllRows, size = SHARD_SIZE): EssmsShards {
  const sizes = rowSizes(rows);
  const bearers = bearersByWord(rows);
  const starts: string[] = [];
  const common: string[] = [];
  const filled: ShardFilling[] = [];
  for (const word of [...bearers.keys()].sort()) {
    const borne = bearers.get(word) as Bearers;
    if (filled.at(-1)?.add(borne, size)) continue;
    const next = new ShardFilling(rows, sizes);
    if (next.add(borne, size)) {
      filled.push(next);
      starts.push(word);
    } else {
      common.push(word);
    }
  }
  return { map: { starts, common }, shards: filled.map((one) => one.shard()) };
}
