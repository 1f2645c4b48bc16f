import { describe, expect, test } from 'vitest';
import { finess } from '../fixtures/data-folder.ts';
import { checkReturns, MEMBERS, member, type Row, SITES, usage } from '../fixtures/usage-returns.ts';

const FORMER = finess('35000909');
const PRESENT = finess('35000101');
const renumberings = [
  { finess_et_ancien: FORMER, finess_et_nouveau: PRESENT, date_effet: '2025-01-01', motif: '' },
];

const numbers = async (rows: readonly Row[], members: readonly Row[] = MEMBERS) => {
  const outcome = await checkReturns(rows, { members, renumberings });
  return outcome.rows.map(({ finessEt, exclusion }) => [finessEt, exclusion]);
};

describe('returns under a number that has changed', () => {
  test('bear the number of today, whatever the number of the member', async () => {
    const members = [member('P1', '35000909'), ...MEMBERS.slice(1)];
    expect(await numbers([usage({ finess_et: FORMER })])).toEqual([[PRESENT, null]]);
    expect(await numbers([usage({ finess_et: FORMER })], members)).toEqual([[PRESENT, null]]);
    expect(await numbers([usage()], members)).toEqual([[PRESENT, null]]);
  });

  test('are the same measure as those under the number of today', async () => {
    const rows = [usage({ finess_et: FORMER }), usage({ date_transmission: '2025-02-15', numerateur: 95 })];
    expect(await numbers(rows)).toEqual([
      [PRESENT, 'W-IND-11'],
      [PRESENT, null],
    ]);
  });

  test('stay apart when both numbers are members of the project: two establishments merged since', async () => {
    const members = [...MEMBERS, member('P1', '35000909')];
    for (const project of ['P1', '']) {
      const rows = [
        usage({ id_projet: project }),
        usage({ id_projet: project, finess_et: FORMER, numerateur: 9 }),
      ];
      expect(await numbers(rows, members)).toEqual([
        [PRESENT, null],
        [FORMER, null],
      ]);
    }
  });

  test('of a number that nobody knows stay as they are', async () => {
    const unknown = finess('99000001');
    expect(await numbers([usage({ finess_et: unknown })])).toEqual([[unknown, 'E-IND-01']]);
    expect(SITES.some(({ finess_et }) => finess_et === unknown)).toBe(false);
  });
});
