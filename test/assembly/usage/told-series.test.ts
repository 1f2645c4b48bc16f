import { describe, expect, test } from 'vitest';
import { createScope } from '../../../src/assembly/scope.ts';
import { decideLastMonth, decideMonth } from '../../../src/assembly/usage/decide-month.ts';
import type { Hidden } from '../../../src/assembly/usage/hide-sums.ts';
import type { MonthlyAnswers } from '../../../src/assembly/usage/monthly-answers.ts';
import { NO_VALUE } from '../../../src/assembly/usage/published-series.ts';
import { SeriesMaker, type SeriesSubject, type ToldSeries } from '../../../src/assembly/usage/told-series.ts';
import type { UsageContext } from '../../../src/assembly/usage/usage-context.ts';
import type { Essms } from '../../../src/domain/essms.ts';
import type { UsageTarget } from '../../../src/domain/objectives.ts';
import type { DenominatorType, RateIndicator } from '../../../src/domain/usage-return.ts';
import { NO_ANSWER, type UsageTimelines } from '../../../src/metrics/usage/usage-timelines.ts';
import { SHIPPED_SETTINGS } from '../../fixtures/disclosure/settings.ts';

const ANNUAL: DenominatorType = 'file_active_annuelle';
const PERIOD: DenominatorType = 'personnes_periode';

/** An ESSMS: its région and its département, and month by month its active files, and how their persons are counted. */
interface Answering {
  readonly at: readonly [region: string, departement: string];
  readonly active: readonly (number | null)[];
  readonly type?: DenominatorType;
  readonly sector?: Essms['sector'];
}

const target = (indicator: RateIndicator): UsageTarget => ({
  indicator,
  label: indicator,
  ppm: 900_000,
  from: '2024-01-15',
  to: null,
  source: 'AAP 2024 § 4',
  exemptions: [{ sectors: ['ahi'], categories: [], label: 'x' }],
});

/** The series of ESSMS whose answers are the active files of each month, of 100 persons, every one of its own owner. */
function makerOf(answering: readonly Answering[], exempting: readonly RateIndicator[] = []): SeriesMaker {
  const values: { value: number; type: DenominatorType }[] = [];
  const answers = answering.map(
    ({ at: [region, departement], active, type = ANNUAL, sector = 'pjm' }, index): MonthlyAnswers => {
      const rows = Int32Array.from(active, (value) =>
        value === null ? NO_ANSWER : values.push({ value, type }) - 1,
      );
      const location = { commune: 'x', epci: 'e', departement, region };
      const essms = {
        finessEt: `${index}`,
        finessEj: `owner ${index}`,
        sector,
        category: '',
        location,
      } as Essms;
      return { essms, isMember: active.map(() => true), rows: () => rows };
    },
  );
  const timelines = {
    numerator: (row: number) => values[row]?.value,
    denominator: () => 100,
    denominatorType: (row: number) => values[row]?.type ?? null,
  } as unknown as UsageTimelines;
  const targets = new Map(exempting.map((indicator) => [indicator, target(indicator)]));
  const usage: UsageContext = { timelines, expected: [], targets, settings: SHIPPED_SETTINGS };
  return new SeriesMaker(answers, timelines, { usage, scope: createScope('pays') });
}

const COUNTRY: SeriesSubject = { key: 'pays:FR', indicator: 'dossiers_actifs', type: 'tous', isCount: true };
const of = (key: string): SeriesSubject => ({ ...COUNTRY, key });
const numerators = ({ series }: ToldSeries) => series.numerators.map((each) => [...each]);

const RENNES = ['53', '35'] as const;
const BREST = ['53', '29'] as const;
const CAEN = ['28', '14'] as const;

describe('a series', () => {
  const some: readonly Answering[] = [
    { at: RENNES, active: [20, 30] },
    { at: BREST, active: [null, 40], type: PERIOD },
    { at: CAEN, active: [50, 50] },
  ];

  test('has the ESSMS of its territory', () => {
    const maker = makerOf(some);
    expect(numerators(maker.of(COUNTRY))).toEqual([
      [20, 30],
      [NO_VALUE, 40],
      [50, 50],
    ]);
    expect(numerators(maker.of(of('region:53')))).toEqual([
      [20, 30],
      [NO_VALUE, 40],
    ]);
    expect(numerators(maker.of(of('departement:14')))).toEqual([[50, 50]]);
    expect(numerators(maker.of(of('departement:22')))).toEqual([]);
  });

  test('of a type has only what is counted so', () => {
    const maker = makerOf(some);
    expect(numerators(maker.of({ ...COUNTRY, type: PERIOD }))).toEqual([
      [NO_VALUE, NO_VALUE],
      [NO_VALUE, 40],
      [NO_VALUE, NO_VALUE],
    ]);
    expect(maker.typesMet()).toEqual([ANNUAL, PERIOD]);
    expect(makerOf(some.slice(2)).typesMet()).toEqual([ANNUAL]);
  });

  test('of a rate has denominators', () => {
    const { series } = makerOf(some).of({ ...COUNTRY, indicator: 'mssante', isCount: false });
    expect(series.denominators?.map((each) => [...each])).toEqual([
      [100, 100],
      [NO_VALUE, 100],
      [100, 100],
    ]);
    expect(makerOf(some).of(COUNTRY).series.denominators).toBeNull();
  });

  test('leaves out whom the target of its indicator exempts', () => {
    const maker = makerOf(
      [...some, { at: CAEN, active: [60, 60], type: 'inconnu', sector: 'ahi' }],
      ['dossiers_actifs'],
    );
    expect(numerators(maker.of(COUNTRY))).toHaveLength(3);
    expect(numerators(maker.of({ ...COUNTRY, indicator: 'mssante' }))).toHaveLength(4);
    expect(maker.typesMet()).toEqual([ANNUAL, PERIOD]);
  });

  test('counts in a leaf those of one département and one type', () => {
    const maker = makerOf([
      ...some,
      { at: RENNES, active: [1, 1] },
      { at: RENNES, active: [1, 1], type: PERIOD },
    ]);
    const leaves = maker.of(COUNTRY).series.leaves.map((each) => each[1]);
    expect(leaves[0]).toBe(leaves[3]);
    expect(new Set(leaves).size).toBe(4);
  });
});

