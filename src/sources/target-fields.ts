import { z } from 'astro/zod';
import { isIsoDate } from '../domain/iso-date.ts';
import { COUNT_INDICATORS, RATE_INDICATORS } from '../domain/usage-return.ts';

const OPTIONAL_COUNTS: readonly unknown[] = COUNT_INDICATORS;

/** The indicator of a target: a rate. The optional counts have none ("AAP 2024 § 4": « Pas de valeur cible imposée »). */
export const targetIndicator = z.enum(RATE_INDICATORS, {
  error: ({ input }) =>
    OPTIONAL_COUNTS.includes(input)
      ? `ne peut pas être ${input}, comptage facultatif qui n’a pas de cible`
      : undefined,
});

/** A target in millionths: over 0 %, up to 100 %. */
export const targetPpm = z.number().int().min(1).max(1_000_000);

/** A day of `objectifs.json`. */
export const targetDay = z.string().refine(isIsoDate, 'doit être une date AAAA-MM-JJ');

/** The days in which a target is in force, both included. */
export const targetPeriod = { du: targetDay, au: targetDay.nullable().default(null) };
