import { describe, expect, test } from 'vitest';
import { timesToTarget, type WaitingProject } from '../../../src/assembly/usage/times-to-target.ts';
import { addMonths, endOfMonth } from '../../../src/domain/iso-date.ts';
import type { Membership, Project } from '../../../src/domain/project.ts';
import { UsageTimelines } from '../../../src/metrics/usage/usage-timelines.ts';
import { finess } from '../../fixtures/data-folder.ts';
import { checkReturns, member, project, type Row, site, usage } from '../../fixtures/usage-returns.ts';

const MISSING = { absent: 'manquant' };
const SIGNED = '2024-03-31';
const DATA_DATE = '2025-12-31';

const body = (index: number): string => `35000${String(index).padStart(3, '0')}`;
const id = (index: number): string => `P${index}`;

/** An ESSMS of a project: which project it is in, by number, as is its own. */
interface Member {
  readonly essms: number;
  readonly project: number;
}

/** A measure of an ESSMS so many months after the convention of its project. */
const measured = (essms: number, months: number, numerateur: number, extra: Row = {}): Row => {
  const day = endOfMonth(addMonths(SIGNED, months));
  return usage({
    finess_et: finess(body(essms)),
    id_projet: '',
    code_indicateur: 'mssante',
    type_denominateur: '',
    date_mesure: day,
    date_debut_periode: addMonths(day, -3),
    date_fin_periode: day,
    date_transmission: day,
    numerateur,
    ...extra,
  });
};

/** The times of MSSanté, whose target is 70 %, for projects of these members. */
async function timesOf(
  members: readonly Member[],
  returns: readonly Row[],
  { conventionDate = SIGNED, target = 700_000 as number | null } = {},
) {
  const numbers = [...new Set(members.map((each) => each.project))];
  const { returns: judged } = await checkReturns(returns, {
    sites: [...new Set(members.map(({ essms }) => essms))].map((essms) => site(body(essms))),
    projects: numbers.map((number) => project(id(number), { date_convention: SIGNED })),
    members: members.map((each) => member(id(each.project), body(each.essms))),
    dataDate: DATA_DATE,
  });
  const waiting = numbers.map(
    (number): WaitingProject => ({
      project: { id: id(number), conventionDate } as Project & { conventionDate: string },
      memberships: members
        .filter((each) => each.project === number)
        .map(({ essms }) => ({ projectId: id(number), finessEt: finess(body(essms)) }) as Membership),
      targetOf: (indicator) => (indicator === 'mssante' ? target : 700_000),
    }),
  );
  const times = timesToTarget(waiting, new UsageTimelines(judged), DATA_DATE);
  const { projectCount, reachedCount, firstQuartile, median, thirdQuartile } = times.find(
    ({ indicator }) => indicator === 'mssante',
  ) as (typeof times)[number];
  return { projectCount, reachedCount, quartiles: [firstQuartile, median, thirdQuartile] };
}

const alone = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => ({ essms: index + 1, project: index + 1 }));

describe('with thirty projects of one ESSMS each', () => {
  test('the quartiles are those of Kaplan-Meier, the projects that do not reach it being waited for', async () => {
    // Eight reach it at 3 months, eight at 6, and fourteen have not in 21: 22/30 are left at 3 months, 14/30 at 6.
    const returns = Array.from({ length: 30 }, (_, index) =>
      measured(index + 1, index < 8 ? 3 : 6, index < 16 ? 80 : 50),
    );
    expect(await timesOf(alone(30), returns)).toEqual({
      projectCount: 30,
      reachedCount: 16,
      quartiles: [3, 6, MISSING],
    });
  });

  test('a project is waited for until it reaches it, even if it falls back', async () => {
    const returns = alone(30).flatMap(({ essms }) => [
      measured(essms, 3, 50),
      measured(essms, 6, 80),
      measured(essms, 9, 50),
    ]);
    expect(await timesOf(alone(30), returns)).toEqual({
      projectCount: 30,
      reachedCount: 30,
      quartiles: [6, 6, 6],
    });
  });

  test('a measure before the convention is no wait', async () => {
    const returns = alone(30).map(({ essms }) => measured(essms, 3, 80));
    expect((await timesOf(alone(30), returns, { conventionDate: '2025-03-31' })).quartiles).toEqual([
      0, 0, 0,
    ]);
  });
});

