import { type ClassBreaks, classBreaks } from '../../charts/class-breaks.ts';
import type { MapArea } from '../../charts/map-area.ts';
import { mapLegend } from '../../charts/map-legend.ts';
import { isAbsent, isPresent } from '../../domain/cell.ts';
import { ratioMillionths } from '../../domain/ratio.ts';
import { formatCell, formatPercent, formatPercentMillionths } from '../../format.ts';
import { territoriesOfType } from '../../observatory/lookups.ts';
import type { TerritoryFigures } from '../../observatory/types.ts';

/** The classes of coverage of all départements: a colour means the same on every map of the site. */
const breaks: ClassBreaks = classBreaks(
  territoriesOfType('departement').flatMap(({ coverage }) =>
    isPresent(coverage) ? [ratioMillionths(coverage)] : [],
  ),
);

/** What the maps of coverage draw: the areas, their classes, and the key of the classes. */
export function coverageAreas(
  rows: readonly TerritoryFigures[],
  link: (to: string) => string,
): { readonly areas: readonly MapArea[]; readonly breaks: ClassBreaks; readonly legend: string } {
  const areas = rows.map(
    ({ code, label, coverage, href }): MapArea => ({
      code,
      name: label,
      value: isAbsent(coverage) ? coverage : ratioMillionths(coverage),
      text: formatCell(coverage, formatPercent),
      href: href === null ? null : link(href),
    }),
  );
  const legend = mapLegend({
    breaks,
    format: (bound) => formatPercentMillionths(bound, 0),
    heading: 'ESSMS dans un projet sélectionné',
    missing: 'non calculable',
  });
  return { areas, breaks, legend };
}
