import { describe, expect, test } from 'vitest';
import { NO_ANSWER, UsageTimelines } from '../../src/metrics/usage/usage-timelines.ts';
import { finess } from '../fixtures/data-folder.ts';
import { checkReturns, member, type Row, usage } from '../fixtures/usage-returns.ts';

const ESSMS = finess('35000101');
const MEMBERS = ['P1', 'P2'].map((project) => member(project, '35000101')).concat(member('P1', '35000102'));
const LATER = { id_projet: 'P2', date_transmission: '2025-02-15' };

/** The numerator of the latest active files that each project has of an ESSMS in both; `null` when it has none. */
async function latest(rows: readonly Row[]) {
  const timelines = new UsageTimelines((await checkReturns(rows, { members: MEMBERS })).returns);
  const numerator = (row: number) => (row === NO_ANSWER ? null : timelines.numerator(row));
  const [p1, p2] = ['P1', 'P2'].map((id) => numerator(timelines.latestOf(id, ESSMS, 'dossiers_actifs')));
  return { p1, p2, all: numerator(timelines.latest(ESSMS, 'dossiers_actifs')) };
}

const earlier = usage({
  date_debut_periode: '2024-06-30',
  date_fin_periode: '2024-09-30',
  date_mesure: '2024-09-30',
  date_transmission: '2024-10-15',
  numerateur: 80,
});

describe('the latest measure of a project', () => {
  test('is told by a return that names it, or names none', async () => {
    expect(await latest([earlier, usage({ id_projet: 'P2' })])).toEqual({ p1: 80, p2: 92, all: 92 });
    expect(await latest([earlier, usage({ id_projet: '' })])).toEqual({ p1: 92, p2: 92, all: 92 });
  });

  test('is still told when it is sent again, the same, for another', async () => {
    expect(await latest([earlier, usage(), usage(LATER)])).toEqual({ p1: 92, p2: 92, all: 92 });
    const unnamed = usage({ id_projet: '' });
    expect(await latest([earlier, unnamed, usage(LATER)])).toEqual({ p1: 92, p2: 92, all: 92 });
    const twice = usage({ ...LATER, date_transmission: '2025-03-15' });
    expect(await latest([earlier, usage(), usage(LATER), twice])).toEqual({ p1: 92, p2: 92, all: 92 });
  });

  test.each<[string, Row]>([
    ['other values', { numerateur: 91 }],
    ['another type of denominator', { type_denominateur: 'file_active_annuelle' }],
    ['a wrong period', { date_debut_periode: '2024-11-30' }],
    ['a rejection', { statut_validation: 'rejete' }],
  ])('is not told by %s that another replaces', async (_, extra) => {
    expect(await latest([earlier, usage(extra), usage(LATER)])).toEqual({ p1: 80, p2: 92, all: 92 });
  });

  test('is not told by the same values of another day, of another indicator or of another ESSMS', async () => {
    const others = [{ code_indicateur: 'mssante' }, { finess_et: finess('35000102') }];
    const [day, sent] = ['2025-01-31', '2025-02-01'];
    const next = { date_debut_periode: '2024-10-31', date_fin_periode: day, date_mesure: day };
    const rows = [usage(LATER), ...others.map(usage), usage({ ...LATER, ...next, date_transmission: sent })];
    expect(await latest([earlier, ...rows])).toEqual({ p1: 80, p2: 92, all: 92 });
  });
});
