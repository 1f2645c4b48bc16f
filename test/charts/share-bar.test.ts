import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareBar } from '../../src/charts/share-bar.ts';

const widths = (markup: string): number[] =>
  [...markup.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => Number(width));

it('is as long as its share, over the whole', () => {
  expect(widths(shareBar({ numerator: 3, denominator: 4 }))).toEqual([100, 75]);
  expect(widths(shareBar({ numerator: 0, denominator: 4 }))).toEqual([100, 0]);
  expect(widths(shareBar({ numerator: 1, denominator: 3 }))).toEqual([100, 33.33]);
});

it('is hidden from assistive technologies, and styled by the sheet alone', () => {
  const markup = shareBar({ numerator: 1, denominator: 2 });
  expect(markup).toContain('aria-hidden="true"');
  expect(markup).not.toMatch(/ style=| id=/);
});

it('never leaves its frame', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (some, whole) => {
      const [, drawn = 0] = widths(shareBar({ numerator: Math.min(some, whole), denominator: whole }));
      expect(drawn).toBeLessThanOrEqual(100);
    }),
  );
});
