import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/domain/cell.ts';
import { MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { EnvelopeConsumption } from '../../src/domain/envelope-consumption.ts';
import { remainingCredits } from '../../src/metrics/remaining-credits.ts';

const row = (
  code: string,
  envelope: Cell<number>,
  signed: number,
  signedNational = 0,
): EnvelopeConsumption => ({
  kind: code === 'FR' ? 'nationale' : 'regionale',
  code,
  envelope,
  redistributed: 0,
  signed,
  signedNational,
  rate: MISSING,
});

const YEARS = [
  { year: 2025, regions: [row('53', MISSING, 70)], national: null },
  {
    year: 2024,
    regions: [
      row('53', 1000, 400, 65),
      row('52', 500, 650),
      row('04', MISSING, 90, 50),
      row('non_localise', NOT_APPLICABLE, 8, 5),
    ],
    national: row('FR', 300, 120, 120),
  },
  { year: 2022, regions: [row('53', 9000, 0)], national: null },
];

describe('what remains of the credits', () => {
  test('of a région: those of the latest year that has any, less what that year engaged', () => {
    expect(remainingCredits(YEARS, '53')).toEqual({
      year: 2024,
      notified: 1000,
      engaged: 400,
      remaining: 600,
      without: [],
    });
  });

  test('is negative when more was engaged', () => {
    expect(remainingCredits(YEARS, '52').remaining).toBe(-150);
  });

  test('of the country: régions that have credits and the reserve, whose projects are in them', () => {
    expect(remainingCredits(YEARS, null)).toEqual({
      year: 2024,
      notified: 1800,
      engaged: 400 + 650 + 50 + 5,
      remaining: 1800 - 1105,
      without: ['04'],
    });
  });

  test('of the country, when no région has any: what its reserve pays, wherever that is', () => {
    const regions = [row('28', MISSING, 300, 300), row('53', MISSING, 400, 300)];
    const years = [{ year: 2024, regions, national: row('FR', 1000, 600, 600) }];
    expect(remainingCredits(years, null)).toMatchObject({ notified: 1000, engaged: 600, remaining: 400 });
  });

  test('of the country without reserve: what has no envelope is paid by nothing known', () => {
    const regions = [row('28', MISSING, 300, 300), row('53', 500, 400, 300)];
    const years = [{ year: 2024, regions, national: null }];
    expect(remainingCredits(years, null)).toMatchObject({ notified: 500, engaged: 400, remaining: 100 });
  });

  test('is missing, never 0, where none is notified', () => {
    expect(remainingCredits(YEARS, '04')).toMatchObject({ year: 2024, remaining: MISSING, engaged: MISSING });
    expect(remainingCredits([], null)).toEqual({
      year: null,
      notified: MISSING,
      engaged: MISSING,
      remaining: MISSING,
      without: [],
    });
    expect(remainingCredits(YEARS.slice(0, 1), null)).toMatchObject({ year: null, remaining: MISSING });
  });
});
