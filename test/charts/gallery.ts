import { barsConsumption } from '../../src/charts/bars-consumption.ts';
import { barsCoverage, type CoverageRow } from '../../src/charts/bars-coverage.ts';
import { barsOfShares } from '../../src/charts/bars-of-shares.ts';
import { bothWidths } from '../../src/charts/both-widths.ts';
import { choroplethFrance } from '../../src/charts/choropleth-france.ts';
import { choroplethRegions } from '../../src/charts/choropleth-regions.ts';
import { type CumulativePoint, cumulativeMoney } from '../../src/charts/cumulative-money.ts';
import { daysFromDeadline } from '../../src/charts/days-from-deadline.ts';
import { distributionSizes } from '../../src/charts/distribution-sizes.ts';
import { type AmountRow, dotsAroundMean } from '../../src/charts/dots-around-mean.ts';
import { departementMap } from '../../src/charts/geography/departement-map.ts';
import { locatorMap } from '../../src/charts/locator-map.ts';
import { lorenz } from '../../src/charts/lorenz.ts';
import type { MapArea } from '../../src/charts/map-area.ts';
import { moneyByYear } from '../../src/charts/money-by-year.ts';
import { objectiveBar } from '../../src/charts/objective-bar.ts';
import { pointMap } from '../../src/charts/point-map.ts';
import { stackedShares } from '../../src/charts/stacked-shares.ts';
import { type TargetRow, targetBullets } from '../../src/charts/target-bullets.ts';
import { type SharesRow, twoShares } from '../../src/charts/two-shares.ts';
import { MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { formatPercentMillionths } from '../../src/format.ts';
import { type Draw, frame, month, ratio } from './cases.ts';
import {
  AMOUNTS,
  AREAS,
  BALANCE_SCALE,
  COVERAGES,
  pseudoRandom,
  REGIONS,
  SCALE,
  SHARES,
  SIZE_CLASSES,
} from './data.ts';

export * from './balance-gallery.ts';
export * from './phases-gallery.ts';
export * from './remainder-gallery.ts';
export * from './usage-gallery.ts';

// Each function draws one case; its name is the name of its golden file. Nothing here is random nor dated.

const amounts: readonly AmountRow[] = AMOUNTS.map(([label, amountPerEssms]) => ({
  label,
  amountPerEssms,
  href: null,
}));
const mean = { label: 'France : 4 453 €', amount: 445_300 };

const linkedAmounts = amounts.map((row, index) => ({
  ...row,
  href: `/territoires/regions/${index}/`,
  amountPerEssms: index === 3 ? MISSING : index === 7 ? SECRET : row.amountPerEssms,
  emphasis: row.label === 'Bretagne',
}));

export const dotsAroundMeanOfRegions: Draw = (document) =>
  bothWidths(frame(document, 'dots', 'Six régions sur dix-huit reçoivent moins que la moyenne'), (each) =>
    dotsAroundMean({ rows: amounts, mean }, each),
  );

export const dotsAroundMeanWithAbsentValues: Draw = (document) =>
  bothWidths(frame(document, 'dots-absent', 'La Bretagne parmi les régions'), (each) =>
    dotsAroundMean({ rows: linkedAmounts, mean }, each),
  );

export const dotsAroundMeanOfOneRow: Draw = (document) =>
  bothWidths(frame(document, 'dots-one', 'Une seule région'), (each) =>
    dotsAroundMean({ rows: amounts.slice(0, 1), mean: { label: 'France : 4 812 €', amount: 481_200 } }, each),
  );

export const dotsAroundMeanOfALongName: Draw = (document) =>
  bothWidths(frame(document, 'dots-long', 'Trois départements sur six sont sous la moyenne'), (each) =>
    dotsAroundMean(
      { rows: amounts.slice(0, 6), mean: { label: 'Provence-Alpes-Côte d’Azur : 4 320 €', amount: 432_000 } },
      each,
    ),
  );

export const dotsAroundMeanWithoutMoney: Draw = (document) =>
  bothWidths(frame(document, 'dots-zero', 'Aucune région ne reçoit rien'), (each) =>
    dotsAroundMean(
      {
        rows: amounts.slice(0, 3).map((row) => ({ ...row, amountPerEssms: 0 })),
        mean: { label: 'France : 0 €', amount: 0 },
      },
      each,
    ),
  );

const coverages: readonly CoverageRow[] = COVERAGES.map(([label, numerator, denominator], index) => ({
  label,
  href: `/territoires/departements/${index}/`,
  coverage: denominator === 0 ? { absent: 'sans_objet' } : ratio(numerator, denominator),
  emphasis: label === 'Finistère',
}));

export const barsCoverageWithReference: Draw = (document) =>
  bothWidths(frame(document, 'bars', 'Le Finistère devant la Bretagne'), (each) =>
    barsCoverage(
      { rows: coverages, reference: { label: 'Bretagne : 42,9 %', coverage: ratio(1_240, 2_890) } },
      each,
    ),
  );

export const barsCoverageAlone: Draw = (document) =>
  bothWidths(frame(document, 'bars-alone', 'Couverture sans repère'), (each) =>
    barsCoverage(
      { rows: coverages.slice(0, 3).map((row) => ({ ...row, href: null })), reference: null },
      each,
    ),
  );

export const barsOfSharesOfThreeWholes: Draw = (document) =>
  bothWidths(frame(document, 'wholes', 'Ce à quoi l’on peut se fier'), (each) =>
    barsOfShares(
      [
        { label: 'Lignes utilisées', href: null, share: ratio(7_560, 7_709), note: '7 560 sur 7 709' },
        { label: 'Montants', href: null, share: ratio(1_251, 1_351), note: '12,5 M€ sur 13,5 M€' },
        { label: 'Mesures d’usage', href: null, share: MISSING, note: '' },
        { label: 'ESSMS situés', href: null, share: ratio(2_250, 2_250), note: '2 250 sur 2 250' },
        { label: 'Aucun', href: null, share: ratio(0, 12), note: '0 sur 12' },
      ],
      each,
    ),
  );

const targetRow = (
  label: string,
  rate: TargetRow['rate'],
  target: number | null,
  [lower, upper]: readonly [TargetRow['lower'], TargetRow['upper']],
  note: string,
): TargetRow => ({ label, href: null, rate, target, lower, upper, note });

export const targetBulletsWithBounds: Draw = (document) =>
  bothWidths(frame(document, 'targets', 'Deux cibles sur cinq sont atteintes'), (each) =>
    targetBullets(
      [
        targetRow('Dossiers actifs', ratio(610, 660), 900_000, [677_777, 944_445], '14 sur 20'),
        targetRow(
          'Projet personnalisé',
          ratio(8_996, 10_000),
          900_000,
          [899_600, 899_600],
          '20 sur 20 ESSMS',
        ),
        targetRow('Agenda', ratio(300, 610), 900_000, [MISSING, MISSING], '12 sur 20'),
        targetRow('MSSanté', ratio(660, 660), 700_000, [733_333, 1_000_000], '14 sur 20'),
        targetRow('DMP', ratio(0, 660), 700_000, [0, 266_667], '14 sur 20'),
      ],
      each,
    ),
  );

export const targetBulletsOfAbsentRates: Draw = (document) =>
  bothWidths(
    frame(document, 'targets-absent', 'Les usages sont couverts par le secret statistique'),
    (each) =>
      targetBullets(
        [
          targetRow('Dossiers actifs', UNDETERMINED, 900_000, [UNDETERMINED, UNDETERMINED], '4 sur 20'),
          targetRow('Projet personnalisé', SECRET, 900_000, [SECRET, SECRET], '2 sur 20'),
          targetRow('Agenda', MISSING, 900_000, [MISSING, MISSING], '0 sur 20'),
          targetRow('MSSanté', NOT_APPLICABLE, 700_000, [NOT_APPLICABLE, NOT_APPLICABLE], '0 sur 0'),
          targetRow('DMP', ratio(12, 40), null, [SECRET, SECRET], '4 sur 20'),
        ],
        each,
      ),
  );

const objective = { label: 'Objectif national : 410 000', value: 410_000 };

export const objectiveBarUnderAndOver: Draw = (document) =>
  bothWidths(frame(document, 'objective', 'L’objectif national est atteint'), (each) =>
    objectiveBar(
      {
        rows: [
          { label: 'Décembre 2024', href: null, count: 312_402, note: '76,1 %' },
          { label: 'Juin 2025', href: null, count: 451_008, note: '110,0 %' },
        ],
        objective,
      },
      each,
    ),
  );

export const objectiveBarOfLittleAndNothing: Draw = (document) =>
  bothWidths(frame(document, 'objective-small', 'Une contribution à l’objectif national'), (each) =>
    objectiveBar(
      {
        rows: [
          { label: 'Décembre 2024', href: null, count: SECRET, note: '' },
          { label: 'Juin 2025', href: null, count: 2_108, note: '0,5 %' },
        ],
        objective,
      },
      each,
    ),
  );

const shares: readonly SharesRow[] = SHARES.map(([label, essms, amount, note]) => ({
  label,
  href: null,
  essmsShare: ratio(essms, 10_000),
  amountShare: amount === null ? SECRET : ratio(amount, 10_000),
  note,
}));

export const twoSharesOfSectors: Draw = (document) =>
  bothWidths(frame(document, 'shares', 'Les services à domicile reçoivent moins que leur part'), (each) =>
    twoShares(shares, each),
  );

export const choroplethFranceByDepartement: Draw = (document) =>
  choroplethFrance(AREAS, SCALE, frame(document, 'map', 'Part des ESSMS dans un projet'));

export const choroplethFranceByRegion: Draw = (document) => {
  const regions = REGIONS.map(([code, name], index) => {
    const value = 180_000 + Math.round(pseudoRandom(index + 200) * 520_000);
    return { code, name, value, text: formatPercentMillionths(value), href: null };
  });
  return choroplethRegions(regions, SCALE, frame(document, 'regions', 'Couverture par région'));
};

const indexes: readonly MapArea[] = AREAS.map((area, index) => {
  const value = typeof area.value === 'number' ? area.value * 3 : area.value;
  return { ...area, value: index % 9 === 0 ? 0 : value, text: `${index}`, href: null };
});

export const choroplethFranceOfBalance: Draw = (document) =>
  choroplethFrance(indexes, BALANCE_SCALE, frame(document, 'balance', 'Indice d’équilibre'));

const located = (region: string, current: string | null): Draw => {
  return (document) =>
    locatorMap(
      { region, areas: AREAS, scale: SCALE, current },
      frame(document, `loc-${region}`, 'Dans sa région'),
    );
};

export const locatorMapOfBretagne: Draw = located('53', '29');
export const locatorMapOfIleDeFrance: Draw = located('11', '94');
export const locatorMapOfLaReunion: Draw = located('04', null);

const scattered = (count: number, longitude: number, latitude: number) =>
  Array.from({ length: count }, (_, index) => {
    // Sums of several draws crowd around the middle, as establishments do around towns.
    const around = (seed: number): number =>
      pseudoRandom(index * 7 + seed) + pseudoRandom(index * 11 + seed) - 1;
    return {
      coordinates: { longitude: longitude + around(1) * 0.75, latitude: latitude + around(2) * 0.32 },
      inProject: pseudoRandom(index + 5_000) < 0.43,
    };
  });

export const pointMapOfFewPoints: Draw = (document) =>
  pointMap(
    { ground: departementMap('35'), points: scattered(120, -1.68, 48.1) },
    frame(document, 'points', 'ESSMS d’Ille-et-Vilaine'),
  );

export const pointMapOfManyPoints: Draw = (document) =>
  pointMap(
    {
      ground: departementMap('59'),
      points: [
        ...scattered(1_400, 3.2, 50.4),
        { coordinates: { longitude: 55.5, latitude: -21.1 }, inProject: true },
      ],
    },
    frame(document, 'points-many', 'ESSMS du Nord'),
  );

export const lorenzCurve: Draw = (document) => {
  const weights = REGIONS.map((_, index) => 2 + pseudoRandom(index + 40) * 9);
  const rates = REGIONS.map((_, index) => 0.35 + (index / REGIONS.length) ** 1.6 * 1.4);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const money = weights.reduce((sum, weight, index) => sum + weight * (rates[index] ?? 0), 0);
  let [essms, amount] = [0, 0];
  const points = REGIONS.map(([, name], index) => {
    essms += (weights[index] ?? 0) / all;
    amount += ((weights[index] ?? 0) * (rates[index] ?? 0)) / money;
    const named = index === 4 || index === 9 || index === 14;
    return { essmsShare: Math.min(1, essms), amountShare: Math.min(1, amount), label: named ? name : null };
  });
  return lorenz(
    {
      points,
      labels: {
        horizontal: 'Part cumulée des ESSMS',
        vertical: 'Part cumulée des montants',
        equality: 'Égalité parfaite',
      },
    },
    frame(document, 'lorenz', 'L’argent suit les établissements de près'),
  );
};

export const moneyByYearInMillions: Draw = (document) =>
  moneyByYear(
    {
      years: [
        { year: 2021, amount: 2_940_000_000 },
        { year: 2022, amount: 8_812_000_000 },
        { year: 2023, amount: 18_840_000_000 },
        { year: 2025, amount: 4_120_000_000 },
      ],
      caption: 'Montants conventionnés',
    },
    frame(document, 'years', 'Le pic de 2023'),
  );

export const moneyByYearInThousands: Draw = (document) =>
  moneyByYear(
    { years: [{ year: 2024, amount: 8_450_000 }], caption: 'Montants conventionnés' },
    frame(document, 'years-one', 'Une seule année'),
  );

export const distributionOfSizes: Draw = (document) =>
  distributionSizes(
    {
      classes: SIZE_CLASSES,
      thresholds: [
        { size: 15, label: '15 : seuil d’un projet' },
        { size: 50, label: '50 : guichet national' },
      ],
      labels: { horizontal: 'Nombre d’ESSMS du projet', vertical: 'Nombre de projets' },
    },
    frame(document, 'sizes', 'La plupart des projets ont moins de quarante établissements'),
  );

const STAGES: readonly (readonly [label: string, count: number, note: string])[] = [
  ['Demandé', 1_400, '1 400 projets, 405,2 M€'],
  ['Sélectionné', 1_122, '1 122 projets, 318,9 M€'],
  ['Engagé', 1_050, '1 050 projets, 301,4 M€'],
  ['Avance versée', 987, '987 projets, 141,3 M€'],
];

export const barsOfSharesOfStages: Draw = (document) =>
  bothWidths(frame(document, 'stages', 'Sur 1 400 projets déposés, 1 050 sont engagés'), (each) =>
    barsOfShares(
      [
        ...STAGES.map(([label, count, note]) => ({ label, href: null, share: ratio(count, 1_400), note })),
        { label: 'Soldé', href: null, share: MISSING, note: '' },
      ],
      each,
    ),
  );

const envelope = (label: string, rate: readonly [number, number] | null, note = '') => ({
  label,
  href: `/territoires/regions/${label.length}/`,
  rate: rate === null ? MISSING : ratio(...rate),
  note,
});

export const barsConsumptionOverTheEnvelope: Draw = (document) =>
  bothWidths(frame(document, 'envelopes', 'Deux régions sur cinq ont dépassé leur enveloppe'), (each) =>
    barsConsumption(
      {
        rows: [
          envelope('Martinique', [489, 110], '48,9 k€ sur 11 k€'),
          envelope('Bretagne', [12, 10], '3,6 M€ sur 3 M€'),
          envelope('Provence-Alpes-Côte d’Azur', [10, 10], '4,1 M€ sur 4,1 M€'),
          envelope('Grand Est', [149, 1_000], '447,2 k€ sur 3 M€'),
          envelope('Corse', [0, 10], '0 € sur 286 k€'),
          envelope('Mayotte', null),
        ],
        longest: 2,
      },
      each,
    ),
  );

export const barsConsumptionWithinTheEnvelope: Draw = (document) =>
  bothWidths(frame(document, 'envelope', 'En 2024, Bretagne : 81,0 % de l’enveloppe'), (each) =>
    barsConsumption({ rows: [envelope('Bretagne', [81, 100], '2,4 M€ sur 3 M€')], longest: 2 }, each),
  );

const MONTHS = Array.from({ length: 33 }, (_, index): CumulativePoint => {
  const signed = Math.round(14_400_000_00 / (1 + Math.exp((20 - index) / 2.5)));
  return { month: month(index), signed, paid: Math.round(signed * 0.55) };
});

const lines = { signed: 'Engagé', paid: 'Versé', vertical: 'Cumul' };

export const cumulativeMoneyOfYears: Draw = (document) =>
  cumulativeMoney(
    { points: MONTHS, labels: lines },
    frame(document, 'cumul', '14,4 M€ engagés, 7,9 M€ versés'),
  );

export const cumulativeMoneyOfOneMonth: Draw = (document) =>
  cumulativeMoney(
    { points: [{ month: '2024-06-30', signed: 90_000_00, paid: 90_000_00 }], labels: lines },
    frame(document, 'cumul-one', '90 k€ engagés, 90 k€ versés'),
  );

export const cumulativeMoneyWithoutPayments: Draw = (document) =>
  cumulativeMoney(
    { points: MONTHS.slice(0, 22).map((point) => ({ ...point, paid: MISSING })), labels: lines },
    frame(document, 'cumul-signed', '9,7 M€ engagés'),
  );

const DEADLINE = {
  deadline: 'échéance indicative',
  before: 'jours avant',
  after: 'jours au-delà',
  vertical: 'Projets',
};

export const daysFromDeadlineOfManyProjects: Draw = (document) =>
  daysFromDeadline(
    {
      classes: [
        { from: null, to: -360, finished: 3, running: 12 },
        { from: -359, to: -270, finished: 8, running: 120 },
        { from: -269, to: -180, finished: 0, running: 21 },
        { from: -179, to: -90, finished: 5, running: 7 },
        { from: -89, to: 0, finished: 5, running: 0 },
        { from: 1, to: 90, finished: 0, running: 11 },
        { from: 91, to: 180, finished: 0, running: 0 },
        { from: 181, to: 270, finished: 1, running: 6 },
      ],
      labels: DEADLINE,
    },
    frame(document, 'deadline', 'Dix-huit projets sont au-delà de l’échéance'),
  );

export const daysFromDeadlineOfNoProject: Draw = (document) =>
  daysFromDeadline(
    {
      classes: [
        { from: -89, to: 0, finished: 0, running: 0 },
        { from: 1, to: 90, finished: 0, running: 0 },
      ],
      labels: DEADLINE,
    },
    frame(document, 'deadline-none', 'Aucun projet'),
  );

export const stackedSharesOfCriteria: Draw = (document) =>
  bothWidths(frame(document, 'stacked', 'Critères'), (each) =>
    stackedShares(
      (
        [
          ['Motivation du porteur', 57, 28, 17, 26],
          ['Plateforme régionale', 1, 0, 126, 1],
          ['Maturité du projet', 1_280, 0, 0, 640],
          ['Sans réponse', 0, 0, 0, 0],
        ] as const
      ).map(([label, met, partly, unmet, unsaid]) => ({
        label,
        href: null,
        segments: [
          { count: met, fill: 'seq-4' },
          { count: partly, fill: 'chart-mid' },
          { count: unmet, fill: 'seq-0' },
          { count: unsaid, fill: 'chart-unsaid' },
        ],
      })),
      each,
    ),
  );
