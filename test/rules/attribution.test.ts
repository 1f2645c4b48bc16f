import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, ONE } from '../../src/domain/fraction.ts';
import { attribute, attributionKeys } from '../../src/rules/attribution.ts';

describe('attribution of an amount to the ESSMS of a project', () => {
  test('100 € on three equal keys: the lowest FINESS gets the extra cent', () => {
    expect(attribute(10_000, { kind: 'theorique', keys: [ONE, ONE, ONE] })).toEqual([3334, 3333, 3333]);
  });

  test('undetermined or nil keys give equal shares, and say so', () => {
    expect(attributionKeys(null, 2)).toEqual({ kind: 'egale', keys: [ONE, ONE] });
    expect(attributionKeys([fraction(0), fraction(0)], 2).kind).toBe('egale');
    expect(attributionKeys([fraction(0), ONE], 2).kind).toBe('theorique');
  });

  test('nobody to give to', () => expect(attribute(100, attributionKeys(null, 0))).toEqual([]));

  test('money paid back is shared as it was given', () => {
    expect(attribute(-10_000, { kind: 'egale', keys: [ONE, ONE, ONE] })).toEqual([-3334, -3333, -3333]);
  });

  test('parts sum to the amount to the cent, and keep the order of the keys', () => {
    const key = fc.tuple(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 9_999 }));
    const keys = fc.array(key, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 10_000_000_000 }), (pairs, amount) => {
        const fractions = pairs.map(([n, d]) => fraction(n, d));
        const parts = attribute(amount, attributionKeys(fractions, pairs.length));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(parts.every((part) => part >= 0)).toBe(true);
      }),
    );
  });
});
