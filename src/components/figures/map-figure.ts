import { classBreaks } from '../../charts/class-breaks.ts';
import type { MapArea } from '../../charts/map-area.ts';
import { besideMap, mapLegend } from '../../charts/map-legend.ts';
import { type ClassCount, classCounts, type MapScale } from '../../charts/map-scale.ts';
import { type Cell, isAbsent } from '../../domain/cell.ts';
import { ratioMillionths } from '../../domain/ratio.ts';
import { formatCell, formatIndex, formatPercentMillionths } from '../../format.ts';
import { territoriesOfType } from '../../observatory/lookups.ts';
import type { TerritoryFigures } from '../../observatory/types.ts';
import { HEAT_BOUNDS } from '../../wording/heat.ts';
import { levelWords } from '../../wording/territory.ts';

/** A figure that maps show: its classes, the same on every map of the site, and its words. */
interface MapFigure {
  readonly name: string;
  readonly scale: MapScale;
  /** In millionths. */
  readonly value: (row: TerritoryFigures) => Cell<number>;
  readonly format: (millionths: number) => string;
  readonly bound: (millionths: number) => string;
  readonly zero: string;
  readonly missing: string;
}

const coverageOf = ({ coverage }: TerritoryFigures): Cell<number> =>
  isAbsent(coverage) ? coverage : ratioMillionths(coverage);

/** The classes of coverage are those of the départements where it is not nothing. */
const coverageBreaks = () =>
  classBreaks(
    territoriesOfType('departement')
      .map(coverageOf)
      .filter((value): value is number => !isAbsent(value) && value > 0),
  );

export const coverageMap = (): MapFigure => ({
  name: 'ESSMS dans un projet sélectionné',
  scale: { ...coverageBreaks(), ramp: 'sequential' },
  value: coverageOf,
  format: (millionths) => formatPercentMillionths(millionths),
  bound: (millionths) => formatPercentMillionths(millionths, 0),
  zero: 'aucun ESSMS',
  missing: 'non calculable',
});

export const BALANCE_MAP: MapFigure = {
  name: 'Indice d’équilibre',
  scale: { bounds: HEAT_BOUNDS, ramp: 'diverging' },
  value: ({ balanceIndex }) => balanceIndex,
  format: formatIndex,
  bound: formatIndex,
  zero: 'aucun montant',
  missing: 'non calculable',
};

/** What a map draws of some territories of one level, and the key of its classes. */
export interface MapParts {
  readonly areas: readonly MapArea[];
  readonly scale: MapScale;
  readonly legend: string;
}

/** The classes of a figure, those of nothing and of no value only where some of these values are such; not counted. */
export const mapClasses = (
  { scale, bound, zero, missing }: MapFigure,
  values: readonly Cell<number>[],
): Omit<ClassCount, 'count'>[] =>
  classCounts(values, scale, { format: bound, zero, missing }).map(({ className, label }) => ({
    className,
    label,
  }));

/** The parts of a map of a figure. */
export function mapParts(
  figure: MapFigure,
  rows: readonly TerritoryFigures[],
  link: (to: string) => string,
): MapParts {
  const { name, scale, value, bound, zero, missing } = figure;
  const areas = rows.map((row) => areaOf(figure, row, link));
  const { many } = levelWords(rows[0]?.type ?? 'departement', rows);
  const classes = classCounts(rows.map(value), scale, { format: bound, zero, missing });
  return { areas, scale, legend: mapLegend(`${name} · nombre de ${many}`, classes) };
}

function areaOf({ value, format }: MapFigure, row: TerritoryFigures, link: (to: string) => string): MapArea {
  return {
    code: row.code,
    name: row.label,
    value: value(row),
    text: formatCell(value(row), format),
    href: row.href === null ? null : link(row.href),
  };
}

/** What a national map cannot place: the territories without a shape, then what has no territory, if it holds something. */
export function mapAside(
  figure: MapFigure,
  withoutShape: readonly MapArea[],
  level: 'region' | 'departement',
  link: (to: string) => string,
): string {
  const unlocated = territoriesOfType('non_localise')
    .filter((row) => row.code === level && (row.essmsCount > 0 || row.signedAmount > 0))
    .map((row) => areaOf(figure, row, link));
  return besideMap('Hors de la carte', [...withoutShape, ...unlocated], figure.scale);
}
