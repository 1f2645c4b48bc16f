import { expect, test } from 'vitest';
import { spreadDots } from '../../src/charts/spread-dots.ts';

test('dots that are far from each other stay where they are', () => {
  expect(spreadDots([0, 10, 25], 10)).toEqual([
    { x: 0, side: 0 },
    { x: 10, side: 0 },
    { x: 25, side: 0 },
  ]);
});

test('two dots that meet stand one above the other', () => {
  expect(spreadDots([0, 4, 30], 10)).toEqual([
    { x: 0, side: -1 },
    { x: 4, side: 1 },
    { x: 30, side: 0 },
  ]);
});

test('a third is moved no further than it must', () => {
  expect(spreadDots([5, 5, 5, 12], 10)).toEqual([
    { x: 5, side: -1 },
    { x: 5, side: 1 },
    { x: 15, side: -1 },
    { x: 15, side: 1 },
  ]);
});

test('a dot that was moved is not met by the next', () => {
  const placed = spreadDots([0, 0, 0, 18], 10);
  expect(placed.at(-1)).toEqual({ x: 18, side: 1 });
});
