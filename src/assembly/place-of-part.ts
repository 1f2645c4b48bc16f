import type { PublishedSector } from '../domain/sector.ts';
import type { Location } from '../domain/territory.ts';
import type { Programme } from '../programme.ts';

/** Where an amount given to a FINESS number counts. */
export interface PlaceOfPart {
  readonly location: Location | null;
  readonly sector: PublishedSector;
  /** The number it has become: money given to a former number is that of the establishment it became. */
  readonly currentFinessEt: string | null;
}

/** Where what a member was given counts, by the register: nowhere, and in no sector, when it is not there. */
export function placeOfPart(
  finessEt: string | null,
  { sites, nomenclature }: Pick<Programme, 'sites' | 'nomenclature'>,
): PlaceOfPart {
  const site = finessEt === null ? undefined : sites.get(finessEt);
  return {
    location: site?.location ?? null,
    sector: (site && nomenclature.get(site.category)?.sector) ?? 'non_determine',
    currentFinessEt: site?.finessEt ?? null,
  };
}
