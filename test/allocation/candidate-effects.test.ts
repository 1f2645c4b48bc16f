import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateEffects, changeOf } from '../../src/allocation/candidate-effects.ts';
import type { AllocationBase, CandidateEffect } from '../../src/domain/allocation.ts';
import { hoover, theil } from '../../src/metrics/inequality.ts';
import { BASE, BRETAGNE } from './bases.ts';

const [regions, departements] = [
  { level: 'region', perimeter: 'FR' },
  { level: 'departement', perimeter: 'FR' },
] as const;

describe('the effect of a candidate project', () => {
  const amounts = [
    { code: '56', amount: 40_000_000 },
    { code: '49', amount: 10_000_000 },
  ];

  test('is told between the régions and between the départements, by both indices', () => {
    const effects = candidateEffects(BASE, amounts);
    expect(effects.map(({ area }) => area)).toEqual([regions, departements]);
    const before = [
      { essmsCount: 1200, amount: 700_000_000 },
      { essmsCount: 2200, amount: 1_100_000_000 },
    ];
    const after = [
      { essmsCount: 1200, amount: 710_000_000 },
      { essmsCount: 2200, amount: 1_140_000_000 },
    ];
    const first = effects[0] as CandidateEffect;
    expect(changeOf(first, 'hoover')).toBeCloseTo(hoover(after) - hoover(before), 12);
    expect(changeOf(first, 'theil')).toBeCloseTo(theil(after) - theil(before), 12);
    // Both départements are the least funded of theirs.
    expect(changeOf(effects[1] as CandidateEffect, 'hoover')).toBeLessThan(0);
  });

  test('in a regional edition is told between its départements; what goes elsewhere changes nothing', () => {
    const [only, ...others] = candidateEffects(BRETAGNE, amounts);
    expect(others).toEqual([]);
    expect(only?.area).toEqual({ level: 'departement', perimeter: '53' });
    expect(candidateEffects(BRETAGNE, amounts.slice(0, 1))).toEqual([only]);
  });

  test('is not computed while nothing is engaged', () => {
    const none: AllocationBase = {
      ...BASE,
      departements: BASE.departements.map((one) => ({ ...one, amounts: [0, 0] })),
    };
    const effects = candidateEffects(none, amounts);
    expect(effects.map((effect) => changeOf(effect, 'hoover'))).toEqual([null, null]);
  });

  test('is never worse when each receives by its ESSMS', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (each) => {
        const even = BASE.departements.map(({ code, essms }) => ({
          code,
          amount: essms.reduce((sum, count) => sum + count, 0) * each,
        }));
        for (const effect of candidateEffects(BASE, even)) {
          expect(changeOf(effect, 'hoover')).toBeLessThanOrEqual(1e-12);
          expect(changeOf(effect, 'theil')).toBeLessThanOrEqual(1e-12);
        }
      }),
    );
  });
});
