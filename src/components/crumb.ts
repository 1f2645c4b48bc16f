/** A page above the present one. */
export interface Crumb {
  readonly label: string;
  /** Site-absolute; `null` when it has no page. */
  readonly href: string | null;
}
