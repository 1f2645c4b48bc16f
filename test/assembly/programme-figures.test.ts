import { expect, test } from 'vitest';
import { programmeFigures } from '../../src/assembly/programme-figures.ts';
import type { ProjectStatus } from '../../src/observatory/types.ts';
import { observatory } from '../fixtures/observatory.ts';

const project = (essmsCount: number, status: ProjectStatus = 'depose') => ({
  essmsCount,
  status,
  engaged: status === 'en_cours',
});

test('the projects of the fixture are those counted by hand', () => {
  expect(programmeFigures(observatory.projects)).toEqual(observatory.programme);
});

test('without any project, every state and every class is there, at zero', () => {
  const { projectCount, engagedCount, byStatus, bySize } = programmeFigures([]);
  expect([projectCount, engagedCount]).toEqual([0, 0]);
  expect(byStatus).toHaveLength(10);
  expect(bySize).toHaveLength(21);
  expect([...byStatus, ...bySize].every(({ count }) => count === 0)).toBe(true);
});

test.each([
  [0, { from: 0, to: 4 }],
  [4, { from: 0, to: 4 }],
  [5, { from: 5, to: 9 }],
  [99, { from: 95, to: 99 }],
  [100, { from: 100, to: null }],
  [431, { from: 100, to: null }],
])('a project of %i is in one class', (size, expected) => {
  const { bySize } = programmeFigures([project(size)]);
  expect(bySize.filter(({ count }) => count > 0)).toEqual([{ ...expected, count: 1 }]);
});

test.each([
  [14, 1, 0],
  [15, 0, 0],
  [49, 0, 0],
  [50, 0, 1],
])('a project of %i: small %i, large %i', (size, smallCount, largeCount) => {
  expect(programmeFigures([project(size)])).toMatchObject({ smallCount, largeCount });
});

test('states are counted, and what is engaged', () => {
  const figures = programmeFigures([project(1, 'en_cours'), project(1, 'en_cours'), project(1, 'abandonne')]);
  expect(figures).toMatchObject({ projectCount: 3, engagedCount: 2 });
  expect(figures.byStatus.filter(({ count }) => count > 0)).toEqual([
    { status: 'en_cours', count: 2 },
    { status: 'abandonne', count: 1 },
  ]);
});