describe('a month', () => {
  /** What is hidden of some series in their months, the last one having been decided beside. */
  function hiddenOf(
    answering: readonly Answering[],
    subjects: readonly SeriesSubject[],
    latest: (each: ToldSeries) => Hidden = () => false,
  ) {
    const maker = makerOf(answering);
    const all = subjects.map((subject) => maker.of(subject));
    const last = (answering[0]?.active.length ?? 0) - 1;
    decideLastMonth(all, last, latest);
    for (let month = last - 1; month >= 0; month -= 1) decideMonth(all, month, 5);
    return all.map(({ points }) => points.map(({ hidden }) => hidden));
  }
  const fill = (count: number, at: Answering['at'], active: Answering['active']): Answering[] =>
    Array.from({ length: count }, () => ({ at, active }));

  test('is told when it may be', () => {
    expect(hiddenOf(fill(3, RENNES, [20, 20]), [COUNTRY, of('departement:35')])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test('hides a département, and what would tell it by difference', () => {
    const answering = [...fill(2, BREST, [20, 20]), ...fill(4, RENNES, [20, 20]), ...fill(9, CAEN, [20, 20])];
    const subjects = ['departement:29', 'departement:35', 'region:53', 'region:28', 'pays:FR'].map(of);
    const hidden = hiddenOf(answering, subjects).map(([before]) => before);
    // The 80 files of Rennes are the fewest that can be given up.
    expect(hidden).toEqual(['primary', 'secondary', false, false, false]);
  });

  test('does not let types of denominator tell a type that is hidden', () => {
    const answering: Answering[] = [
      ...fill(2, RENNES, [20, 20]),
      ...fill(4, RENNES, [30, 30]).map((each) => ({ ...each, type: PERIOD })),
    ];
    const subjects = [
      COUNTRY,
      { ...COUNTRY, type: ANNUAL, isCount: false },
      { ...COUNTRY, type: PERIOD, isCount: false },
    ] as const;
    const [whole, annual, period] = hiddenOf(answering, subjects).map(([before]) => before);
    expect(annual).toBe('primary');
    expect([whole, period]).toContain('secondary');
  });

  test('that is the last says what was decided of the same figures, and why', () => {
    const decided = new Map<string, Hidden>([
      ['departement:29', 'primary'],
      ['departement:35', 'secondary'],
    ]);
    const answering = [...fill(2, BREST, [20, 20]), ...fill(4, RENNES, [20, 20])];
    const subjects = ['departement:29', 'departement:35', 'region:53'].map(of);
    const hidden = hiddenOf(answering, subjects, ({ subject }) => decided.get(subject.key) ?? false);
    expect(hidden.map(([, last]) => last)).toEqual(['primary', 'secondary', false]);
  });

  test('in which nobody answered hides nothing, and is told', () => {
    const answering = fill(3, RENNES, [null, 20]);
    expect(hiddenOf(answering, [COUNTRY])).toEqual([[false, false]]);
    expect(hiddenOf(fill(3, RENNES, [null, null]), [COUNTRY], () => 'primary')).toEqual([[false, false]]);
  });

  test('other indicators are decided each by itself', () => {
    const answering = [...fill(2, BREST, [20, 20]), ...fill(4, RENNES, [20, 20])];
    const dmp = { indicator: 'dmp', isCount: false } as const;
    const subjects = [
      { ...of('departement:29'), ...dmp },
      { ...of('departement:35'), ...dmp },
      { ...of('region:53'), ...dmp },
    ];
    expect(
      hiddenOf(answering, subjects, ({ subject }) => (subject.key.endsWith('29') ? 'primary' : false)),
    ).toEqual([
      ['primary', 'primary'],
      [false, false],
      [false, false],
    ]);
  });
});
