import { describe, expect, it } from 'vitest';
import { repeated, shown, type Usage } from '../../scripts/bench/measure.ts';

const usage = (seconds: number, memoryMiB = 100): Usage => ({
  seconds,
  cpuSeconds: seconds * 1.5,
  memoryMiB,
});

/** What is said of runs that took this, one after the other. */
function saidOf(...usages: readonly Usage[]): Usage {
  const waiting = [...usages];
  return repeated(usages.length, () => waiting.shift() as Usage);
}

describe('repeated', () => {
  it('tells the run in the middle, the time that all took, and the most memory', () => {
    expect(saidOf(usage(12, 90), usage(10, 110), usage(30, 80))).toEqual({
      seconds: 12,
      cpuSeconds: 18,
      memoryMiB: 110,
      range: [10, 30],
    });
  });

  it('of an even number of runs, tells the longer of the two in the middle', () => {
    expect(saidOf(usage(4), usage(1), usage(3), usage(2)).seconds).toBe(3);
  });

  it('tells one run as it is', () => {
    expect(saidOf(usage(7))).toEqual(usage(7));
  });
});

describe('shown', () => {
  it('says between which times the runs went, when there were several', () => {
    expect(shown(usage(2))).toBe('2,0 s (3,0 s de calcul), 100 Mio');
    expect(shown(saidOf(usage(1), usage(2), usage(4)))).toBe(
      '2,0 s (de 1,0 à 4,0 ; 3,0 s de calcul), 100 Mio',
    );
  });
});