test('under thirty projects nothing is said of how long', async () => {
  const returns = alone(29).map(({ essms }) => measured(essms, 3, 80));
  expect(await timesOf(alone(29), returns)).toEqual({
    projectCount: 29,
    reachedCount: 29,
    quartiles: [MISSING, MISSING, MISSING],
  });
});

describe('a project reaches a target', () => {
  const reachedCount = async (members: readonly Member[], returns: readonly Row[]) =>
    (await timesOf(members, returns)).reachedCount;
  const three: readonly Member[] = [1, 2, 3].map((essms) => ({ essms, project: 1 }));

  test('on the sum of its ESSMS, never the mean of their rates', async () => {
    const many = { denominateur: 1000 };
    expect(
      await reachedCount(three, [measured(1, 3, 100), measured(2, 3, 100), measured(3, 3, 500, many)]),
    ).toBe(0);
    expect(await reachedCount(three, [measured(1, 3, 0), measured(2, 3, 0), measured(3, 3, 900, many)])).toBe(
      1,
    );
  });

  test('when half of them at least have answered', async () => {
    expect(await reachedCount(three, [measured(1, 3, 80)])).toBe(0);
    expect(await reachedCount(three, [measured(1, 3, 80), measured(2, 6, 80)])).toBe(1);
    expect(await reachedCount(three.slice(1), [measured(2, 3, 80)])).toBe(1);
  });

  test('all the measures of a day being looked at together', async () => {
    expect(await reachedCount(three.slice(1), [measured(2, 3, 90), measured(3, 3, 20)])).toBe(0);
    expect(await reachedCount(three.slice(1), [measured(2, 3, 90), measured(3, 6, 20)])).toBe(1);
  });

  test('with one type of denominator', async () => {
    const types = (first: string, second: string) =>
      [first, second].map((type_denominateur, index) =>
        measured(index + 2, 3, 95, { code_indicateur: 'dossiers_actifs', type_denominateur }),
      );
    const times = async (rows: readonly Row[]) => {
      const { returns } = await checkReturns(rows, {
        sites: [2, 3].map((essms) => site(body(essms))),
        projects: [project('P1')],
        members: [2, 3].map((essms) => member('P1', body(essms))),
        dataDate: DATA_DATE,
      });
      const waiting = {
        project: { id: 'P1', conventionDate: SIGNED } as WaitingProject['project'],
        memberships: [2, 3].map((essms) => ({ finessEt: finess(body(essms)) }) as Membership),
        targetOf: () => 900_000,
      };
      return timesToTarget([waiting], new UsageTimelines(returns), DATA_DATE).find(
        ({ indicator }) => indicator === 'dossiers_actifs',
      )?.reachedCount;
    };
    expect(await times(types('personnes_periode', 'personnes_periode'))).toBe(1);
    expect(await times(types('personnes_periode', 'file_active_annuelle'))).toBe(0);
  });

  test('by the measures that name it or name none', async () => {
    const members = [
      { essms: 1, project: 1 },
      { essms: 1, project: 2 },
    ];
    expect(await timesOf(members, [measured(1, 3, 80, { id_projet: 'P2' })])).toMatchObject({
      projectCount: 2,
      reachedCount: 1,
    });
  });
});

test.each([
  ['no target', { target: null }, 0],
  ['a convention of the future', { conventionDate: '2026-01-01' }, 0],
  ['a convention of the day', { conventionDate: DATA_DATE }, 1],
])('a project that waits for nothing yet is not counted: %s', async (_, more, count) => {
  expect((await timesOf(alone(1), [measured(1, 3, 50)], more)).projectCount).toBe(count);
});

test('without returns there is nothing to wait for', () => {
  for (const times of timesToTarget([], null, DATA_DATE))
    expect(times).toMatchObject({ projectCount: 0, reachedCount: 0, median: MISSING });
});
