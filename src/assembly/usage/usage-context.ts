import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import type { Essms } from '../../domain/essms.ts';
import type { UsageTarget } from '../../domain/objectives.ts';
import type { RateIndicator } from '../../domain/usage-return.ts';
import type { UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import { isExempt } from '../../rules/usage-target.ts';
import type { ExpectedEssms } from './expected-essms.ts';

/** What the figures of usage are computed from. */
export interface UsageContext {
  /** `null` when there is no file of returns. */
  readonly timelines: UsageTimelines | null;
  /** In order of FINESS. */
  readonly expected: readonly ExpectedEssms[];
  /** The target in force at the date of the data, by indicator; none is missing for want of a target. */
  readonly targets: ReadonlyMap<RateIndicator, UsageTarget>;
  readonly settings: DisclosureSettings;
}

/** Whether an ESSMS is bound by the target in force of an indicator: one that it exempts is in no figure of it. */
export function isBound(
  { targets }: Pick<UsageContext, 'targets'>,
  indicator: RateIndicator,
  essms: Essms,
): boolean {
  const target = targets.get(indicator);
  return target === undefined || !isExempt(target, essms);
}
