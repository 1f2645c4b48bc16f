import { describe, expect, test } from 'vitest';
import { decideMonths } from '../../../src/assembly/usage/decide-months.ts';
import type { Hidden } from '../../../src/assembly/usage/hide-sums.ts';
import type { SeriesSubject } from '../../../src/assembly/usage/series.ts';
import { SeriesReader } from '../../../src/assembly/usage/series-reader.ts';
import { SHIPPED_SETTINGS } from '../../fixtures/disclosure/settings.ts';
import {
  type Answering,
  BREST,
  CAEN,
  COUNTRY,
  RENNES,
  recordsOf,
  seriesMaker,
} from '../../fixtures/usage/monthly-series.ts';

interface Given {
  readonly latest?: (subject: SeriesSubject) => Hidden;
  /** Series that something else hides, every month. */
  readonly hiding?: (subject: SeriesSubject) => boolean;
}

/** What is hidden of some series, month by month. */
function hiddenOf(
  answering: readonly Answering[],
  subjects: readonly SeriesSubject[],
  { latest = () => false, hiding = () => false }: Given = {},
) {
  const maker = seriesMaker(answering);
  const readers = subjects.map((subject) => new SeriesReader(maker.of(subject), SHIPPED_SETTINGS));
  const decision = {
    width: 5,
    isHiding: ({ subject }: { subject: SeriesSubject }) => hiding(subject),
    among: new Set<never>(),
  };
  decideMonths(readers, answering[0]?.active.length ?? 0, { latest, decisionOf: () => decision });
  return readers.map(({ points }) => points.map(({ hidden }) => hidden));
}

const fill = (count: number, at: Answering['at'], active: Answering['active']): Answering[] =>
  Array.from({ length: count }, () => (at === undefined ? { active } : { at, active }));

describe('the last month', () => {
  test('says what was decided of the same figures, and why', () => {
    const decided = new Map<string, Hidden>([
      ['departement:29', 'primary'],
      ['departement:35', 'secondary'],
    ]);
    const subjects = ['departement:29', 'departement:35', 'region:53'].map(recordsOf);
    const answering = [...fill(2, BREST, [20]), ...fill(4, RENNES, [20])];
    const latest = ({ key }: SeriesSubject) => decided.get(key) ?? false;
    expect(hiddenOf(answering, subjects, { latest })).toEqual([['primary'], ['secondary'], [false]]);
  });

  test('in which nobody answered hides nothing', () => {
    expect(hiddenOf(fill(3, RENNES, [20, null]), [COUNTRY], { latest: () => 'primary' })).toEqual([
      [false, false],
    ]);
  });

  test('is hidden too by an earlier edition', () => {
    expect(hiddenOf(fill(3, RENNES, [20]), [COUNTRY], { hiding: () => true })).toEqual([['primary']]);
  });
});

describe('a month before', () => {
  test('is told when it may be', () => {
    expect(hiddenOf(fill(3, RENNES, [20, 30]), [COUNTRY, recordsOf('departement:35')])).toEqual([
      [false, false],
      [false, false],
    ]);
  });

  test('hides a département, and what would tell it by difference', () => {
    const answering = [...fill(2, BREST, [20, 40]), ...fill(4, RENNES, [20, 40]), ...fill(9, CAEN, [20, 40])];
    const subjects = ['departement:29', 'departement:35', 'region:53', 'region:28', 'pays:FR'].map(recordsOf);
    const hidden = hiddenOf(answering, subjects).map(([before]) => before);
    // The 80 files of Rennes are the fewest that can be given up.
    expect(hidden).toEqual(['primary', 'secondary', false, false, false]);
  });

  test('does not let types of denominator tell a type that is hidden', () => {
    const answering: Answering[] = [
      ...fill(2, RENNES, [20, 40]),
      ...fill(4, RENNES, [30, 50]).map((each) => ({ ...each, type: 'personnes_periode' as const })),
    ];
    const subjects = [
      COUNTRY,
      { ...COUNTRY, type: 'file_active_annuelle', isCount: false },
      { ...COUNTRY, type: 'personnes_periode', isCount: false },
    ] as const;
    const [whole, annual, period] = hiddenOf(answering, subjects).map(([before]) => before);
    expect(annual).toBe('primary');
    expect([whole, period]).toContain('secondary');
  });

  test('that is the same number as the next one says no more and no less', () => {
    const answering = [...fill(2, BREST, [20, 20]), ...fill(4, RENNES, [20, 20]), ...fill(9, CAEN, [20, 20])];
    const subjects = ['departement:29', 'departement:35', 'region:53', 'pays:FR'].map(recordsOf);
    const latest = ({ key }: SeriesSubject): Hidden =>
      key.endsWith('29') ? 'primary' : key.endsWith('35') ? 'secondary' : false;
    expect(hiddenOf(answering, subjects, { latest })).toEqual([
      ['primary', 'primary'],
      ['secondary', 'secondary'],
      [false, false],
      [false, false],
    ]);
  });
});
