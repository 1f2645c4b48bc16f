import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import { areaParts } from '../../src/allocation/area-parts.ts';
import { allocationAreas } from '../../src/allocation/areas.ts';
import { allocationsOf, BASE, BRETAGNE, settings, shared } from './bases.ts';

describe('the areas of a base', () => {
  test('are the régions, the départements of all, then those of each région', () => {
    expect(allocationAreas(BASE)).toEqual([
      { level: 'region', perimeter: 'FR' },
      { level: 'departement', perimeter: 'FR' },
      { level: 'departement', perimeter: '52' },
      { level: 'departement', perimeter: '53' },
    ]);
  });

  test('are those of the only région of a regional edition', () => {
    expect(allocationAreas(BRETAGNE)).toEqual([{ level: 'departement', perimeter: '53' }]);
  });

  test('leave out the départements of a région that has one only: nothing is to be shared', () => {
    const one = { ...BASE, departements: BASE.departements.filter(({ code }) => code !== '49') };
    expect(allocationAreas(one)).toHaveLength(3);
  });

  test('régions hold their départements', () => {
    expect(areaParts(BASE, { level: 'region', perimeter: 'FR' })).toEqual([
      { code: '52', label: 'Pays de la Loire', essmsCount: 1200, amount: 700_000_000 },
      { code: '53', label: 'Bretagne', essmsCount: 2200, amount: 1_100_000_000 },
    ]);
  });
});

describe('an envelope shared', () => {
  test('2 M€ in Bretagne: the worked example, with its indices before and after', () => {
    const allocation = shared(allocate(BASE, settings()));
    expect(allocationsOf(allocation)).toEqual({
      22: 20_000_000,
      29: 0,
      35: 25_000_000,
      56: 155_000_000,
    });
    expect(allocation).toMatchObject({ level: 550_000, unspent: 0, allSectors: null });
    expect(allocation.indices.before?.hoover).toBeCloseTo(0.118182, 6);
    // 29 keeps 4,2 M€ of 13 M€ for 600 ESSMS of 2 200.
    expect(allocation.indices.after?.hoover).toBeCloseTo(4.2 / 13 - 600 / 2200, 12);
    expect(allocation.indices.after?.minPerEssms).toBe(550_000);
  });

  test('limits of one territory prevail over those of all', () => {
    const one = settings({
      floor: 10_000_000,
      cap: 120_000_000,
      overrides: [
        { code: '29', floor: 0, cap: null },
        { code: '56', floor: null, cap: 100_000_000 },
      ],
    });
    // 1 M€ for 22 and 35: 400 λ − 2,0 + 700 λ − 3,6 = 1,0.
    expect(allocationsOf(shared(allocate(BASE, one)))).toEqual({
      22: 40_000_000,
      29: 0,
      35: 60_000_000,
      56: 100_000_000,
    });
  });

  test('floors above the envelope, caps too low', () => {
    expect(allocate(BASE, settings({ floor: 60_000_000 }))).toEqual({ missing: 40_000_000 });
    expect(shared(allocate(BASE, settings({ cap: 10_000_000 })))).toMatchObject({
      level: null,
      unspent: 160_000_000,
    });
  });

  test('counts only the ESSMS and the money of the sectors chosen, and tells the whole beside', () => {
    const allocation = shared(allocate(BASE, settings({ envelope: 10_000_000, sectors: ['domicile'] })));
    // Per ESSMS: 22 5 000 €, 29 nothing, 35 6 666,67 €, 56 2 400 €.
    expect(allocationsOf(allocation)).toEqual({ 22: 0, 29: 10_000_000, 35: 0, 56: 0 });
    expect(allocation.territories.map(({ essmsCount }) => essmsCount)).toEqual([100, 100, 300, 250]);
    expect(allocation.indices.before?.minPerEssms).toBe(0);
    const [whole, after] = [allocation.allSectors?.before, allocation.allSectors?.after];
    expect(whole?.hoover).toBeCloseTo(0.118182, 6);
    // Finistère was the most funded of all: helping its home care widens the gaps of the whole.
    expect(after?.hoover).toBeGreaterThan(whole?.hoover ?? 1);
  });

  test('does not depend on the order of the limits, and sums to the envelope, at every level', () => {
    const bounds = fc.record({
      code: fc.constantFrom('22', '29', '35', '56'),
      floor: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
      cap: fc.option(fc.integer({ min: 10_000_000, max: 90_000_000 })),
    });
    const overrides = fc.uniqueArray(bounds, { selector: ({ code }) => code });
    fc.assert(
      fc.property(
        fc.constantFrom(...allocationAreas(BASE)),
        fc.integer({ min: 40_000_000, max: 5_000_000_000 }),
        overrides,
        (area, envelope, limits) => {
          const one = settings({ area, envelope, overrides: limits });
          const outcome = shared(allocate(BASE, one));
          const given = outcome.territories.reduce((sum, { allocation }) => sum + allocation, 0);
          expect(given + outcome.unspent).toBe(envelope);
          expect(allocate(BASE, { ...one, overrides: limits.toReversed() })).toEqual(outcome);
        },
      ),
    );
  });
});
