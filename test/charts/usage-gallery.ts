import { type ActiveRecordsMonth, activeRecords } from '../../src/charts/active-records.ts';
import { type MonthCount, monthlyCounts } from '../../src/charts/monthly-counts.ts';
import { projectRates, type RateClass } from '../../src/charts/project-rates.ts';
import { type RateMonth, rateTrend } from '../../src/charts/rate-trend.ts';
import { isAbsent, MISSING, SECRET } from '../../src/domain/cell.ts';
import { type Draw, frame, month, ratio } from './cases.ts';

// The cases of usage; see `gallery.ts`.

const RECORDS = Array.from({ length: 30 }, (_, index): ActiveRecordsMonth => {
  const count = Math.round(455_000 / (1 + Math.exp((13 - index) / 4)));
  const hidden = index < 2 || (index > 16 && index < 21) || index === 22;
  return {
    month: month(index),
    count: index === 0 ? MISSING : hidden ? SECRET : count,
    expected: 14_000 + index * 200,
    respondents: index * 480,
    staleCount: Math.max(0, index - 18) * 130,
  };
});

const OBJECTIVE = { value: 410_000, date: '2024-12-31', label: 'Objectif : 410 000 fin 2024' };

const RECORDS_LABELS = {
  vertical: 'Dossiers actifs',
  essms: 'ESSMS ayant transmis, sur ceux attendus',
  hidden: 'secret',
  outOfScale: 'hors du cadre',
};

export const activeRecordsBeyondTheObjective: Draw = (document) =>
  activeRecords(
    { months: RECORDS, objective: OBJECTIVE, labels: RECORDS_LABELS },
    frame(document, 'records', 'L’objectif est dépassé'),
  );

export const activeRecordsFarFromTheObjective: Draw = (document) =>
  activeRecords(
    {
      months: RECORDS.map((each, index) => ({ ...each, count: index < 3 ? MISSING : index * 1_300 })),
      objective: OBJECTIVE,
      labels: RECORDS_LABELS,
    },
    frame(document, 'records-far', 'L’objectif est hors du cadre'),
  );

export const activeRecordsOfOneRegion: Draw = (document) =>
  activeRecords(
    {
      months: RECORDS.slice(0, 14).map((each) => ({ ...each, staleCount: 0 })),
      objective: null,
      labels: RECORDS_LABELS,
    },
    frame(document, 'records-region', 'Une contribution, sans objectif'),
  );

export const activeRecordsOfOneMonth: Draw = (document) =>
  activeRecords(
    { months: RECORDS.slice(-1), objective: OBJECTIVE, labels: RECORDS_LABELS },
    frame(document, 'records-one', 'Un seul mois'),
  );

const TREND = Array.from({ length: 24 }, (_, index): RateMonth => {
  const rate = ratio(Math.round(9_400 * (1 - Math.exp(-(index + 1) / 7))), 10_000);
  return { month: month(index), rate: index < 2 ? MISSING : index > 8 && index < 13 ? SECRET : rate };
});

const TREND_LABELS = {
  vertical: 'Taux',
  essms: 'ESSMS ayant transmis, sur ceux attendus',
  target: 'cible',
  hidden: 'secret',
};

const respondents = TREND.map((each, index) => ({
  month: each.month,
  expected: 14_000,
  respondents: index * 480,
  staleCount: 0,
}));

export const rateTrendWithHiddenMonths: Draw = (document) =>
  rateTrend(
    { series: [{ name: 'agenda', months: TREND }], respondents, target: 900_000, labels: TREND_LABELS },
    frame(document, 'trend', 'Le taux atteint sa cible'),
  );

export const rateTrendOfOneMonth: Draw = (document) =>
  rateTrend(
    {
      series: [{ name: 'agenda', months: TREND.slice(-1) }],
      respondents: respondents.slice(-1),
      target: 700_000,
      labels: TREND_LABELS,
    },
    frame(document, 'trend-one', 'Un seul mois'),
  );

export const rateTrendWithoutTarget: Draw = (document) =>
  rateTrend(
    {
      series: [{ name: 'agenda', months: TREND.slice(4, 14) }],
      respondents: respondents.slice(4, 14),
      target: null,
      labels: TREND_LABELS,
    },
    frame(document, 'trend-free', 'Aucune cible en vigueur'),
  );

const lower = (months: readonly RateMonth[], by: number): readonly RateMonth[] =>
  months.map(({ month, rate }) => ({
    month,
    rate: isAbsent(rate) ? rate : ratio(Math.round(rate.numerator * by), rate.denominator),
  }));

export const rateTrendOfSeveralSeries: Draw = (document) =>
  rateTrend(
    {
      series: [
        { name: 'file active', months: lower(TREND, 0.86) },
        { name: 'période', months: lower(TREND, 0.99) },
        { name: 'présents', months: lower(TREND, 0.9) },
        {
          name: 'non précisé',
          months: lower(TREND, 0.7).map((each, index) => (index > 4 ? each : { ...each, rate: MISSING })),
        },
      ],
      respondents,
      target: 900_000,
      labels: TREND_LABELS,
    },
    frame(document, 'trend-types', 'Un taux par façon de compter'),
  );

const rateClasses = (counts: readonly number[]): readonly RateClass[] =>
  counts.map((count, index) => ({ from: index * 100_000, to: (index + 1) * 100_000, count }));

const RATES_LABELS = { vertical: 'Projets', horizontal: 'Taux du projet' };

export const projectRatesAgainstTheTarget: Draw = (document) =>
  projectRates(
    {
      classes: rateClasses([2, 0, 1, 4, 9, 22, 61, 118, 204, 97]),
      target: { ppm: 900_000, label: 'cible : 90 %' },
      labels: RATES_LABELS,
    },
    frame(document, 'rates', '97 projets atteignent la cible'),
  );

export const projectRatesAgainstAnUnevenTarget: Draw = (document) =>
  projectRates(
    {
      classes: [
        { from: 0, to: 400_000, count: 3 },
        { from: 400_000, to: 450_000, count: 2 },
        { from: 450_000, to: 500_000, count: 1 },
        { from: 500_000, to: 1_000_000, count: 12 },
      ],
      target: { ppm: 450_000, label: 'cible : 45 %' },
      labels: RATES_LABELS,
    },
    frame(document, 'rates-uneven', 'Une cible entre deux dizaines'),
  );

const EXCHANGES = Array.from({ length: 20 }, (_, index): MonthCount => {
  const count = index === 3 ? 0 : Math.round(120 + index * 41 + (index % 3) * 90);
  return { month: month(index), count: index < 2 ? MISSING : index === 9 || index === 10 ? SECRET : count };
});

export const monthlyCountsOfExchanges: Draw = (document) =>
  monthlyCounts(
    { months: EXCHANGES, labels: { vertical: 'e-prescription', hidden: 'secret' } },
    frame(document, 'exchanges', '1 079 prescriptions en juin'),
  );

export const monthlyCountsOfNothing: Draw = (document) =>
  monthlyCounts(
    {
      months: EXCHANGES.slice(0, 4).map((each) => ({ ...each, count: 0 })),
      labels: { vertical: 'e-parcours', hidden: 'secret' },
    },
    frame(document, 'exchanges-none', 'Aucun échange'),
  );
