/** Thresholds of statistical secrecy, as `observatoire.json` sets them. */
export interface DisclosureSettings {
  /** Numbers of persons from 1 to one less than this are masked. */
  readonly personThreshold: number;
  readonly minEssms: number;
  readonly minOrganisations: number;
  /** No establishment may hold this part of a count, in millionths, or more. */
  readonly dominantSharePpm: number;
  /** Least distance between the lowest and the highest value that what is published leaves possible. */
  readonly protectionWidth: number;
}
