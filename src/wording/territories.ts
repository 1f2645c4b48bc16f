import { formatCount, formatEuros } from '../format.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { coverageReading } from './coverage.ts';
import { joinNames } from './names.ts';
import { counted, uncapitalized } from './plural.ts';
import { levelWords } from './territory.ts';

/** How many territories have a portrait, and how far apart they are. */
export function territoriesAnswer(
  regions: readonly TerritoryFigures[],
  departements: readonly TerritoryFigures[],
  epci: readonly TerritoryFigures[],
): string {
  const ofRegions = levelWords('region', regions);
  const ofDepartements = levelWords('departement', departements);
  const counts = joinNames([
    counted(regions.length, ofRegions.one, ofRegions.many, 'aucune région'),
    counted(departements.length, ofDepartements.one, ofDepartements.many, 'aucun département'),
    counted(epci.length, 'intercommunalité', 'intercommunalités', 'aucune intercommunalité'),
  ]);
  const [among, reading] =
    regions.length > 1
      ? [ofRegions, coverageReading(regions, 'region')]
      : [ofDepartements, coverageReading(departements, 'departement')];
  return `Un portrait pour chacun\u00a0: ${counts}. Parmi les ${among.many}, ${uncapitalized(reading)}`;
}

/** What could be placed on no map, said beside the tables that leave it out; empty when there is nothing. */
export function withoutPlaceSentence(rows: readonly TerritoryFigures[]): string {
  const row = rows.find(({ code }) => code === 'region');
  if (!row || (row.essmsCount === 0 && row.signedAmount === 0)) return '';
  return `Les totaux comprennent aussi ${formatCount(row.essmsCount)} ESSMS et ${formatEuros(row.signedAmount)} engagés que le répertoire ne permet pas de situer.`;
}
