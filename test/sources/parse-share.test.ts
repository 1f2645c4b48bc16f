import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShare } from '../../src/sources/parse-share.ts';

describe('a share as people write it', () => {
  test.each([
    ['0.62', 620_000],
    ['0', 0],
    ['1', 1_000_000],
    ['1.0', 1_000_000],
    ['0.619999999999', 620_000],
  ])('%s: %i millionths, as it should be', (text, value) => expect(parseShare(text)).toEqual({ value }));

  test.each([
    ['0,62', 620_000, 'W-FMT-04'],
    ['62', 620_000, 'W-SAA-06'],
    ['62 %', 620_000, 'W-SAA-06'],
    ['62,5\u00a0%', 625_000, 'W-SAA-06'],
    ['1 %', 10_000, 'W-SAA-06'],
    ['1.5', 15_000, 'W-SAA-06'],
    ['100', 1_000_000, 'W-SAA-06'],
    ['0 %', 0, 'W-SAA-06'],
  ])('%s: %i millionths, told as %s', (text, value, note) => {
    expect(parseShare(text)).toEqual({ value, note });
  });

  test.each(['101', '100.1 %', '620', '-0.2', 'beaucoup', '0.6.2', '%', '6 2 / 100'])(
    '%s is none',
    (text) => {
      expect(parseShare(text)).toMatchObject({
        fault: 'E-VAL-02',
        message: `« ${text} » n’est pas une part.`,
      });
    },
  );

  test('every share of four decimals is read exactly, as a decimal and as a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenThousandths) => {
        const value = tenThousandths * 100;
        expect(parseShare((tenThousandths / 10_000).toFixed(4))).toEqual({ value });
        expect(parseShare(`${(tenThousandths / 100).toFixed(2)} %`)).toEqual({ value, note: 'W-SAA-06' });
      }),
    );
  });
});
