import { describe, expect, it } from 'vitest';
import { MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../src/domain/cell.ts';
import { fraction } from '../src/domain/fraction.ts';
import {
  euroUnit,
  formatCell,
  formatCoefficient,
  formatCoefficientChange,
  formatCount,
  formatDate,
  formatDecimal,
  formatEuros,
  formatEurosCompact,
  formatEurosExact,
  formatIndex,
  formatInUnit,
  formatMonth,
  formatPercent,
  formatPercentBound,
  formatPercentMillionths,
  formatPercentUp,
  formatShare,
  formatShareChange,
  formatSignedEuros,
  formatSignedPercent,
  formatSignedPoints,
  formatWeight,
} from '../src/format.ts';

// Expected texts are written with plain spaces: `_` stands for the no-break space, a space for the narrow one.
const typeset = (text: string): string => text.replaceAll(' ', '\u202f').replaceAll('_', '\u00a0');

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [999, '999'],
    [1_000, '1 000'],
    [18_240, '18 240'],
    [410_000, '410 000'],
    [1_234_567, '1 234 567'],
    [-42, '−42'],
    [-1_000, '−1 000'],
  ])('writes %d as %s', (count, text) => expect(formatCount(count)).toBe(typeset(text)));
});

describe('formatEuros', () => {
  it.each([
    [0, '0_€'],
    [49, '0_€'],
    [-49, '0_€'],
    [50, '1_€'],
    [123_450, '1 235_€'],
    [95_000, '950_€'],
    [18_840_000_000, '188 400 000_€'],
    [-123_400, '−1 234_€'],
  ])('writes %d cents as %s', (cents, text) => expect(formatEuros(cents)).toBe(typeset(text)));
});

describe('formatEurosExact', () => {
  it.each([
    [0, '0,00_€'],
    [1, '0,01_€'],
    [-1, '−0,01_€'],
    [123_450, '1 234,50_€'],
    [100, '1,00_€'],
    [18_840_000_001, '188 400 000,01_€'],
    [9_007_199_254_740, '90 071 992 547,40_€'],
    [-123_456, '−1 234,56_€'],
  ])('writes %d cents as %s', (cents, text) => expect(formatEurosExact(cents)).toBe(typeset(text)));
});

describe('formatEurosCompact', () => {
  it.each([
    [0, '0_€'],
    [95_000, '950_€'],
    [99_949, '999_€'],
    [99_950, '1_k€'],
    [100_000, '1_k€'],
    [123_400, '1,2_k€'],
    [1_200_000, '12_k€'],
    [1_234_500, '12,3_k€'],
    [99_994_900, '999,9_k€'],
    [99_996_000, '1_M€'],
    [100_000_000, '1_M€'],
    [18_840_000_000, '188,4_M€'],
    [60_000_000_000, '600_M€'],
    [99_999_999_999, '1_Md€'],
    [123_400_000_000, '1,2_Md€'],
    [-1_200_000, '−12_k€'],
    [-18_840_000_000, '−188,4_M€'],
  ])('writes %d cents as %s', (cents, text) => expect(formatEurosCompact(cents)).toBe(typeset(text)));
});

describe('formatPercent', () => {
  it.each([
    [0, 1, 1, '0,0_%'],
    [1, 1, 1, '100,0_%'],
    [1, 2, 1, '50,0_%'],
    [2, 3, 1, '66,6_%'],
    [8_996, 10_000, 1, '89,9_%'],
    [899_999, 1_000_000, 1, '89,9_%'],
    [9, 10, 1, '90,0_%'],
    [999_999, 1_000_000, 1, '99,9_%'],
    [29, 100, 1, '29,0_%'],
    [57, 100, 1, '57,0_%'],
    [18_240, 42_310, 1, '43,1_%'],
    [18_240, 42_310, 0, '43_%'],
    [8_996, 10_000, 0, '89_%'],
    [8_996, 10_000, 2, '89,96_%'],
    [-1, 3, 1, '−33,3_%'],
    [3, 2, 1, '150,0_%'],
    [12_345, 1_000, 1, '1 234,5_%'],
    [1, 1_000, 1, '0,1_%'],
    [999, 1_000_000, 1, '<_0,1_%'],
    [1, 1_000_000_000, 1, '<_0,1_%'],
    [1, 101, 0, '<_1_%'],
    [1, 100, 0, '1_%'],
    [1, 100_001, 2, '<_0,01_%'],
    [9_007_199_254_740_990, 9_007_199_254_740_991, 1, '99,9_%'],
  ])('cuts %d of %d to %d decimals as %s', (numerator, denominator, digits, text) =>
    expect(formatPercent({ numerator, denominator }, digits)).toBe(typeset(text)),
  );

  it('cuts every whole percentage to itself', () => {
    for (let n = 0; n <= 1000; n += 1) {
      const expected = `${Math.floor(n / 10)},${n % 10}\u00a0%`;
      expect(formatPercent({ numerator: n, denominator: 1000 })).toBe(expected);
    }
  });

  it('refuses a number of decimals it does not know', () =>
    expect(() => formatPercent({ numerator: 1, denominator: 2 }, 7)).toThrow(
      'invalid number of decimals: 7',
    ));
});

describe('formatPercentUp', () => {
  it.each([
    [944_445, '94,5_%'],
    [944_000, '94,4_%'],
    [1_000_000, '100,0_%'],
    [0, '0,0_%'],
    [1, '0,1_%'],
  ])('rounds %i up, so that the bound holds what it bounds', (millionths, text) => {
    expect(formatPercentUp(millionths)).toBe(typeset(text));
  });
});

