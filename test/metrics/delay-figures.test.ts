import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { addDays } from '../../src/domain/iso-date.ts';
import type { Desk } from '../../src/domain/project.ts';
import { delayFigures } from '../../src/metrics/delay-figures.ts';
import { delayExemption, delayState } from '../../src/metrics/delay-state.ts';
import type { ProjectAccount } from '../../src/metrics/project-account.ts';
import { indicativeDelay } from '../../src/rules/indicative-delay.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

const DATA_DATE = '2025-06-30';

interface Given {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly acquisition?: boolean;
  readonly desk?: Desk;
  readonly bareme?: typeof B2024;
  readonly engaged?: boolean;
}

/** An account as far as delays look at it: nine months from 1 August 2024, up to 1 May 2025, unless said. */
function account(given: Given = {}): ProjectAccount {
  const { start = '2024-08-01', end = null, acquisition = false, desk = 'regional' } = given;
  const { bareme = B2024, engaged = true } = given;
  const project = { startDate: start, conventionDate: '2024-06-03', deploymentEnd: end };
  const context = { bareme, desk, hasAcquisition: acquisition, dataDate: DATA_DATE };
  const delay = engaged ? indicativeDelay(project as ProjectAccount['project'], context) : null;
  return { project, bareme, desk, engaged, delay } as ProjectAccount;
}

describe('the state of a project against its delay', () => {
  test.each([
    [{ end: '2025-05-01' }, 'termine_dans'],
    [{ end: '2025-05-02' }, 'termine_au_dela'],
    [{}, 'en_cours_au_dela'],
    [{ start: '2024-09-30' }, 'en_cours'],
    [{ acquisition: true }, 'en_cours'],
  ])('%j: %s', (given, state) => {
    expect(delayState(account(given))).toBe(state);
    expect(delayExemption(account(given))).toBeNull();
  });

  test.each([
    [{ engaged: false }, 'non_engage'],
    [{ bareme: B2022 }, 'appel_sans_delai'],
    [{ desk: 'national' as const }, 'national'],
    [{ desk: 'national' as const, bareme: B2022 }, 'appel_sans_delai'],
    [{ end: '2024-07-31' }, 'dates'],
  ])('%j: no delay, %s', (given, reason) => {
    expect(delayState(account(given))).toBeNull();
    expect(delayExemption(account(given))).toBe(reason);
  });

  test('a deployment over on the day it starts has a delay', () => {
    expect(delayState(account({ end: '2024-08-01' }))).toBe('termine_dans');
  });
});

describe('the delays of an edition', () => {
  test('projects without delay are counted apart, and in no share', () => {
    const figures = delayFigures([
      account(),
      account({ end: '2025-01-01' }),
      account({ desk: 'national' }),
      account({ bareme: B2022 }),
      account({ end: '2024-07-31' }),
      account({ engaged: false }),
    ]);
    expect(figures.withDelayCount).toBe(2);
    expect(figures.beyondShare).toEqual({ numerator: 1, denominator: 2 });
    expect(figures.exempt).toEqual({ national: 1, appel_sans_delai: 1, dates: 1 });
  });

  test('without any delay there is no share, and the two classes beside the deadline are empty', () => {
    const figures = delayFigures([account({ desk: 'national' })]);
    expect(figures.beyondShare).toEqual(NOT_APPLICABLE);
    expect(figures.classes).toEqual([
      { from: -89, to: 0, finished: 0, running: 0 },
      { from: 1, to: 90, finished: 0, running: 0 },
    ]);
    expect(figures.durations).toEqual([]);
    expect(figures.overrun).toEqual({ count: 0, quartiles: null });
  });

  test('classes part at the deadline: the day itself is within', () => {
    const { classes } = delayFigures([
      account({ end: '2025-05-01' }),
      account({ end: '2025-05-02' }),
      account({ end: addDays('2025-05-01', -90) }),
      account(),
    ]);
    expect(classes).toEqual([
      { from: -179, to: -90, finished: 1, running: 0 },
      { from: -89, to: 0, finished: 1, running: 0 },
      { from: 1, to: 90, finished: 1, running: 1 },
    ]);
  });

  test('durations are of finished projects, delay by delay, from five of them', () => {
    const ends = [100, 110, 120, 130, 140].map((days) => addDays('2024-08-01', days));
    const { durations } = delayFigures([
      ...ends.map((end) => account({ end })),
      account({ end: '2025-01-01', acquisition: true }),
      account(),
    ]);
    expect(durations).toEqual([
      { months: 9, count: 5, quartiles: { first: 110, median: 120, third: 130 } },
      { months: 18, count: 1, quartiles: null },
    ]);
  });

  test('a duration starts from the convention when the start is unknown', () => {
    const some = Array.from({ length: 5 }, () => account({ start: null, end: '2024-06-13' }));
    expect(delayFigures(some).durations[0]?.quartiles?.median).toBe(10);
  });

  test('the overrun is of all projects beyond, finished or not', () => {
    const beyond = [1, 2, 3, 4].map((days) => account({ end: addDays('2025-05-01', days) }));
    // Running ones are counted to the date of the data: sixty days after 1 May.
    expect(delayFigures([...beyond, account()]).overrun).toEqual({
      count: 5,
      quartiles: { first: 2, median: 3, third: 4 },
    });
  });

  test('states, and classes, sum to the projects that have a delay', () => {
    const given = fc.record({
      start: fc.integer({ min: 0, max: 1_200 }).map((days) => addDays('2022-01-01', days)),
      end: fc.option(fc.integer({ min: 0, max: 1_600 }).map((days) => addDays('2022-01-01', days))),
      acquisition: fc.boolean(),
      desk: fc.constantFrom<Desk>('regional', 'national'),
      bareme: fc.constantFrom(B2022, B2024),
      engaged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given), (all) => {
        const accounts = all.map(account);
        const figures = delayFigures(accounts);
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        const { exempt } = figures;
        expect(sum(Object.values(figures.byState))).toBe(figures.withDelayCount);
        expect(sum(figures.classes.map(({ finished, running }) => finished + running))).toBe(
          figures.withDelayCount,
        );
        expect(figures.withDelayCount + sum(Object.values(exempt))).toBe(
          accounts.filter(({ engaged }) => engaged).length,
        );
        expect(figures.byState.termine_au_dela + figures.byState.en_cours_au_dela).toBe(figures.beyondCount);
      }),
    );
  });
});
