import { describe, expect, it } from 'vitest';
import { pointSymbols } from '../../src/charts/point-symbols.ts';
import { placeRows } from '../../src/charts/rows.ts';
import { escapeMarkup, svgNumber } from '../../src/charts/svg-markup.ts';
import { type Cell, MISSING, SECRET } from '../../src/domain/cell.ts';

const row = (label: string, value: Cell<number>) => ({ label, href: null, value });

describe('placeRows', () => {
  it('sorts from the highest, keeps ties in order, and puts absent values last with their reason', () => {
    const rows = [row('a', 1), row('b', MISSING), row('c', 3), row('d', 0), row('e', SECRET), row('f', 1)];
    const placed = placeRows(rows, ({ value }) => value, 'wide');
    expect(placed.known.map(({ label, rank }) => `${rank}${label}`)).toEqual(['0c', '1a', '2f', '3d']);
    expect(placed.absent.map(({ label, rank, reason }) => `${rank}${label} ${reason}`)).toEqual([
      '4b n.d.',
      '5e secret',
    ]);
    expect(placed.all).toHaveLength(rows.length);
  });

  it('keeps rows as given where their order has a meaning, absent values in their place', () => {
    const rows = [row('a', 1), row('b', MISSING), row('c', 3), row('d', -1)];
    const placed = placeRows(rows, ({ value }) => value, 'wide', 'given');
    expect(placed.all.map(({ label, rank }) => `${rank}${label}`)).toEqual(['0a', '1b', '2c', '3d']);
    expect(placed.known.map(({ rank, value }) => [rank, value])).toEqual([
      [0, 1],
      [2, 3],
      [3, -1],
    ]);
    expect(placed.absent.map(({ rank, reason }) => `${rank} ${reason}`)).toEqual(['1 n.d.']);
  });

  it('cuts what would not fit', () =>
    expect(placeRows([row('x'.repeat(60), 1)], ({ value }) => value, 'wide').all[0]?.label).toMatch(
      /^x{37}…$/,
    ));
});

describe('pointSymbols', () => {
  const points = (count: number) =>
    Array.from({ length: count }, (_, k) => ({
      x: (k * 37) % 360,
      y: (k * 91) % 360,
      inProject: k % 3 === 0,
    }));

  it('keeps each point when there are few', () => {
    const { symbols, square } = pointSymbols(points(400));
    expect(square).toBeNull();
    expect(symbols).toHaveLength(400);
  });

  it('gathers them when there are many, and loses none', () => {
    const { symbols, square } = pointSymbols(points(3_000));
    expect(square).toBeGreaterThan(0);
    expect(symbols.length).toBeLessThanOrEqual(180);
    expect(symbols.reduce((sum, { count }) => sum + count, 0)).toBe(3_000);
    expect(symbols.reduce((sum, { inProject }) => sum + inProject, 0)).toBe(1_000);
  });
});

describe('svg markup', () => {
  it.each([
    [1.005, '1'],
    [-0.001, '0'],
    [12.345, '12.35'],
    [100, '100'],
  ])('writes %f as %s', (value, text) => expect(svgNumber(value)).toBe(text));

  it('makes names safe', () =>
    expect(escapeMarkup(`<a href="x">R&D</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;'));
});
