import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { ratioMillionths } from '../../src/domain/ratio.ts';
import type { RemainderArea } from '../../src/observatory/remainder-figures.ts';
import { shareReading, shareTitle } from '../../src/wording/balance.ts';
import { aloneSentence, insideShares } from '../../src/wording/inside-shares.ts';
import { remainder } from '../fixtures/remainder.ts';
import { plain } from './plain.ts';

const areaOf = (code: string): RemainderArea => {
  const area = remainder.areas.find(({ perimeter }) => perimeter === code);
  if (area === undefined) throw new Error(`no area: ${code}`);
  return area;
};

describe('the shares of the départements of a région', () => {
  const rows = insideShares(areaOf('53'));

  test('are of the région, and each sums to its whole', () => {
    // 1 890 ESSMS and 9 716 000 € in Bretagne: 360/1890, 1,64/9,716.
    expect(rows[0]).toMatchObject({
      code: '22',
      essmsShare: { numerator: 360, denominator: 1_890 },
      amountShare: { numerator: 1_640_000_00, denominator: 9_716_000_00 },
      balanceIndex: 886_167,
    });
    for (const read of ['essmsShare', 'amountShare'] as const) {
      const sum = rows.reduce((total, row) => total + ratioMillionths(row[read] as never), 0);
      expect(Math.round(sum / 10)).toBe(100_000);
    }
  });

  test('conclude in words', () => {
    expect(plain(shareTitle(rows, 'departement'))).toBe(
      'Deux départements sur quatre reçoivent moins que leur part',
    );
    expect(plain(shareReading(rows))).toBe(
      'Indice le plus bas : Morbihan (0,55) ; le plus haut : Finistère (1,36).',
    );
  });

  test('without money or ESSMS there is no share, rather than none', () => {
    const [first] = insideShares(areaOf('COM'));
    expect(first).toMatchObject({ amountShare: UNDETERMINED, balanceIndex: UNDETERMINED });
    const empty = { ...areaOf('COM'), essmsCount: 0 };
    expect(insideShares(empty)[0]?.essmsShare).toEqual(NOT_APPLICABLE);
  });
});

test('a région of one département says why nothing is compared', () => {
  expect(plain(aloneSentence([{ label: 'Guyane' }]))).toMatch(/^La région n’a qu’un département, Guyane : /);
  expect(aloneSentence([{ label: 'Guyane' }, { label: 'Martinique' }])).toBe('');
  expect(aloneSentence([])).toBe('');
});
