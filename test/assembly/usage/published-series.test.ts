import { describe, expect, test } from 'vitest';
import type { MonthlyAnswers } from '../../../src/assembly/usage/monthly-answers.ts';
import { NO_VALUE, type Series, SeriesReader } from '../../../src/assembly/usage/published-series.ts';
import type { Essms } from '../../../src/domain/essms.ts';
import { SHIPPED_SETTINGS } from '../../fixtures/disclosure/settings.ts';

/** ESSMS each of its own organisation, with their values month by month; a rate when there are denominators. */
function seriesOf(
  numerators: readonly (readonly number[])[],
  denominators: readonly (readonly number[])[] | null = null,
): Series {
  const packed = (values: readonly (readonly number[])[]) => values.map((each) => Int32Array.from(each));
  return {
    members: numerators.map(
      (_, index) =>
        ({ essms: { finessEt: `${index}`, finessEj: `owner ${index}` } as Essms }) as MonthlyAnswers,
    ),
    rows: [],
    numerators: packed(numerators),
    leaves: [],
    denominators: denominators && packed(denominators),
  };
}

const reader = (series: Series) => new SeriesReader(series, SHIPPED_SETTINGS);

/** Whether the thresholds hide each month, from the last one back, those that they do not being told. */
function hiddenMonths(series: Series): boolean[] {
  const reading = reader(series);
  const months = [...(series.numerators[0] ?? []).keys()];
  return months
    .toReversed()
    .map((month) => {
      const { isPrimary } = reading.point(month);
      if (!isPrimary) reading.tell(month);
      return isPrimary;
    })
    .toReversed();
}

describe('one month of a series', () => {
  test('is the sum of those who have a value', () => {
    const series = seriesOf([
      [20, 30],
      [20, NO_VALUE],
      [20, 40],
      [20, 50],
    ]);
    expect(reader(series).point(1)).toEqual({
      respondents: 3,
      numerator: 120,
      denominator: 120,
      isPrimary: false,
    });
  });

  test('of a rate has both sums', () => {
    const series = seriesOf([[20], [20], [20]], [[40], [50], [60]]);
    expect(reader(series).point(0)).toEqual({
      respondents: 3,
      numerator: 60,
      denominator: 150,
      isPrimary: false,
    });
  });

  test('of nobody is hidden by nothing', () => {
    expect(reader(seriesOf([[NO_VALUE]])).point(0)).toEqual({
      respondents: 0,
      numerator: 0,
      denominator: 0,
      isPrimary: false,
    });
  });

  test.each<[string, Series]>([
    ['two ESSMS', seriesOf([[20], [20], [NO_VALUE]])],
    ['few persons', seriesOf([[4], [3], [3]])],
    ['few who have not', seriesOf([[40], [40], [40]], [[43], [43], [44]])],
    ['one that holds most of it', seriesOf([[850], [75], [75]])],
  ])('is hidden: %s', (_, series) => expect(reader(series).point(0).isPrimary).toBe(true));
});

describe('months that follow', () => {
  test.each<[string, readonly (readonly number[])[], readonly boolean[]]>([
    [
      'are told when nothing changes',
      [
        [20, 20],
        [20, 20],
        [20, 20],
      ],
      [false, false],
    ],
    [
      'are not when one changes',
      [
        [20, 30],
        [20, 20],
        [20, 20],
      ],
      [true, false],
    ],
    [
      'nor when two do',
      [
        [20, 30],
        [20, 30],
        [20, 20],
      ],
      [true, false],
    ],
    [
      'are when three do',
      [
        [20, 30],
        [20, 30],
        [20, 30],
      ],
      [false, false],
    ],
    [
      'are not when one comes',
      [
        [NO_VALUE, 30],
        [20, 20],
        [20, 20],
        [20, 20],
      ],
      [true, false],
    ],
    [
      'are compared with the next one told',
      [
        [20, 20, 30],
        [20, 30, 30],
        [20, 30, 30],
      ],
      [false, true, false],
    ],
    [
      'not with one that is hidden itself',
      [
        [20, 4, 20],
        [20, 3, 20],
        [20, 3, 20],
      ],
      [false, true, false],
    ],
    [
      'even when changes make up for each other',
      [
        [20, 30],
        [30, 20],
        [20, 20],
      ],
      [true, false],
    ],
  ])('%s', (_, values, hidden) => expect(hiddenMonths(seriesOf(values))).toEqual(hidden));

  test('of a rate change with its denominators too', () => {
    const same = [
      [20, 20],
      [20, 20],
      [20, 20],
    ];
    expect(
      hiddenMonths(
        seriesOf(same, [
          [40, 50],
          [40, 40],
          [40, 40],
        ]),
      ),
    ).toEqual([true, false]);
    expect(
      hiddenMonths(
        seriesOf(same, [
          [40, 50],
          [40, 50],
          [40, 50],
        ]),
      ),
    ).toEqual([false, false]);
  });
});