describe('formatPercentMillionths and formatShare', () => {
  it.each([
    [899_600, '89,9_%'],
    [290_000, '29,0_%'],
    [-118_000, '−11,8_%'],
    [0, '0,0_%'],
  ])('writes %d millionths as %s', (millionths, text) => {
    expect(formatPercentMillionths(millionths)).toBe(typeset(text));
    expect(formatShare(millionths / 1_000_000)).toBe(typeset(text));
  });
});

describe('formatPercentBound', () => {
  it.each([
    [0, '0_%'],
    [300_000, '30_%'],
    [225_000, '22,5_%'],
    [2_500, '0,25_%'],
  ])('writes %d millionths as %s', (millionths, text) =>
    expect(formatPercentBound(millionths)).toBe(typeset(text)),
  );
});

describe('euroUnit and formatInUnit', () => {
  it.each([
    [0, 0, '€', '0'],
    [95_000, 12_300, '€', '123'],
    [999_900, 999_900, '€', '9 999'],
    [1_000_000, 1_234_500, 'k€', '12,3'],
    [99_999_900, 1_000, 'k€', '0'],
    [100_000_000, 18_840_000_000, 'M€', '188,4'],
    [100_000_000, -250_000_000, 'M€', '−2,5'],
  ])('of at most %d cents, writes %d in %s as %s', (largest, amount, symbol, text) => {
    const unit = euroUnit(largest);
    expect(unit.symbol).toBe(symbol);
    expect(formatInUnit(amount, unit)).toBe(typeset(text));
  });
});

describe('formatSignedPoints', () => {
  it.each([
    [0, '0,0_point'],
    [400, '0,0_point'],
    [-400, '0,0_point'],
    [10_000, '+1,0_point'],
    [19_999, '+1,9_point'],
    [20_000, '+2,0_points'],
    [-20_000, '−2,0_points'],
    [109_999, '+10,9_points'],
    [-109_999, '−10,9_points'],
    [1_000_000, '+100,0_points'],
  ])('writes %d millionths as %s', (millionths, text) =>
    expect(formatSignedPoints(millionths)).toBe(typeset(text)),
  );
});

describe('formatShareChange, formatCoefficientChange', () => {
  it.each([
    [0, '0,000_point', '0,000000'],
    [0.000_412_4, '+0,041_point', '+0,000412'],
    [-0.000_003, '0,000_point', '−0,000003'],
    [-0.012_5, '−1,250_point', '−0,012500'],
    [0.25, '+25,000_points', '+0,250000'],
  ])('write a change of %d as %s and %s', (change, points, coefficient) => {
    expect(formatShareChange(change)).toBe(typeset(points));
    expect(formatCoefficientChange(change)).toBe(coefficient);
  });
});

describe('formatSignedEuros, formatSignedPercent', () => {
  it.each([
    [0, '0_€'],
    [49, '0_€'],
    [50, '+1_€'],
    [-49, '0_€'],
    [120_000, '+1 200_€'],
    [-52_000, '−520_€'],
  ])('writes a gap of %d cents as %s', (cents, text) => expect(formatSignedEuros(cents)).toBe(typeset(text)));

  it.each([
    [0, '0,0_%'],
    [999, '0,0_%'],
    [-999, '0,0_%'],
    [400_000, '+40,0_%'],
    [-520_999, '−52,0_%'],
    [1_234_567, '+123,4_%'],
  ])('writes a gap of %d millionths as %s', (millionths, text) =>
    expect(formatSignedPercent(millionths)).toBe(typeset(text)),
  );
});

describe('formatIndex, formatCoefficient, formatDecimal', () => {
  it.each([
    [1_000_000, '1,00'],
    [999_999, '0,99'],
    [1_094_999, '1,09'],
    [0, '0,00'],
    [12_500_000, '12,50'],
  ])('writes the index %d as %s', (millionths, text) => expect(formatIndex(millionths)).toBe(text));

  it.each([
    [0, '0,000'],
    [0.118, '0,118'],
    [0.1189, '0,118'],
    [0.29, '0,290'],
    [1, '1,000'],
    [-0.0004, '0,000'],
  ])('writes the coefficient %d as %s', (value, text) => expect(formatCoefficient(value)).toBe(text));

  it('writes a ratio that is not a share', () => {
    expect(formatDecimal({ numerator: 6_249, denominator: 100 })).toBe('62,4');
    expect(formatDecimal({ numerator: 7, denominator: 2 }, 0)).toBe('3');
  });
});

describe('dates', () => {
  it.each([
    ['2025-06-30', '30 juin 2025', 'juin 2025'],
    ['2025-01-01', '1er janvier 2025', 'janvier 2025'],
    ['2024-02-29', '29 février 2024', 'février 2024'],
    ['2021-08-11', '11 août 2021', 'août 2021'],
    ['2021-12-31', '31 décembre 2021', 'décembre 2021'],
    ['2021-12-21', '21 décembre 2021', 'décembre 2021'],
  ])('writes %s as %s and %s', (date, day, month) => {
    expect(formatDate(date)).toBe(day);
    expect(formatMonth(date)).toBe(month);
    expect(formatMonth(date.slice(0, 7))).toBe(month);
  });
});

describe('formatCell', () => {
  it.each([
    [0, '0'],
    [12, '12'],
    [MISSING, 'n.d.'],
    [SECRET, 'secret'],
    [NOT_APPLICABLE, 'sans objet'],
    [UNDETERMINED, 'indéterminé'],
  ])('writes %j as %s', (cell, text) => expect(formatCell(cell, formatCount)).toBe(text));
});

describe('formatWeight', () => {
  it.each([
    [fraction(2481, 50), '49,62'],
    [fraction(3), '3,00'],
    [fraction(13, 3), '4,333333'],
    [fraction(2, 3), '0,666667'],
    [fraction(1, 8), '0,125'],
  ])('%o is %s', (weight, text) => expect(formatWeight(weight)).toBe(text));
});
