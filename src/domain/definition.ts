/** The one definition of an indicator: method page, table headings and data dictionary all print it. */
export interface Definition {
  /** Stable identifier, used in addresses: `/methode/taux-couverture/`. */
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly sentence: string;
  readonly unit: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly perimeter: string;
  /** Text the rule comes from, written as the text's own reference. */
  readonly source: string;
  /** The reading chosen where the texts allow several, and what it leaves out. */
  readonly limits: readonly string[];
  /** How the definition changed since the first version of the observatory, the oldest first. */
  readonly revisions: readonly DefinitionRevision[];
}

/** A change of what an indicator counts, or of how. */
export interface DefinitionRevision {
  /** Of the observatory, as `package.json` says it. */
  readonly version: string;
  /** What changed, in one sentence. */
  readonly sentence: string;
}
