import type { Ratio } from '../domain/ratio.ts';

/** A rate declared in the ANAP study of 2019, in whole percents. */
export interface StudyRate {
  readonly label: string;
  readonly rate: Ratio;
}

const percent = (label: string, value: number): StudyRate => ({
  label,
  rate: { numerator: value, denominator: 100 },
});

/** ESMS that declared a computerised record of the user, by legal status of who runs them. */
export const RECORDS_BY_STATUS: readonly StudyRate[] = [
  percent('Privé commercial', 94),
  percent('Public', 83),
  percent('Privé non lucratif', 64),
];

/** The same, by whether they belong to an organisation that runs several. */
export const RECORDS_BY_OWNER: readonly StudyRate[] = [
  percent('ESMS autonomes', 88),
  percent('Rattachés à un organisme gestionnaire', 66),
];

/** ESMS that declared that they steer their information system. */
export const STEERING_BY_STATUS: readonly StudyRate[] = [
  percent('Privé lucratif', 73),
  percent('Privé non lucratif', 43),
  percent('Public', 42),
];

/** Sizes from which an information system is more present, then structured, in places. */
export const SIZE_THRESHOLDS = { present: 100, structured: [800, 1000] } as const;
