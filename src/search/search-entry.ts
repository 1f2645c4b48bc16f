/** What can be found, in the order in which results of equal worth are told. */
export const SEARCH_KINDS = [
  'territoire',
  'commune',
  'secteur',
  'methode',
  'glossaire',
  'page',
  'projet',
  'essms',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found, and the page it leads to. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail: string;
  /** Site-absolute address. */
  readonly href: string;
  /** Its code or number: another name of it. */
  readonly code: string;
  /** Words that narrow a search to it, though they are no name of it: where it is, whose it is. */
  readonly around: string;
}
