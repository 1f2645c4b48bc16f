import type { DisclosureSettings } from '../../disclosure/disclosure-settings.ts';
import { hasFewContributors, isSmallCount } from '../../disclosure/primary-rules.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type TerritoryType, territoryKey } from '../../domain/territory.ts';
import { NO_ANSWER } from '../../metrics/usage/usage-timelines.ts';
import { type EarlierEdition, type EarlierLine, earlierLines } from './earlier-usage.ts';
import type { Series, SeriesSubject } from './series.ts';
import type { SeriesMaker } from './series-maker.ts';
import { contributor } from './series-reader.ts';

/** The months that an earlier edition printed, active files and trends, which this one prints again. */
export class EarlierSeries {
  readonly #lines: ReadonlyMap<string, EarlierLine>;
  readonly #maker: SeriesMaker;
  readonly #settings: DisclosureSettings;
  readonly #topKey: string;
  readonly #then = new Map<string, Series>();

  /** `maker`: makes the series as they were known to the earlier edition. */
  constructor(
    edition: EarlierEdition,
    maker: SeriesMaker,
    { settings, topKey }: { settings: DisclosureSettings; topKey: string },
  ) {
    const records = earlierLines(edition, 'dui_actifs').map((line): [string, EarlierLine] => [
      `${line.mois} ${territoryKey(line.type_territoire as TerritoryType, line.code_territoire ?? '')}`,
      line,
    ]);
    const trends = earlierLines(edition, 'tendances').map((line): [string, EarlierLine] => [
      `${line.mois} ${line.code_indicateur} ${line.type_denominateur}`,
      line,
    ]);
    this.#lines = new Map([...records, ...trends]);
    this.#maker = maker;
    this.#settings = settings;
    this.#topKey = topKey;
  }

  /** Whether printing a month again would tell what few ESSMS changed of it since, or what the earlier edition hid. */
  tellsAChange(series: Series, month: IsoDate, at: number): boolean {
    const line = this.#lineOf(series.subject, month);
    if (line === undefined) return false;
    const then = this.#seriesThen(series.subject);
    const changed = series.members.filter(
      (member) => !series.isSame(series.row(member, at), then.row(member, at), then),
    );
    if (line.statut === 'secret') return changed.length === 0;
    const who = changed.map((member) => contributor(series, member));
    if (who.length > 0) return hasFewContributors(who, this.#settings);
    const printed = Number(line.nb_dossiers_actifs ?? line.numerateur ?? '');
    return isSmallCount(Math.abs(sumAt(series, at) - printed), this.#settings);
  }

  #lineOf({ key, indicator, type, isCount }: SeriesSubject, month: IsoDate): EarlierLine | undefined {
    if (isCount) return this.#lines.get(`${month} ${key}`);
    return key === this.#topKey ? this.#lines.get(`${month} ${indicator} ${type}`) : undefined;
  }

  /** The series as it was known then: of the same ESSMS, in the same order. */
  #seriesThen(subject: SeriesSubject): Series {
    const key = `${subject.key} ${subject.indicator} ${subject.type} ${subject.isCount}`;
    const known = this.#then.get(key) ?? this.#maker.of(subject);
    this.#then.set(key, known);
    return known;
  }
}

function sumAt(series: Series, at: number): number {
  let sum = 0;
  for (const member of series.members) {
    const row = series.row(member, at);
    if (row !== NO_ANSWER) sum += series.numerator(row);
  }
  return sum;
}
