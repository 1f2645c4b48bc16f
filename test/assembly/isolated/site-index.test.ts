import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexSites } from '../../../src/assembly/isolated/site-index.ts';
import { everyDistance } from '../../fixtures/every-distance.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('distances', () => {
  test.each([
    // One degree of the meridian of a sphere of 6 371 km: 2 π × 6 371 ÷ 360 = 111,194 9 km.
    ['one degree of a meridian', at(48, -2), at(49, -2), 111_195],
    ['a hundredth of it', at(48, -2), at(48.01, -2), 1_112],
    // 2 × asin(½ × sin 0,5°) = 0,008 726 563 radians.
    ['one degree of the parallel of 60°', at(60, 10), at(60, 11), 55_597],
    ['a quarter of the equator', at(0, 0), at(0, 90), 10_007_543],
    ['half of the Earth', at(0, 0), at(0, 180), 20_015_087],
    ['the same place', at(48, -2), at(48, -2), 0],
  ])('%s', (_, a, b, metres) => {
    expect(indexSites([a, b]).metresBetween(0, 1)).toBe(metres);
    expect(indexSites([b]).nearest(a, { count: 1 })).toEqual([{ index: 0, metres }]);
  });

  test('of places on either side of the antimeridian', () => {
    const index = indexSites([at(0, 179.95), at(0, -179.95)]);
    expect(index.metresBetween(0, 1)).toBe(11_119);
    expect(index.nearest(at(0, 180), { count: 2 }).map(({ metres }) => metres)).toEqual([5_560, 5_560]);
  });
});

/** Places of a small country, on a grid so that many are as far as one another. */
const places = fc.array(
  fc.record({
    latitude: fc.integer({ min: 0, max: 12 }).map((step) => 47 + step / 8),
    longitude: fc.integer({ min: 0, max: 12 }).map((step) => -3 + step / 8),
  }),
  { maxLength: 90 },
);

describe('a search', () => {
  test('gives what measuring every place gives, ties apart', () => {
    fc.assert(
      fc.property(
        places,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 90_000 }),
        (all, count, reach) => {
          const from = at(47.6, -2.3);
          const accepts = (index: number): boolean => index % 3 !== 0;
          const query = { count, reach, accepts };
          const distances = (found: readonly { metres: number }[]) => found.map(({ metres }) => metres);
          const found = indexSites(all).nearest(from, query);
          expect(distances(found)).toEqual(distances(everyDistance(all).nearest(from, query)));
          expect(found.every(({ index }) => accepts(index))).toBe(true);
          expect(new Set(found.map(({ index }) => index)).size).toBe(found.length);
        },
      ),
    );
  });

  test('of how many are around, among some, goes as far as measuring every place does', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 9 }), fc.nat(), (all, count, seed) => {
        fc.pre(all.length > 0);
        const among = new Set([...all.keys()].filter((index) => (index * 7 + seed) % 3 !== 0));
        const around = seed % all.length;
        const expected = everyDistance(all).radius(around, among, count);
        expect(indexSites(all).radius(around, among, count)).toBe(expected);
        expect(expected === null).toBe(among.size < count);
      }),
    );
  });

  test('of no place finds none', () => {
    expect(indexSites([]).nearest(at(48, -2), { count: 3 })).toEqual([]);
  });
});
