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

/** The thresholds shipped: those of French practice on small numbers of persons. */
export const DEFAULT_DISCLOSURE: DisclosureSettings = {
  personThreshold: 11,
  minEssms: 3,
  minOrganisations: 2,
  dominantSharePpm: 850_000,
  protectionWidth: 5,
};
