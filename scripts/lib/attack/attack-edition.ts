import { AttackRun } from './attack-run.ts';
import { boundsSystem, disclosesSilent } from './bounds-system.ts';
import { comparePrevious } from './compare-previous.ts';
import { type Grouping, groupEssms } from './essms-groups.ts';
import { monthSystems } from './month-systems.ts';
import { monthDisclosures, printedInOtherMonths, printedInTrends } from './monthly-knowledge.ts';
import { neighbouringMonths } from './neighbouring-months.ts';
import { type Nobody, nobodyThere } from './nobody-there.ts';
import { openSecrets } from './open-secrets.ts';
import {
  type MonthRow,
  type PublishedEdition,
  readPublished,
  type UsageRow,
  usageKey,
} from './published-rows.ts';
import type { AttackReport } from './report.ts';
import { printedElsewhere } from './same-counts.ts';
import { silentElsewhere } from './same-silence.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';
import { Unknowns } from './unknowns.ts';
import { type PrintedElsewhere, sameAsUsage, USAGE_COUNTS, usageSystem } from './usage-systems.ts';

export interface AttackOptions {
  /** Width under which the interval of a hidden count discloses it (`largeur_protection`). */
  readonly width?: number;
  readonly thresholds?: Thresholds;
  /** Tables of an earlier edition. */
  readonly previous?: ReadonlyMap<string, string>;
}

/**
 * Attacks an edition with nothing but its published tables (by name, without `.csv`): looks for every hidden count that
 * the sums, the other indicators or an earlier edition give away.
 */
export async function attackEdition(
  tables: ReadonlyMap<string, string>,
  { width = 5, thresholds = THRESHOLDS, previous }: AttackOptions = {},
): Promise<AttackReport> {
  const edition = readPublished(tables);
  const before = previous === undefined ? null : comparePrevious(edition, readPublished(previous));
  const elsewhere = printedElsewhere(edition.usages);
  const run = new AttackRun(width);
  const printed = [...elsewhere, ...(before?.printed ?? [])];
  await attackUsage(run, edition, { elsewhere: printed, thresholds });
  await attackMonths(run, edition);
  run.found(openSecrets(edition, thresholds));
  run.found(
    elsewhere.map(({ row: { file, ...row }, count, value }) => ({
      file,
      key: usageKey({ file, ...row }),
      count,
      low: value,
      high: value,
      by: 'autre indicateur',
    })),
  );
  run.found(silentElsewhere(edition.usages, { width, thresholds }));
  run.found(before?.disclosed ?? []);
  return run.report([...neighbouringMonths(edition.activeRecords), ...(before?.differences ?? [])]);
}

async function attackUsage(
  run: AttackRun,
  edition: PublishedEdition,
  { elsewhere, thresholds }: { elsewhere: readonly PrintedElsewhere[]; thresholds: Thresholds },
): Promise<void> {
  for (const [indicator, rows] of Map.groupBy(edition.usages, (row) => row.indicator)) {
    const { unknowns, nobody } = await whoAnswered(run, edition, rows);
    const more = {
      elsewhere: elsewhere.filter(({ row }) => row.indicator === indicator),
      lastMonth: indicator === 'dossiers_actifs' ? sameAsUsage(edition.activeRecords, rows) : [],
    };
    for (const count of USAGE_COUNTS) {
      await run.attack([
        usageSystem(count, unknowns, rows, nobody.answers, more),
        usageSystem(count, unknowns, rows, nobody.answers),
      ]);
    }
    const whole = rows.filter(({ type }) => type === 'tous');
    const byKey = new Map(whole.map((row) => [usageKey(row), row]));
    await run.attack([boundsSystem(unknowns, whole, nobody.silent)], (finding) => {
      const row = byKey.get(finding.target.key);
      return row !== undefined && disclosesSilent(row, finding, thresholds);
    });
  }
}

async function attackMonths(
  run: AttackRun,
  { essms, activeRecords, exchanges, trends }: PublishedEdition,
): Promise<void> {
  const known = [
    ...printedInOtherMonths(activeRecords),
    ...printedInTrends(ofTheWhole(activeRecords), trends),
  ];
  for (const systems of [
    ...monthSystems(essms, activeRecords, { known, trends }),
    ...monthSystems(essms, exchanges),
  ]) {
    await run.attack(systems);
  }
  run.found(monthDisclosures(known));
}

/** The rows of the widest territory: the country, or the region of an edition that has no other. */
function ofTheWhole(rows: readonly MonthRow[]): readonly MonthRow[] {
  const country = rows.filter(({ territoryType }) => territoryType === 'pays');
  return country.length > 0 ? country : rows.filter(({ territoryType }) => territoryType === 'region');
}

interface Respondents {
  readonly unknowns: Unknowns;
  readonly nobody: Nobody;
}

/**
 * The unknowns of an indicator, and where nobody answered. When the numbers of respondents contradict each other, an ESSMS
 * is no longer taken to answer its project what it counts in its territory.
 */
async function whoAnswered(
  run: AttackRun,
  { essms }: PublishedEdition,
  rows: readonly UsageRow[],
): Promise<Respondents> {
  const attempt = async (grouping: Grouping, name: string | null): Promise<Respondents | null> => {
    const unknowns = new Unknowns(grouping.groups, rows);
    const nobody = await run.unless(name, () => nobodyThere(grouping, unknowns, rows));
    return nobody === null && name === null ? null : { unknowns, nobody: nobody ?? NOT_KNOWN };
  };
  const same = groupEssms(essms, rows);
  run.unlisted(same.unlisted);
  const name = `${rows[0]?.indicator} nb_repondants`;
  const found = (await attempt(same, null)) ?? (await attempt(groupEssms(essms, rows, 'apart'), name));
  return found as Respondents;
}

const NOT_KNOWN: Nobody = { answers: [], silent: [] };
