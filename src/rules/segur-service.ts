import type { Bareme } from '../domain/bareme.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Situation } from '../domain/project.ts';

/**
 * Whether the Prestation Ségur of an ESSMS was validated too early for the aid to usage of an upgrade ("AAP 2024 § 3.2":
 * not "avant la fin du premier trimestre 2023"). The last day of that quarter is `unsettled`: the text can be read both
 * ways. `fine` too when the call sets no day.
 */
export function segurServiceTiming(
  { situation, segurDate }: { readonly situation: Situation | null; readonly segurDate: IsoDate | null },
  { segurServiceAfter }: Bareme,
): 'early' | 'unsettled' | 'fine' {
  if (situation !== 'montee_version' || segurDate === null || segurServiceAfter === null) return 'fine';
  if (segurDate === segurServiceAfter) return 'unsettled';
  return segurDate < segurServiceAfter ? 'early' : 'fine';
}
