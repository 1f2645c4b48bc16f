import { hasFewContributors, isSmallCount } from '../../disclosure/primary-rules.ts';
import type { IsoDate } from '../../domain/iso-date.ts';
import { type TerritoryType, territoryKey } from '../../domain/territory.ts';
import { type EarlierEdition, type EarlierLine, earlierLines } from './earlier-usage.ts';
import type { SeriesMaker, SeriesSubject, ToldSeries } from './told-series.ts';
import type { UsageContext } from './usage-context.ts';

/** The months that an earlier edition printed, active files and trends, which this one prints again. */
export class EarlierSeries {
  readonly #lines: ReadonlyMap<string, EarlierLine>;
  readonly #maker: SeriesMaker;
  readonly #usage: UsageContext;
  readonly #topKey: string;
  readonly #series = new Map<string, ToldSeries>();

  /** `maker`: makes the series as they were known to the earlier edition. */
  constructor(
    edition: EarlierEdition,
    maker: SeriesMaker,
    { usage, topKey }: { usage: UsageContext; topKey: string },
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
    this.#usage = usage;
    this.#topKey = topKey;
  }

  /**
   * Whether printing a month again would tell what few ESSMS changed of it since, or what the earlier edition hid.
   */
  tellsAChange({ subject, series }: ToldSeries, month: IsoDate, at: number): boolean {
    const line = this.#lineOf(subject, month);
    if (line === undefined) return false;
    const then = this.#then(subject);
    const changed = series.members.flatMap(({ essms }, index) => {
      const before = then.get(essms.finessEt);
      const isSame =
        (before?.numerators[at] ?? -1) === series.numerators[index]?.[at] &&
        (series.denominators === null ||
          (before?.denominators?.[at] ?? -1) === series.denominators[index]?.[at]);
      return isSame ? [] : [{ finessEt: essms.finessEt, organisation: essms.finessEj }];
    });
    if (line.statut === 'secret') return changed.length === 0;
    if (changed.length > 0) return hasFewContributors(changed, this.#usage.settings);
    const printed = Number(line.nb_dossiers_actifs ?? line.numerateur ?? '');
    const sum = series.numerators.reduce((total, values) => total + Math.max(0, values[at] ?? 0), 0);
    return isSmallCount(Math.abs(sum - printed), this.#usage.settings);
  }

  #lineOf({ key, indicator, type, isCount }: SeriesSubject, month: IsoDate): EarlierLine | undefined {
    if (isCount) return this.#lines.get(`${month} ${key}`);
    return key === this.#topKey ? this.#lines.get(`${month} ${indicator} ${type}`) : undefined;
  }

  /** The values that each ESSMS had, by FINESS. */
  #then(
    subject: SeriesSubject,
  ): ReadonlyMap<string, { numerators: Int32Array; denominators: Int32Array | null }> {
    const key = `${subject.key} ${subject.indicator} ${subject.type} ${subject.isCount}`;
    const known = this.#series.get(key) ?? this.#maker.of(subject);
    this.#series.set(key, known);
    const { members, numerators, denominators } = known.series;
    return new Map(
      members.map(({ essms }, index) => [
        essms.finessEt,
        { numerators: numerators[index] as Int32Array, denominators: denominators?.[index] ?? null },
      ]),
    );
  }
}
