import type { IsoDate } from './iso-date.ts';
import type { Sector } from './sector.ts';
import type { Location } from './territory.ts';

/** Coordinates in WGS 84 degrees. */
export interface Coordinates {
  readonly longitude: number;
  readonly latitude: number;
}

/** A geographic site of the national register (FINESS ET), whatever the layout it was read from. */
export interface RegisterSite {
  /** File of the register that it was read from. */
  readonly file: string;
  readonly finessEt: string;
  /** Legal entity that runs it (FINESS EJ); `null` when the register does not say. */
  readonly finessEj: string | null;
  readonly name: string;
  /** Name of the legal entity, when the layout gives it. */
  readonly ownerName: string | null;
  readonly siret: string | null;
  /** Three-digit FINESS category; empty when the register gives none. */
  readonly category: string;
  /** Aggregate of the category as the register gives it; `null` when it does not. */
  readonly aggregate: string | null;
  readonly open: boolean;
  readonly openingDate: IsoDate | null;
  readonly closingDate: IsoDate | null;
  /** Where its commune stands in the geography in use; `null` when the register's code is unknown to it. */
  readonly location: Location | null;
  readonly coordinates: Coordinates | null;
  /** FINESS+ role: `non_porteur` is a secondary site. */
  readonly role: 'porteur' | 'non_porteur' | null;
  readonly carrierFinessEt: string | null;
}

/** An active site in the perimeter of article L. 312-1 of the CASF: what the observatory counts. */
export interface Essms extends RegisterSite {
  readonly sector: Sector;
}
