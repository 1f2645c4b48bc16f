import type { Bareme } from '../domain/bareme.ts';
import type { Essms } from '../domain/essms.ts';
import type { IsoDate } from '../domain/iso-date.ts';
import type { Objectives, UsageTarget } from '../domain/objectives.ts';
import type { RateIndicator } from '../domain/usage-return.ts';

/** The target of an indicator in force on a day, its first and last included ("AAP 2024 § 4"); `null` when there is none. */
export const targetOn = (
  { targets }: Objectives,
  indicator: RateIndicator,
  date: IsoDate,
): UsageTarget | null =>
  targets.find(
    (target) =>
      target.indicator === indicator && target.from <= date && (target.to === null || date <= target.to),
  ) ?? null;

/** Whether a target does not bind an ESSMS: its sector or its category is exempted. */
export const isExempt = (
  { exemptions }: UsageTarget,
  { sector, category }: Pick<Essms, 'sector' | 'category'>,
): boolean =>
  exemptions.some(({ sectors, categories }) => sectors.includes(sector) || categories.includes(category));

/**
 * What a project is to reach, in millionths: the target of its scale, else the national one; `null` when there is
 * neither. The exemptions stay those of the national target.
 */
export const projectTarget = (
  { targets }: Pick<Bareme, 'targets'>,
  national: UsageTarget | null,
  indicator: RateIndicator,
): number | null => targets?.find((target) => target.indicator === indicator)?.ppm ?? national?.ppm ?? null;
