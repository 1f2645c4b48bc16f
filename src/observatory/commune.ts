/** A commune of the geography in use, so that its inhabitants find their territory whatever stands in it. */
export interface PublishedCommune {
  readonly code: string;
  readonly label: string;
  readonly departement: string;
  /** `null` for a commune in no EPCI. */
  readonly epci: string | null;
}
