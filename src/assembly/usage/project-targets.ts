import type { EssmsReaching, ProjectTargets, ProjectUsage } from '../../observatory/usage-figures.ts';

/** What a project did of its targets: all reached when each is, or does not bind it; missed when one is. */
export function projectTargets(
  projectId: string,
  usages: readonly ProjectUsage[],
  reachingAll: EssmsReaching,
): ProjectTargets {
  const whole = usages.filter(
    ({ denominatorType, status }) => denominatorType === 'tous' && status !== 'sans_objet',
  );
  const isReached = whole.length > 0 && whole.every(({ attained }) => attained === 'oui');
  const isMissed = whole.some(({ attained }) => attained === 'non');
  return { projectId, allReached: isReached ? 'oui' : isMissed ? 'non' : null, reachingAll };
}
