import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import type { Essms } from '../../domain/essms.ts';
import type { UsageTarget } from '../../domain/objectives.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import type { Coverage } from '../../metrics/coverage.ts';
import { UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import { isExempt, targetOn } from '../../rules/usage-target.ts';
import type { Scope } from '../scope.ts';
import { type ExpectedEssms, expectedEssms } from './expected-essms.ts';
import { LatestAnswers } from './latest-answers.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** What the figures of usage are computed from. */
export interface UsageContext {
  /** `null` when there is no file of returns. */
  readonly timelines: UsageTimelines | null;
  /** In order of FINESS. */
  readonly expected: readonly ExpectedEssms[];
  readonly answers: LatestAnswers;
  /** The target in force at the date of the data, by indicator; none is missing for want of a target. */
  readonly targets: ReadonlyMap<RateIndicator, UsageTarget>;
  readonly settings: DisclosureSettings;
}

/** The context of an edition. */
export function createUsageContext(programme: UsageProgramme, covered: Coverage, scope: Scope): UsageContext {
  const timelines = programme.returns && new UsageTimelines(programme.returns);
  const expected = expectedEssms(programme, covered, scope, timelines);
  return contextOf(timelines, expected, {
    targets: targetsInForce(programme),
    settings: disclosureSettings(programme),
  });
}

/** The context of returns and of those expected: the answers are always those of both. */
export const contextOf = (
  timelines: UsageTimelines | null,
  expected: readonly ExpectedEssms[],
  { targets, settings }: Pick<UsageContext, 'targets' | 'settings'>,
): UsageContext => ({
  timelines,
  expected,
  answers: new LatestAnswers(timelines, expected),
  targets,
  settings,
});

/** Whether an ESSMS is bound by the target in force of an indicator: one that it exempts is in no figure of it. */
export function isBound(
  { targets }: Pick<UsageContext, 'targets'>,
  indicator: RateIndicator,
  essms: Essms,
): boolean {
  const target = targets.get(indicator);
  return target === undefined || !isExempt(target, essms);
}

function targetsInForce({ objectives, dataDate }: UsageProgramme): UsageContext['targets'] {
  return new Map(
    RATE_INDICATORS.flatMap((indicator) => {
      const target = targetOn(objectives, indicator, dataDate);
      return target === null ? [] : [[indicator, target] as const];
    }),
  );
}

function disclosureSettings({ configuration: { secret } }: UsageProgramme): DisclosureSettings {
  return {
    personThreshold: secret.seuil_personnes,
    minEssms: secret.min_essms,
    minOrganisations: secret.min_og,
    dominantSharePpm: secret.part_dominante_ppm,
    protectionWidth: secret.largeur_protection,
  };
}
