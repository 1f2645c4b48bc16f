import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToNearest } from '../../../src/assembly/isolated/distance-to-nearest.ts';
import { indexSites } from '../../../src/assembly/isolated/site-index.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('the distance to the nearest place', () => {
  test.each([
    // One degree of the meridian of a sphere of 6 371 km: 2 π × 6 371 ÷ 360 = 111,194 9 km.
    ['one degree of a meridian, two of another', at(48, -2), [at(50, -2), at(49, -2)], 111_195],
    ['the same place', at(48, -2), [at(48, -2)], 0],
    ['on either side of the antimeridian', at(0, 179.95), [at(0, 0), at(0, -179.95)], 11_119],
    ['half of the Earth', at(0, 0), [at(0, 180)], 20_015_087],
    ['no place', at(0, 0), [], null],
  ])('%s', (_, from, places, metres) => {
    expect(distanceToNearest([[], places])(from)(1)).toBe(metres);
  });

  test('is what an index of the same places gives', () => {
    const anywhere = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(anywhere, { minLength: 1, maxLength: 40 }), anywhere, (places, from) => {
        const [nearest] = indexSites(places).nearest(from, { count: 1 });
        // Half a metre may be rounded either way.
        expect(
          Math.abs((distanceToNearest([places])(from)(0) ?? Infinity) - (nearest?.metres ?? 0)),
        ).toBeLessThan(2);
      }),
    );
  });
});
