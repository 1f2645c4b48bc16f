import { describe, expect, test } from 'vitest';
import { minimumSize } from '../../src/rules/minimum-size.ts';

describe('the size that a project is wished to have', () => {
  test.each([
    [[], 15],
    [['35'], 15],
    [['2A'], 8],
    [['2B', '35', '974'], 8],
    [['2A', '35'], 15],
    [['971', '973', '988'], 8],
    [['29', '97'], 15],
  ])('of ESSMS in %j: %i', (departements, size) => expect(minimumSize(departements)).toBe(size));
});
