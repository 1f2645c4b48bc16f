import { describe, expect, test } from 'vitest';
import type { Observatory, PublishedEssms } from '../../src/observatory/types.ts';
import { buildEssmsShards, searchRows } from '../../src/search/build-essms-shards.ts';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import { placesOf, shardEntries } from '../../src/search/essms-shard.ts';
import { locateShards } from '../../src/search/locate-shards.ts';
import { searchWords } from '../../src/search/search-words.ts';
import { manyEssms } from './many-essms.ts';

const SIZE = 4_000;
const observatory: Observatory = manyEssms(600);
const { map, shards } = buildEssmsShards(searchRows(observatory), SIZE);
const places = placesOf(buildSearchIndex(observatory, map));

const readFor = (word: string) =>
  locateShards([word], map, { most: 99, complete: true })
    .steps.slice(0, 1)
    .flat()
    .flatMap((number) => shardEntries(shards[number] ?? { communes: [], projects: [], essms: [] }, places));

describe('the shards', () => {
  test('are several, and none is larger than it may be', () => {
    expect(shards.length).toBeGreaterThan(20);
    for (const { communes, essms } of shards) {
      expect(JSON.stringify(communes).length + JSON.stringify(essms).length).toBeLessThan(SIZE + 5);
    }
    expect(map.starts).toEqual(map.starts.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('lead to each ESSMS by its number and by each of its words that is not too common', () => {
    const wordsOf = ({ name, communeLabel, finessEt }: PublishedEssms) =>
      [finessEt.toLowerCase(), ...searchWords(`${name} ${communeLabel ?? ''}`)].filter(
        (word) => !map.common.includes(word),
      );
    for (const essms of observatory.essms.filter((_, place) => place % 7 === 0)) {
      for (const word of wordsOf(essms)) {
        expect(
          readFor(word).map(({ code }) => code),
          word,
        ).toContain(essms.finessEt);
      }
    }
  });

  test('lead to each commune, even one without ESSMS', () => {
    const found = readFor('malo').filter(({ kind }) => kind === 'commune');
    expect(found.map(({ label }) => label)).toContain('Saint-Malo');
  });

  test('leave out the words that too many bear', () => {
    expect(map.common).toContain('residence');
    expect(map.common).not.toContain('rennes');
  });

  test('are the same whatever is built before', () => {
    expect(buildEssmsShards(searchRows(observatory), SIZE)).toEqual({ map, shards });
  });
});

describe('an entry', () => {
  const entryOf = (code: string) => readFor(code).find((entry) => entry.code === code);

  test('leads to the project of the ESSMS, and says so', () => {
    expect(entryOf('350000015')).toEqual({
      kind: 'essms',
      label: 'EHPAD Les Ajoncs',
      detail: 'ESSMS 350000015 · Rennes (35) · Personnes âgées · voir son projet BZH-2024-001',
      href: '/projets/BZH-2024-001/',
      code: '350000015',
      around: 'Rennes Ille-et-Vilaine 35 Personnes âgées',
    });
  });

  test('leads to the grappes of its département when the ESSMS is isolated', () => {
    expect(entryOf('220000021')).toMatchObject({
      detail:
        'ESSMS 220000021 · Lannion (22) · Enfants en situation de handicap · dans aucun projet, voir les grappes proches',
      href: '/isoles/departements/22/',
    });
  });

  test('leads to the portrait of its territory when nothing is to be joined there', () => {
    const essms = observatory.essms.find(
      ({ name, departement }) => name !== 'SESSAD du Trégor' && departement === '22',
    );
    expect(entryOf(essms?.finessEt ?? '')).toMatchObject({ href: '/territoires/departements/22/' });
    expect(entryOf(essms?.finessEt ?? '')?.detail).toMatch(/dans aucun projet, voir Côtes-d’Armor$/);
  });

  test('leads to the list of territories when nobody knows where it is', () => {
    expect(entryOf('990000001')).toMatchObject({
      detail:
        'ESSMS 990000001 · non localisé · Personnes âgées · dans aucun projet, voir liste des territoires',
      href: '/territoires/',
    });
  });

  test('of a commune leads to its EPCI, or to its département', () => {
    const rennes = readFor('rennes').find(({ label }) => label === 'Rennes');
    expect(rennes).toMatchObject({
      kind: 'commune',
      detail: 'Commune · Rennes Métropole · Ille-et-Vilaine',
      href: '/territoires/epci/243500139/',
    });
    expect(readFor('malo').find(({ label }) => label === 'Saint-Malo')).toMatchObject({
      href: '/territoires/departements/35/',
    });
  });
});
