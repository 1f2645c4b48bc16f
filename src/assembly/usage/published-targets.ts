import type { PublishedTarget } from '../../observatory/usage-figures.ts';
import type { UsageContext } from './usage-context.ts';

/** The targets in force, in order of indicator. */
export const publishedTargets = (targets: UsageContext['targets']): PublishedTarget[] =>
  [...targets.values()].map(({ indicator, label, ppm, from, to, source, exemptions }) => ({
    indicator,
    label,
    ppm,
    from,
    to,
    source,
    exemptions: exemptions.map((each) => each.label),
  }));
