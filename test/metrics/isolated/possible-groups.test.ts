import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexSites } from '../../../src/assembly/isolated/site-index.ts';
import type { Sector } from '../../../src/domain/sector.ts';
import { type IsolatedPlace, possibleGroups } from '../../../src/metrics/isolated/possible-groups.ts';
import { everyDistance, metresBetween } from '../../fixtures/every-distance.ts';

const REACH = 50_000;
const rules = { minimum: 3, most: 5, reach: REACH };

/** On one meridian: a hundredth of a degree is 1 112 m. */
const at = (finessEt: string, sector: Sector, latitude: number): IsolatedPlace => ({
  finessEt,
  sector,
  coordinates: { latitude, longitude: -2 },
});

const PA = 'personnes_agees';
const HA = 'handicap_adultes';

describe('groups made by hand', () => {
  const places = [
    at('1', PA, 48),
    at('2', PA, 48.01),
    at('3', PA, 48.02),
    at('4', PA, 48.1),
    at('5', PA, 48.11),
    at('6', HA, 48.12),
    at('7', HA, 48.5),
    at('8', PA, 48.9),
  ];

  test('the tightest of one sector first, then of several, then those left nearby', () => {
    expect(possibleGroups(places, rules, indexSites)).toEqual([
      // 2 has two neighbours of its sector at 1 112 m; 1 and 3 have one of theirs at 2 224 m.
      { sector: PA, finessEts: ['2', '1', '3'], span: 2_224 },
      // 4 and 5 are two of their sector within reach: with 6, 5 has two neighbours at 1 112 m. 7 is 0,39° (43,4 km) away,
      // and joins; 8 is 0,79° (87,8 km) away, and does not. From 4 to 7: 0,4°.
      { sector: null, finessEts: ['5', '4', '6', '7'], span: 44_478 },
    ]);
  });

  test('as tight as one another: around the lowest FINESS, with the lowest ones', () => {
    const here = ['1', '2', '3', '4'].map((finessEt) => at(finessEt, PA, 48));
    expect(possibleGroups(here, { ...rules, most: 3 }, indexSites)).toEqual([
      { sector: PA, finessEts: ['1', '2', '3'], span: 0 },
    ]);
  });

  test('one who is left joins no group of another sector', () => {
    const left = [...places.slice(0, 3), at('9', HA, 48.01)];
    expect(possibleGroups(left, rules, indexSites).map(({ finessEts }) => finessEts)).toEqual([
      ['2', '1', '3'],
    ]);
  });

  test('too few, or too far: no group', () => {
    expect(possibleGroups(places.slice(0, 2), rules, indexSites)).toEqual([]);
    expect(
      possibleGroups([at('1', PA, 48), at('2', PA, 48.4), at('3', PA, 48.9)], rules, indexSites),
    ).toEqual([]);
    expect(possibleGroups([], rules, indexSites)).toEqual([]);
  });
});

/** Isolated ESSMS on a grid of 1/16 of a degree: many at the same place, many as far as one another. */
const population = fc
  .array(
    fc.record({
      sector: fc.constantFrom<Sector>('personnes_agees', 'handicap_adultes', 'domicile'),
      latitude: fc.integer({ min: 0, max: 20 }).map((step) => 47 + step / 16),
      longitude: fc.integer({ min: 0, max: 20 }).map((step) => -3 + step / 16),
    }),
    { maxLength: 120 },
  )
  .map((all) =>
    all.map(
      ({ sector, ...coordinates }, index): IsolatedPlace => ({
        finessEt: String(index).padStart(9, '0'),
        sector,
        coordinates,
      }),
    ),
  );

const anyRules = fc.record({
  minimum: fc.integer({ min: 2, max: 15 }),
  most: fc.constant(20),
  reach: fc.constantFrom(5_000, 20_000, REACH),
});

describe('whoever is isolated', () => {
  test('is in one group at most, which is large enough, not too large, and within reach', () => {
    fc.assert(
      fc.property(population, anyRules, (places, some) => {
        const groups = possibleGroups(places, some, indexSites);
        const known = new Map(places.map((place) => [place.finessEt, place]));
        const grouped = groups.flatMap(({ finessEts }) => finessEts);
        expect(new Set(grouped).size).toBe(grouped.length);
        for (const { finessEts, sector, span } of groups) {
          const members = finessEts.map((each) => known.get(each) as IsolatedPlace);
          const [first] = members;
          expect(members.length).toBeGreaterThanOrEqual(some.minimum);
          expect(members.length).toBeLessThanOrEqual(some.most);
          const distances = members.map((each) =>
            metresBetween(each.coordinates, (first as IsolatedPlace).coordinates),
          );
          expect(Math.max(...distances)).toBeLessThanOrEqual(some.reach);
          expect(span).toBeGreaterThanOrEqual(Math.max(...distances));
          expect(span).toBeLessThanOrEqual(2 * some.reach);
          const sectors = new Set(members.map((each) => each.sector));
          if (sector !== null) expect([...sectors]).toEqual([sector]);
        }
      }),
    );
  });

  test('is left alone only where no group of the minimum size could still be made', () => {
    fc.assert(
      fc.property(population, anyRules, (places, some) => {
        const grouped = new Set(
          possibleGroups(places, some, indexSites).flatMap(({ finessEts }) => finessEts),
        );
        const left = places.filter(({ finessEt }) => !grouped.has(finessEt));
        for (const one of left) {
          const near = left.filter(
            (other) => metresBetween(one.coordinates, other.coordinates) <= some.reach,
          );
          expect(near.length).toBeLessThan(some.minimum);
        }
      }),
    );
  });

  test('is grouped as measuring every distance would', () => {
    fc.assert(
      fc.property(population, anyRules, (places, some) => {
        expect(possibleGroups(places, some, indexSites)).toEqual(possibleGroups(places, some, everyDistance));
      }),
    );
  });
});
