import { describe, expect, test } from 'vitest';
import { MISSING, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import type { ExchangePoint, TrendPoint } from '../../src/observatory/usage-figures.ts';
import { exchangesReading, exchangesTitle } from '../../src/wording/exchanges.ts';
import { hiddenMonthsSentence } from '../../src/wording/hidden-months.ts';
import {
  drawnSeries,
  trendNote,
  trendReading,
  trendRespondents,
  trendSeries,
} from '../../src/wording/rate-trends.ts';
import { trendPoint } from '../fixtures/usage-measure.ts';
import { plain } from './plain.ts';

const [JANUARY, FEBRUARY, MARCH, APRIL] = ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30'] as const;

test.each([
  [[1, 2, MISSING, UNDETERMINED], ''],
  [
    [1, SECRET, 3, 4],
    '1 mois est masqué par le secret statistique (février 2025) : rien n’est tracé à sa place.',
  ],
  [
    [SECRET, SECRET, 3, SECRET],
    '3 mois sont masqués par le secret statistique (de janvier 2025 à février 2025 et avril 2025) : rien n’est tracé à leur place.',
  ],
])('withheld months, case %#', (cells, sentence) => {
  const months = [JANUARY, FEBRUARY, MARCH, APRIL];
  const series = cells.map((cell, index) => ({ month: months[index] ?? '', cell }));
  expect(plain(hiddenMonthsSentence(series))).toBe(sentence);
});

test.each([
  ['2025-04-30', '2025-05-31', 'd’avril 2025 à mai 2025'],
  ['2025-08-31', '2025-09-30', 'd’août 2025 à septembre 2025'],
  ['2025-10-31', '2025-11-30', 'd’octobre 2025 à novembre 2025'],
  ['2025-11-30', '2025-12-31', 'de novembre 2025 à décembre 2025'],
])('withheld months from %s to %s', (first, last, names) => {
  const series = [first, last].map((month) => ({ month, cell: SECRET }));
  expect(plain(hiddenMonthsSentence(series))).toContain(`(${names})`);
});

describe('a trend', () => {
  const nobody = trendPoint(JANUARY, { rate: MISSING, respondents: 0 });
  const started = trendPoint(FEBRUARY, { rate: { numerator: 61, denominator: 100 } });
  const hidden = trendPoint(MARCH, { rate: SECRET });
  const latest = trendPoint(APRIL, { rate: { numerator: 8_996, denominator: 10_000 } });
  const typed = (points: readonly TrendPoint[], denominatorType: TrendPoint['denominatorType']) =>
    points.map((point) => ({ ...point, denominatorType }));

  test('begins when somebody has measured something, for all ways of counting at once', () => {
    expect(trendSeries([nobody, hidden, latest])).toEqual([{ type: 'tous', points: [hidden, latest] }]);
    expect(trendSeries([nobody])).toEqual([]);
    const late = { ...started, rate: MISSING, respondents: 0 };
    const points = [
      ...typed([nobody, started], 'personnes_periode'),
      ...typed([nobody, late, latest], 'inconnu'),
    ];
    expect(
      trendSeries(points).map((series) => [series.type, series.points.map(({ month }) => month)]),
    ).toEqual([
      ['personnes_periode', [FEBRUARY]],
      ['inconnu', [FEBRUARY, APRIL]],
    ]);
  });

  test('tells who answered in each month, all ways of counting together', () => {
    const points = [...typed([started, latest], 'personnes_periode'), ...typed([started, hidden], 'inconnu')];
    expect(
      trendRespondents(trendSeries(points)).map(({ respondents, expected }) => [respondents, expected]),
    ).toEqual([
      [8, 6],
      [8, 6],
    ]);
    expect(trendRespondents([])).toEqual([]);
  });

  test('of a way of counting that nobody uses is left out', () => {
    const points = [...typed([started, latest], 'personnes_periode'), ...typed([nobody], 'inconnu')];
    expect(trendSeries(points).map(({ type }) => type)).toEqual(['personnes_periode']);
  });

  test.each([
    [
      [started, hidden, latest],
      1,
      'Taux d’ensemble : 61,0 % en février 2025, 89,9 % en avril 2025.',
      /^1 mois est masqué/,
    ],
    [[started, latest], 1, 'Taux d’ensemble : 61,0 % en février 2025, 89,9 % en avril 2025.', /^$/],
    [
      [started],
      0,
      'Taux d’ensemble : 61,0 % en février 2025.',
      /^Pas de tendance : un seul mois est mesuré\.$/,
    ],
    [[nobody], 0, '', /^Pas de tendance : aucun mois n’a de mesure\.$/],
    [[hidden], 0, '', /^1 mois est masqué/],
    [
      [...typed([started, latest], 'personnes_periode'), ...typed([started, hidden], 'file_active_annuelle')],
      1,
      'Personnes de la période : 61,0 % en février 2025, 89,9 % en avril 2025. File active annuelle : 61,0 % en février 2025.',
      /^Mois masqués par le secret statistique, où une ligne s’interrompt : 1 \(file active\)\.$/,
    ],
  ])('case %#', (points, drawn, reading, note) => {
    const series = trendSeries(points);
    expect(drawnSeries(series)).toHaveLength(drawn);
    expect(plain(trendReading(series))).toBe(reading);
    expect(plain(trendNote(series))).toMatch(note);
  });
});

describe('optional exchanges', () => {
  const point = (month: string, count: ExchangePoint['count'], respondents: number): ExchangePoint => ({
    month,
    territoryType: 'pays',
    territoryCode: 'FR',
    indicator: 'e_prescription',
    count,
    respondents,
  });

  test.each([
    [
      [point(JANUARY, 4_812, 120)],
      '4 812 prescriptions électroniques reçues en janvier 2025',
      '120 ESSMS ont compté en janvier 2025.',
    ],
    [
      [point(JANUARY, 1, 1), point(FEBRUARY, SECRET, 1)],
      '1 prescription électronique reçue en janvier 2025',
      '1 ESSMS a compté en février 2025. 1 mois est masqué par le secret statistique (février 2025) : rien n’est tracé à sa place.',
    ],
    [
      [point(JANUARY, MISSING, 0)],
      'Aucun mois publié de prescriptions électroniques reçues',
      'Aucun ESSMS n’a compté en janvier 2025.',
    ],
    [[], 'Aucun mois publié de prescriptions électroniques reçues', 'Aucun ESSMS n’a compté ces échanges.'],
  ])('case %#', (months, title, reading) => {
    expect(plain(exchangesTitle('e_prescription', months))).toBe(title);
    expect(plain(exchangesReading(months))).toBe(reading);
  });
});
