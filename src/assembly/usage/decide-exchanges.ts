import { CountSystem } from '../../disclosure/count-system.ts';
import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import {
  type Contribution,
  hasFewContributors,
  isDominated,
  isSmallCount,
} from '../../disclosure/primary-rules.ts';
import { protect } from '../../disclosure/protect.ts';
import type { Essms } from '../../domain/essms.ts';
import { territoryKeysOf } from '../../metrics/tally.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import type { EarlierLine } from './earlier-usage.ts';
import type { Hidden } from './hide-sums.ts';

/** What one ESSMS counted in a month. */
export interface Exchange {
  readonly essms: Essms;
  readonly amount: number;
}

/** The count of a territory in a month, and whether it is hidden. */
export interface DecidedCount {
  readonly row: TerritoryRow;
  readonly respondents: number;
  readonly amount: number;
  readonly hidden: Hidden;
}

interface DecideContext {
  readonly rows: readonly TerritoryRow[];
  readonly topKey: string;
  readonly settings: DisclosureSettings;
  /** What an earlier edition printed of this month, by territory row. */
  readonly printed: (territoryKey: string) => EarlierLine | undefined;
}

/** From the narrowest. */
export const EXCHANGE_LEVELS: readonly string[] = ['departement', 'non_localise', 'region', 'pays'];

/** Adds up the counts of one month by territory, and decides which are hidden. */
export function decideExchanges(
  group: readonly Exchange[],
  { rows, topKey, settings, printed }: DecideContext,
): DecidedCount[] {
  const members = new Map<string, number[]>();
  for (const [index, { essms }] of group.entries()) {
    for (const key of territoryKeysOf(essms.location, topKey)) {
      const known = members.get(key);
      if (known) known.push(index);
      else members.set(key, [index]);
    }
  }
  const told = rows.flatMap((row) => {
    const own = members.get(row.key);
    if (own === undefined) return [];
    const contributions = own.map((index) => contributionOf(group[index] as Exchange));
    return [{ row, own, contributions, amount: contributions.reduce((sum, { amount }) => sum + amount, 0) }];
  });
  const units = told.map(({ row, contributions, amount }) => ({
    weight: amount,
    primary:
      isSmallCount(amount, settings) ||
      hasFewContributors(contributions, settings) ||
      isDominated(contributions, settings) ||
      tellsAChange(printed(row.key), { amount, respondents: contributions.length, settings }),
  }));
  const system = new CountSystem({
    values: group.map(({ amount }) => amount),
    rows: told.map(({ row, own }, unit) => ({
      unit,
      members: own,
      family: 0,
      rank: EXCHANGE_LEVELS.indexOf(row.type),
    })),
  });
  const { masked } = protect(units, [system], settings.protectionWidth);
  return told.map(({ row, own, amount }, unit) => ({
    row,
    respondents: own.length,
    amount,
    hidden: masked[unit] as Hidden,
  }));
}

const contributionOf = ({ essms, amount }: Exchange): Contribution => ({
  finessEt: essms.finessEt,
  organisation: essms.finessEj,
  amount,
});

/** Whether printing a count again would tell what an earlier edition hid, or a few exchanges added since. */
function tellsAChange(
  line: EarlierLine | undefined,
  { amount, respondents, settings }: { amount: number; respondents: number; settings: DisclosureSettings },
): boolean {
  if (line === undefined) return false;
  if (line.statut === 'secret') return line.nb_repondants === String(respondents);
  return isSmallCount(Math.abs(amount - Number(line.nombre)), settings);
}
