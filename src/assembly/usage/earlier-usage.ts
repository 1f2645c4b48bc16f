import Papa from 'papaparse';
import { hasFewContributors, isSmallCount } from '../../disclosure/primary-rules.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageSum } from './usage-sums.ts';

/** An edition already published: its date, and the text of its tables by name. */
export interface EarlierEdition {
  readonly dataDate: IsoDate;
  readonly tables: ReadonlyMap<string, string>;
}

/** A line of an earlier table, by name of column. */
export type EarlierLine = Readonly<Record<string, string | undefined>>;

/** The lines of a table of an earlier edition; none when it had no such table. */
export const earlierLines = ({ tables }: EarlierEdition, name: string): EarlierLine[] =>
  Papa.parse<Record<string, string>>(tables.get(name) ?? '', { header: true, skipEmptyLines: true }).data;

/** A sum as it stood at the date of an earlier edition, and whether that edition hid it. */
export interface EarlierSum {
  readonly sum: UsageSum;
  readonly isSecret: boolean;
}

/**
 * What an earlier edition printed of usage. What it was made of is found again from the returns transmitted by its date;
 * a line whose numbers are not those printed, its returns having been revised since, is known by its numbers alone.
 */
export class EarlierUsage {
  /** The sums found again. */
  readonly sums: readonly EarlierSum[];
  readonly #printed: ReadonlyMap<string, EarlierLine>;
  readonly #found = new Map<string, EarlierSum>();
  readonly #then: UsageContext;

  constructor(edition: EarlierEdition, sums: readonly UsageSum[], then: UsageContext) {
    const lines = [...earlierLines(edition, 'usages'), ...earlierLines(edition, 'usages_projets')];
    this.#printed = new Map(lines.map((line) => [keyOfLine(line), line]));
    this.#then = then;
    for (const sum of sums) {
      const line = this.#printed.get(keyOfSum(sum));
      if (line === undefined || sum.answers.length === 0 || !isFoundAgain(sum, line)) continue;
      this.#found.set(keyOfSum(sum), { sum, isSecret: line.statut === 'secret' });
    }
    this.sums = [...this.#found.values()];
  }

  /** Whether printing a sum would tell, by difference with the earlier edition, what few ESSMS changed. */
  tellsAChange(sum: UsageSum, now: UsageContext): boolean {
    const line = this.#printed.get(keyOfSum(sum));
    if (line === undefined || line.statut === 'secret' || line.numerateur === '') return false;
    const found = this.#found.get(keyOfSum(sum));
    if (found === undefined) return isSmallChange(sum, line, now);
    const rows = (each: UsageSum) => new Set(each.answers.map(({ row }) => row));
    const [before, after] = [rows(found.sum), rows(sum)];
    const changed = [
      ...found.sum.answers.filter(({ row }) => !after.has(row)).map(({ essms }) => who(essms, this.#then)),
      ...sum.answers.filter(({ row }) => !before.has(row)).map(({ essms }) => who(essms, now)),
    ];
    return changed.length > 0 && hasFewContributors(changed, now.settings);
  }
}

const who = (index: number, { expected }: UsageContext) => {
  const { finessEt, finessEj } = (expected[index] as (typeof expected)[number]).essms;
  return { finessEt, organisation: finessEj };
};

function keyOfSum({ place, indicator, type }: UsageSum): string {
  const { territory, sector, projectId } = place;
  const of = territory === null ? `projet ${projectId}` : `${territory.type} ${territory.code} ${sector}`;
  return `${of} ${indicator} ${type}`;
}

function keyOfLine(line: EarlierLine): string {
  const of =
    line.id_projet === undefined
      ? `${line.type_territoire} ${line.code_territoire} ${line.secteur}`
      : `projet ${line.id_projet}`;
  return `${of} ${line.code_indicateur} ${line.type_denominateur}`;
}

/** Whether the sum found again is the one printed: by its numbers, or by how many answered when they were hidden. */
function isFoundAgain({ answers, numerator, denominator, mixed }: UsageSum, line: EarlierLine): boolean {
  if (line.nb_repondants !== String(answers.length)) return false;
  if (line.statut === 'secret') return true;
  return line.numerateur === String(numerator) && (mixed || line.denominateur === String(denominator));
}

/** Whether a sum differs from the one printed by few persons only. */
function isSmallChange(
  { numerator, denominator, mixed }: UsageSum,
  line: EarlierLine,
  { settings }: UsageContext,
): boolean {
  const changes = [numerator - Number(line.numerateur)];
  if (!mixed && line.denominateur !== '') {
    const whole = denominator - Number(line.denominateur);
    changes.push(whole, whole - (changes[0] as number));
  }
  return changes.some((change) => isSmallCount(Math.abs(change), settings));
}
