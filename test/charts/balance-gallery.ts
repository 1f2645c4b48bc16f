import { bothWidths } from '../../src/charts/both-widths.ts';
import { dotsByGroup, type GroupRow } from '../../src/charts/dots-by-group.ts';
import { indexTrend } from '../../src/charts/index-trend.ts';
import { sharesScatter } from '../../src/charts/shares-scatter.ts';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { formatCoefficient, formatShare } from '../../src/format.ts';
import { type Draw, frame, month } from './cases.ts';
import { AMOUNTS, pseudoRandom, REGIONS } from './data.ts';

const quarters = Array.from({ length: 11 }, (_, index) => month(index * 3));
const falling = (from: number, by: number) =>
  quarters.map((date, index) => ({ date, value: from / (1 + index * by) }));

export const indexTrendOfTwoLevels: Draw = (document) =>
  indexTrend(
    {
      series: [
        { name: 'départements', points: falling(0.82, 0.36) },
        { name: 'régions', points: falling(0.7, 0.5) },
      ],
      vertical: 'Part des montants à déplacer',
      format: formatShare,
      formatLevel: (value) => formatShare(value, 0),
    },
    frame(document, 'index-trend', 'L’argent à déplacer recule'),
  );

export const indexTrendThatBeginsLate: Draw = (document) =>
  indexTrend(
    {
      series: [
        {
          name: 'départements',
          points: quarters.map((date, index) => ({
            date,
            value: index < 4 ? UNDETERMINED : 0.31 - 0.01 * index,
          })),
        },
      ],
      vertical: 'Indice de Theil',
      format: formatCoefficient,
      formatLevel: formatCoefficient,
    },
    frame(document, 'index-late', 'Aucun montant avant 2023'),
  );

export const indexTrendOfOneDate: Draw = (document) =>
  indexTrend(
    {
      series: [{ name: 'régions', points: [{ date: '2024-11-15', value: 0 }] }],
      vertical: 'Part des montants à déplacer',
      format: formatShare,
      formatLevel: (value) => formatShare(value, 0),
    },
    frame(document, 'index-one', 'Une seule date'),
  );

const regions = REGIONS.map(([, label], index) => {
  const essmsShare = [0.006, 0.008, 0.004, 0.01, 0.012][index] ?? 0.03 + pseudoRandom(index) * 0.09;
  return {
    label,
    essmsShare,
    amountShare: index === 2 ? 0 : essmsShare * (0.6 + pseudoRandom(index + 40) * 0.8),
  };
});
const scatterLabels = {
  horizontal: 'Part des ESSMS',
  vertical: 'Part des montants',
  equality: 'équilibre',
};
const percent = (share: number): string => formatShare(share, share < 0.01 && share > 0 ? 1 : 0);

export const sharesScatterOfRegions: Draw = (document) =>
  bothWidths(frame(document, 'scatter', 'Dix régions sur dix-huit reçoivent moins que leur part'), (each) =>
    sharesScatter({ points: regions, labels: scatterLabels, format: percent }, each),
  );

export const sharesScatterOfBunchedPoints: Draw = (document) =>
  bothWidths(frame(document, 'bunched', 'Des parts presque égales'), (each) =>
    sharesScatter(
      {
        points: ['Côtes-d’Armor', 'Finistère', 'Ille-et-Vilaine', 'Morbihan'].map((label, index) => ({
          label,
          essmsShare: 0.25 + index / 1_000,
          amountShare: 0.25 - index / 1_000,
        })),
        labels: scatterLabels,
        format: percent,
      },
      each,
    ),
  );

const groups: readonly GroupRow[] = AMOUNTS.map(([label, amount], index) => ({
  label,
  href: index === 0 ? '/territoires/regions/53/' : null,
  amountPerEssms: index === 5 ? NOT_APPLICABLE : amount,
  members: Array.from({ length: (index % 7) + 1 }, (_, member) => ({
    label: `Département ${member}`,
    amountPerEssms:
      member === 6 ? NOT_APPLICABLE : Math.round(amount * (0.4 + pseudoRandom(index * 9 + member) * 1.3)),
  })),
  note: `${index + 3},1 %`,
}));

export const dotsByGroupOfRegions: Draw = (document) =>
  bothWidths(frame(document, 'groups', 'Dans neuf régions, du simple au double'), (each) =>
    dotsByGroup({ rows: groups, mean: { label: 'France : 4 453 €', amount: 445_300 } }, each),
  );
