import { describe, expect, test } from 'vitest';
import { locateShards } from '../../src/search/locate-shards.ts';
import type { ShardMap } from '../../src/search/search-index.ts';

const map: ShardMap = {
  starts: ['010000024', '350001234', 'ajoncs', 'lilas', 'marche', 'marseille', 'martin', 'rennes'],
  common: ['ehpad', 'les', 'maison'],
};
const typed = { most: 2, complete: false };
const complete = { most: 4, complete: true };

describe('the shards of a query', () => {
  test.each([
    // A shard holds the words from its first to the next one’s.
    [['rennes'], [7]],
    [['zuydcoote'], [7]],
    [['ajoncs'], [2]],
    [['lil'], [2, 3]],
    [['marseille'], [5]],
    [['350'], [0, 1]],
    [['350001234'], [1]],
    [['020000000'], [0]],
  ])('%j is in %j', (words, shards) => {
    expect(locateShards(words, map, typed).steps[0]).toEqual(shards);
  });

  test('come from the word that has the fewest, the longest first', () => {
    const { steps, rightSteps } = locateShards(['lil', 'rennes', 'zouave'], map, typed);
    expect(rightSteps).toBe(3);
    expect(steps.slice(0, 3)).toEqual([[7], [7], [2, 3]]);
  });

  test('wait for more letters where a beginning is in too many', () => {
    expect(locateShards(['mar'], map, typed)).toMatchObject({ rightSteps: 0, tooShort: true });
    expect(locateShards(['mar'], map, complete).steps[0]).toEqual([3, 4, 5, 6]);
    expect(locateShards(['re'], map, typed)).toMatchObject({ steps: [], tooShort: true });
    // Once the query is complete, two letters are a word.
    expect(locateShards(['eu'], map, complete).steps).toEqual([[2]]);
  });

  test('are none for words that too many bear, which is told', () => {
    expect(locateShards(['ehpad'], map, complete)).toEqual({
      steps: [],
      rightSteps: 0,
      tooCommon: 'ehpad',
      tooShort: false,
    });
    expect(locateShards(['ehpad', 'rennes'], map, typed)).toMatchObject({ rightSteps: 1, tooCommon: null });
    // The beginning of such a word finds others, not those that bear it.
    expect(locateShards(['mais'], map, typed)).toMatchObject({ rightSteps: 1, tooCommon: 'maison' });
  });

  test('are sought again for a word whose first letters are exchanged, doubled or in excess', () => {
    for (const word of ['ernnes', 'rrennes', 'rxennes', 'rnenes']) {
      const { steps, rightSteps } = locateShards([word], map, typed);
      expect(steps.slice(rightSteps), word).toContainEqual([7]);
    }
    expect(locateShards(['350001234'], map, typed).steps).toHaveLength(1);
  });

  test('are none when there is no shard', () => {
    expect(locateShards(['rennes'], { starts: [], common: [] }, typed).steps).toEqual([]);
  });
});
