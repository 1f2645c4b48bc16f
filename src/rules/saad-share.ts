import { type Fraction, fraction } from '../domain/fraction.ts';
import type { HoursWorked } from '../domain/project.ts';

/** FINESS categories of home-help services, whose aid follows their medico-social hours (SAA and SAAS). */
const SAAD_CATEGORIES: ReadonlySet<string> = new Set(['460', '209']);

export const isSaad = (category: string | null): boolean =>
  category !== null && SAAD_CATEGORIES.has(category);

/** The hours that départements and pension funds pay for, in hundredths. */
export const medicoSocialHours = ({ apa, pch, otherDependency }: HoursWorked): number =>
  apa + pch + otherDependency;

/**
 * The medico-social share of a SAAD: (APA + PCH + other dependency) / all hours, exact; `null` when the hours
 * cannot be used (no hours, or more medico-social hours than hours). Source: AAP 2024, annexe 1.
 */
export function saadShare(hours: HoursWorked): Fraction | null {
  const medicoSocial = medicoSocialHours(hours);
  if (hours.total <= 0 || medicoSocial > hours.total) return null;
  return fraction(medicoSocial, hours.total);
}
