import { describe, expect, test } from 'vitest';
import { inequalityOf, theilSplit } from '../../../scripts/lib/verify/funded-parts.ts';
import { byAmountPerEssms, levelled } from '../../../scripts/lib/verify/levelling.ts';
import { readFigure, rounded, truncatedRate, writeFigure } from '../../../scripts/lib/verify/numbers.ts';

describe('figures of a cell', () => {
  test.each([
    ['1234.50', 2, 123450n],
    ['-0.012345', 6, -12345n],
    ['7', 2, 700n],
    ['', 2, null],
    ['1 234', 0, null],
    ['0.123', 2, null],
  ])('%j with %i digits is %s', (text, digits, expected) => {
    expect(readFigure(text, digits)).toBe(expected);
  });

  test('are written as they are read', () => {
    for (const text of ['0.05', '-0.05', '123.00', '-4889.16'])
      expect(writeFigure(readFigure(text, 2), 2)).toBe(text);
    expect(writeFigure(null, 2)).toBe('');
  });

  test('a rate is truncated towards zero, an amount rounded half away from it', () => {
    expect([truncatedRate(2n, 3n), truncatedRate(-2n, 3n), truncatedRate(1n, 0n)]).toEqual([
      666666n,
      -666666n,
      null,
    ]);
    expect([rounded(5n, 2n), rounded(-5n, 2n), rounded(7n, 3n), rounded(1n, 0n)]).toEqual([
      3n,
      -3n,
      2n,
      null,
    ]);
  });
});

/** Four départements of one région: N = 2 200, F = 11 M€, 5 000 € per ESSMS. */
const parts = [
  { code: '22', count: 400, amount: 2_000_000_00 },
  { code: '29', count: 600, amount: 4_200_000_00 },
  { code: '35', count: 700, amount: 3_600_000_00 },
  { code: '56', count: 500, amount: 1_200_000_00 },
] as const;

describe('inequality', () => {
  test('of a worked example', () => {
    const { hoover, gini, theil } = inequalityOf(parts);
    expect(hoover).toBeCloseTo(0.118182, 6);
    expect(gini).toBeCloseTo(0.171901, 6);
    expect(theil).toBeCloseTo(0.057621, 6);
  });

  test('none when all have as much', () => {
    const equal = parts.map(({ count }) => ({ count, amount: count * 100 }));
    for (const index of Object.values(inequalityOf(equal))) expect(index).toBeCloseTo(0, 12);
  });

  test('what is between groups and inside them makes the whole', () => {
    const { inter, intra } = theilSplit([parts.slice(0, 2), parts.slice(2)]);
    expect(inter + intra).toBeCloseTo(inequalityOf(parts).theil, 12);
  });
});

describe('levelling', () => {
  const territories = [
    { code: 'A', count: 10n, engaged: 0n },
    { code: 'B', count: 10n, engaged: 500n },
    { code: 'C', count: 1n, engaged: 5000n },
    { code: 'D', count: 0n, engaged: 0n },
  ];

  test.each([
    [1_000_000_00n, { 22: 0n, 29: 0n, 35: 0n, 56: 1_000_000_00n }],
    [2_000_000_00n, { 22: 200_000_00n, 29: 0n, 35: 250_000_00n, 56: 1_550_000_00n }],
  ])('of a worked example: %d cents', (envelope, expected) => {
    const shared = parts.map(({ code, count, amount }) => ({
      code,
      count: BigInt(count),
      engaged: BigInt(amount),
    }));
    expect(Object.fromEntries(levelled(shared, envelope))).toEqual(expected);
  });

  test('gives to the least funded first, nothing to who is above nor to who has no ESSMS', () => {
    expect(Object.fromEntries(levelled(territories, 300n))).toEqual({ A: 300n, B: 0n, C: 0n, D: 0n });
    expect(Object.fromEntries(levelled(territories, 1500n))).toEqual({ A: 1000n, B: 500n, C: 0n, D: 0n });
  });

  test('gives the cents that remain to the highest remainders, then the lowest codes', () => {
    expect(Object.fromEntries(levelled(territories, 1501n))).toEqual({ A: 1001n, B: 500n, C: 0n, D: 0n });
  });

  test('orders by what each has per ESSMS', () => {
    expect(byAmountPerEssms(territories[0] as never, territories[1] as never)).toBe(-1);
  });
});
