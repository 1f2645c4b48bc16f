// What is read of the FINESS+ structures flow. Nothing is taken for granted: a key may be missing, or hold anything.

export interface RootJson {
  readonly generatedAt?: unknown;
  readonly pmej?: unknown;
}

export interface EntityJson {
  readonly informationsGeneralesPMEJ?: unknown;
  readonly ege?: unknown;
}

export interface OwnerJson {
  readonly numFinessPm?: unknown;
  readonly denominationLonguePmSmsse?: unknown;
  readonly denominationPm?: unknown;
}

export interface SiteJson {
  readonly informationsGeneralesEGE?: unknown;
  readonly categorieentiteGeographiqueExercice?: unknown;
  readonly adresse?: unknown;
  readonly roleEge?: unknown;
  readonly etatObjet?: unknown;
}

export interface GeneralJson {
  readonly egeId?: unknown;
  readonly numFinessEge?: unknown;
  readonly nomEgeLong?: unknown;
  readonly nomEgeCourt?: unknown;
  readonly siret?: unknown;
  readonly dateOuverture?: unknown;
  readonly dateFermeture?: unknown;
}

export interface AddressJson {
  readonly usageAdresse?: unknown;
  readonly cogCommune?: unknown;
  readonly coordonneesGeographique?: unknown;
}

export interface PositionJson {
  readonly coordonneeX?: unknown;
  readonly coordonneeY?: unknown;
  readonly directionLatitude?: unknown;
  readonly directionLongitude?: unknown;
}

export interface RoleJson {
  readonly idEgePorteuse?: unknown;
  readonly idEgeNonPorteuse?: unknown;
}

/** A text of the flow, trimmed; empty for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** An object of the flow; empty for anything else. */
export const object = <T extends object>(value: unknown): Partial<T> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as T) : {};

/** A list of objects of the flow; empty for anything else. */
export const list = <T extends object>(value: unknown): readonly Partial<T>[] =>
  Array.isArray(value) ? value.map((item) => object<T>(item)) : [];
