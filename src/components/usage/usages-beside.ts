import { askedOfUsage } from '../../observatory/usage-lookups.ts';
import { usagesBeside } from '../../wording/usage-territory.ts';

/** The usages of a territory of the edition as those inside it show them. */
export const usagesBesideOf = askedOfUsage('usages à côté', usagesBeside);
