import { describe, expect, test } from 'vitest';
import { SearchEngine } from '../../../src/client/search/search-engine.ts';
import { buildEssmsShards, searchRows } from '../../../src/search/build-essms-shards.ts';
import { buildSearchIndex } from '../../../src/search/build-search-index.ts';
import type { SearchOutcome } from '../../../src/search/search-outcome.ts';
import { manyEssms } from '../../search/many-essms.ts';

const observatory = manyEssms(600);
const { map, shards } = buildEssmsShards(searchRows(observatory), 4_000);
const files = new Map<string, unknown>([
  ['index', buildSearchIndex(observatory, map)],
  ...shards.map((shard, place) => [`essms-${place}`, shard] as const),
]);

/** An engine, and the names of the files it has read. */
function engine(broken = /^$/) {
  const read: string[] = [];
  const search = new SearchEngine(<T>(name: string): Promise<T> => {
    read.push(name);
    return broken.test(name) ? Promise.reject(new Error(name)) : Promise.resolve(files.get(name) as T);
  });
  return { search, read };
}

async function outcomes(query: string, complete = true, used = engine()): Promise<SearchOutcome[]> {
  const told: SearchOutcome[] = [];
  await used.search.search(query, complete, (outcome) => told.push(outcome));
  return told;
}

const last = async (query: string, complete = true) => (await outcomes(query, complete)).at(-1);

describe('a search', () => {
  test('reads nothing before it is asked', () => {
    expect(engine().read).toEqual([]);
  });

  test('tells what it knows at once, then the communes and the ESSMS', async () => {
    const told = await outcomes('rennes');
    expect(told.map(({ reach }) => reach)).toEqual(['en_cours', 'lus']);
    expect(told[0]?.found.map(({ kind }) => kind)).not.toContain('essms');
    expect(told[1]?.found[0]).toMatchObject({ kind: 'commune', label: 'Rennes' });
    expect(told[1]?.found.map(({ kind }) => kind)).toContain('essms');
  });

  test('reads little, and each file once', async () => {
    const used = engine();
    await outcomes('ajoncs rennes', true, used);
    const first = used.read.length;
    expect(first).toBeLessThanOrEqual(3);
    await outcomes('ajoncs rennes', true, used);
    expect(used.read).toHaveLength(first);
  });

  test('tells each answer once, whatever the number of shards that hold it', async () => {
    const { found = [] } = (await last('che')) ?? {};
    expect(found.length).toBeGreaterThan(10);
    const { found: communes = [] } = (await last('saint malo')) ?? {};
    expect(communes.filter(({ kind }) => kind === 'commune').map(({ label }) => label)).toEqual([
      'Saint-Malo',
    ]);
    expect(new Set(found.map(({ code, label }) => `${code} ${label}`)).size).toBe(found.length);
  });

  test('finds an ESSMS by a number cut by spaces, and by its beginning', async () => {
    expect((await last('35 000 0015'))?.found.map(({ code }) => code)).toEqual(['350000015']);
    expect((await last('3500000'))?.found.map(({ code }) => code)).toEqual(['350000015']);
  });

  test.each([
    ['ajonsc', 'EHPAD Les Ajoncs'],
    ['jaoncs rennes', 'EHPAD Les Ajoncs'],
    ['lannoin', 'Lannion'],
    ['rrennes', 'Rennes Métropole'],
  ])('forgives "%s" for %s', async (query, label) => {
    expect((await last(query))?.near.map((entry) => entry.label)).toContain(label);
  });

  test('says when too many ESSMS bear the word, when it is too short, when nothing could be read', async () => {
    expect(await last('residence')).toMatchObject({ reach: 'trop_courant', tooCommon: 'residence' });
    expect(await last('re', false)).toMatchObject({ reach: 'trop_court' });
    expect((await outcomes('rennes', true, engine(/^essms/))).at(-1)).toMatchObject({ reach: 'illisible' });
    await expect(outcomes('rennes', true, engine(/^index$/))).rejects.toThrow('index');
  });

  test('asks again for an index that could not be read', async () => {
    let fails = true;
    const search = new SearchEngine(<T>(name: string): Promise<T> => {
      if (!fails) return Promise.resolve(files.get(name) as T);
      fails = false;
      return Promise.reject(new Error(name));
    });
    await expect(search.prepare()).rejects.toThrow();
    await expect(search.prepare()).resolves.toBeDefined();
  });
});
