/** How much a problem weighs: `structure` stops everything, `erreur` excludes, `alerte` flags, `information` tells. */
export type Severity = 'structure' | 'erreur' | 'alerte' | 'information';

/** A problem found in the user's data, said so that someone who is no developer can act on it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** File name, relative to the data folder. */
  readonly file: string;
  /** Line as a spreadsheet shows it (the header is line 1); `null` when the problem has no line. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** One or two French sentences: what is wrong. */
  readonly message: string;
  /** One French sentence: what to do. */
  readonly remedy: string;
}
