import type { MapArea } from '../../charts/map-area.ts';
import { besideMap, mapLegend } from '../../charts/map-legend.ts';
import { classCounts, type MapScale } from '../../charts/map-scale.ts';
import type { Allocation, AllocationArea } from '../../domain/allocation.ts';
import { formatCell, formatIndex } from '../../format.ts';
import { HEAT_BOUNDS } from '../../wording/heat.ts';
import {
  SCENARIO_MAP_KEY,
  SCENARIO_MAP_MISSING,
  SCENARIO_MAP_ZERO,
  scenarioMapReading,
  scenarioMapTitle,
} from '../../wording/scenario-map.ts';
import { levelWords } from '../../wording/territory.ts';
import { typeset } from '../../wording/typeset.ts';
import { say, slot } from '../form/elements.ts';
import { recolourMap } from './recolour-map.ts';

/** The classes of the other maps of balance. */
const SCALE: MapScale = { bounds: HEAT_BOUNDS, ramp: 'diverging' };

const areasOf = ({ territories }: Allocation): MapArea[] =>
  territories.map(({ code, label, indexAfter }) => ({
    code,
    name: label,
    value: indexAfter,
    text: formatCell(indexAfter, formatIndex),
    href: null,
  }));

function legendOf({ level }: AllocationArea, { territories }: Allocation): string {
  const { many } = levelWords(level, territories);
  const words = { format: formatIndex, zero: SCENARIO_MAP_ZERO, missing: SCENARIO_MAP_MISSING };
  const classes = classCounts(
    territories.map(({ indexAfter }) => indexAfter),
    SCALE,
    words,
  );
  return mapLegend(`${SCENARIO_MAP_KEY} · nombre de ${many}`, classes);
}

/** Shows the balance once an envelope is shared, in the shapes of the map that the page holds at that level. */
export function showMap(root: HTMLElement, area: AllocationArea, allocation: Allocation): void {
  const source = document.querySelector<SVGSVGElement>(`[data-map="${area.level}"] svg`);
  if (source === null) return;
  const title = scenarioMapTitle(area, allocation);
  const reading = scenarioMapReading(allocation);
  const areas = areasOf(allocation);
  const place = slot(root, 'map');
  const subtitle = place.closest('figure')?.querySelector('.figure-subtitle')?.textContent ?? '';
  const partial = area.perimeter !== 'FR';
  const map = recolourMap(
    source,
    { areas, scale: SCALE, partial },
    {
      id: 'scenario-carte-image',
      title: typeset(title),
      description: typeset(`${subtitle} ${reading}`),
    },
  );
  const off = areas.filter(({ code }) => source.querySelector(`[data-code="${code}"]`) === null);
  say(root, 'map-title', title);
  say(root, 'map-reading', reading);
  place.replaceChildren(map);
  // Collectivités d’outre-mer alone have no shape: the list of what is beside the map says it all.
  place.hidden = off.length === areas.length;
  slot(root, 'map-key').innerHTML = legendOf(area, allocation) + besideMap('Hors de la carte', off, SCALE);
}
