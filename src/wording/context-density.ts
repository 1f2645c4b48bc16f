import { type Cell, isPresent } from '../domain/cell.ts';
import { type Ratio, ratioMillionths } from '../domain/ratio.ts';
import { formatDecimal } from '../format.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { joinNames } from './names.ts';

/** What no reader may mistake: these densities judge nothing. */
export function contextSentence(populationYear: number): string {
  return `La densité de référence est le nombre d’ESSMS du territoire : c’est à elle, et à elle seule, que les montants sont comparés sur cette page. Les densités ci-dessous rapportent les ESSMS aux habitants (populations municipales de ${populationYear}, de 2017 à Mayotte) et à la superficie cadastrale ; elles éclairent le contexte et n’entrent dans aucun indice.`;
}

type Densities = Pick<TerritoryFigures, 'label' | 'densityPer100k' | 'densityPer100km2'>;

/** The ends of each density, by name. */
export function contextReading(rows: readonly Densities[]): string {
  return [
    extent(rows, ({ densityPer100k }) => densityPer100k, 'pour 100 000 habitants'),
    extent(rows, ({ densityPer100km2 }) => densityPer100km2, 'pour 100 km²'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function extent(rows: readonly Densities[], read: (row: Densities) => Cell<Ratio>, unit: string): string {
  const known = rows
    .flatMap((row) => {
      const density = read(row);
      return isPresent(density) ? [{ label: row.label, density, order: ratioMillionths(density) }] : [];
    })
    .toSorted((a, b) => a.order - b.order || a.label.localeCompare(b.label, 'fr'))
    .map(({ label, density }) => ({ label, text: formatDecimal(density) }));
  const [low] = known;
  const high = known.at(-1);
  if (!low || !high || low === high) return '';
  if (low.text === high.text) return `Partout ${low.text} ESSMS ${unit}.`;
  // Those that read the same are at the end together: naming one alone would set it apart.
  const at = (end: string): string =>
    joinNames(known.filter(({ text }) => text === end).map(({ label }) => label));
  return `De ${low.text} (${at(low.text)}) à ${high.text} ESSMS ${unit} (${at(high.text)}).`;
}

/** The territories whose area the data does not give; empty when there is none. */
export function withoutArea(rows: readonly Pick<TerritoryFigures, 'label' | 'areaKm2'>[]): string {
  const names = rows.filter(({ areaKm2 }) => !isPresent(areaKm2)).map(({ label }) => label);
  return names.length === 0 ? '' : `Superficie absente des données : ${joinNames(names, 10)}.`;
}
