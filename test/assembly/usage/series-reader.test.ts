import { describe, expect, test } from 'vitest';
import { SeriesReader } from '../../../src/assembly/usage/series-reader.ts';
import { SHIPPED_SETTINGS } from '../../fixtures/disclosure/settings.ts';
import { COUNTRY, seriesMaker } from '../../fixtures/usage/monthly-series.ts';

type Values = readonly (readonly (number | null)[])[];

/** Reads the series of ESSMS with these values month by month: of a rate when their persons are told. */
function readerOf(values: Values, persons?: readonly (readonly number[])[]): SeriesReader {
  const maker = seriesMaker(
    values.map((active, index) => {
      const own = persons?.[index];
      return own === undefined ? { active } : { active, persons: own };
    }),
  );
  return new SeriesReader(maker.of({ ...COUNTRY, isCount: persons === undefined }), SHIPPED_SETTINGS);
}

/** Whether the thresholds hide each month, from the last one back, those that they do not being told. */
function hiddenMonths(values: Values, persons?: readonly (readonly number[])[]): boolean[] {
  const reader = readerOf(values, persons);
  const months = [...(values[0] ?? []).keys()].toReversed();
  const hidden = months.map((month) => {
    const point = reader.point(month);
    reader.decide(month, point, point.isPrimary ? 'primary' : false);
    return point.isPrimary;
  });
  return hidden.toReversed();
}

describe('one month of a series', () => {
  test('is the sum of those who have a value', () => {
    const reader = readerOf([
      [20, 30],
      [20, null],
      [20, 40],
      [20, 50],
    ]);
    expect(reader.point(1)).toEqual({ respondents: 3, numerator: 120, denominator: 120, isPrimary: false });
  });

  test('of a rate has both sums', () => {
    expect(readerOf([[20], [20], [20]], [[40], [50], [60]]).point(0)).toEqual({
      respondents: 3,
      numerator: 60,
      denominator: 150,
      isPrimary: false,
    });
  });

  test('of nobody is hidden by nothing', () => {
    expect(readerOf([[null]]).point(0)).toEqual({
      respondents: 0,
      numerator: 0,
      denominator: 0,
      isPrimary: false,
    });
  });

  test.each<[string, Parameters<typeof readerOf>]>([
    ['two ESSMS', [[[20], [20], [null]]]],
    ['few persons', [[[4], [3], [3]]]],
    [
      'few who have not',
      [
        [[40], [40], [40]],
        [[43], [43], [44]],
      ],
    ],
    ['one that holds most of it', [[[850], [75], [75]]]],
  ])('is hidden: %s', (_, values) => expect(readerOf(...values).point(0).isPrimary).toBe(true));
});

describe('months that follow', () => {
  test.each<[string, Values, readonly boolean[]]>([
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
        [null, 30],
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
  ])('%s', (_, values, hidden) => expect(hiddenMonths(values)).toEqual(hidden));

  test('of a rate change with its persons too', () => {
    const same = [
      [20, 20],
      [20, 20],
      [20, 20],
    ];
    expect(
      hiddenMonths(same, [
        [40, 50],
        [40, 40],
        [40, 40],
      ]),
    ).toEqual([true, false]);
    expect(
      hiddenMonths(same, [
        [40, 50],
        [40, 50],
        [40, 50],
      ]),
    ).toEqual([false, false]);
  });
});

describe('months that are the same number', () => {
  const values: Values = [
    [20, 20, 30, 30],
    [20, 20, 30, 30],
    [20, 20, 30, 30],
  ];

  test('run from one to the last of them, as far as is decided', () => {
    const reader = readerOf(values);
    for (const month of [3, 2, 1])
      reader.decide(month, reader.point(month), month === 3 ? 'secondary' : false);
    expect([reader.endOfRun(2), reader.endOfRun(1), reader.endOfRun(0)]).toEqual([3, 1, 1]);
    expect([reader.decidedAfter(2), reader.decidedAfter(1), reader.decidedAfter(0)]).toEqual([
      'secondary',
      null,
      false,
    ]);
  });

  test('are hidden together for the sake of an earlier one, and decided again', () => {
    const reader = readerOf(values);
    for (const month of [3, 2, 1]) reader.decide(month, reader.point(month), false);
    expect(reader.hideRun(0)).toBe(1);
    expect([0, 1, 2, 3].map((month) => reader.isLate(month))).toEqual([true, true, false, false]);
    reader.rewind(1);
    expect(reader.points[1]).toBeUndefined();
    // The next one told is then that of month 2, from which all three differ.
    expect(reader.point(1).isPrimary).toBe(false);
  });
});
