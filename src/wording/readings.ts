import { AID_READINGS } from './readings/aid-readings.ts';
import { PROGRAMME_READINGS } from './readings/programme-readings.ts';
import type { Reading } from './readings/reading.ts';
import { USAGE_READINGS } from './readings/usage-readings.ts';

/** Every point that the texts leave open, as the method page lists them. */
export const READINGS: readonly Reading[] = [...AID_READINGS, ...PROGRAMME_READINGS, ...USAGE_READINGS];
