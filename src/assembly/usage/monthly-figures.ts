import { type Cell, MISSING, NOT_APPLICABLE, SECRET } from '../../domain/cell.ts';
import { addMonths, type IsoDate } from '../../domain/iso-date.ts';
import { packLimit } from '../../domain/packed-date.ts';
import { RATE_INDICATORS } from '../../domain/usage-return.ts';
import { NO_ANSWER, type UsageTimelines } from '../../metrics/usage/usage-timelines.ts';
import type { ActiveRecordsPoint, TrendPoint } from '../../observatory/usage-figures.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';
import { amongActiveFiles } from './among-active-files.ts';
import { decideMonths } from './decide-months.ts';
import { EarlierSeries } from './earlier-series.ts';
import type { EarlierEdition } from './earlier-usage.ts';
import type { Hidden } from './hide-sums.ts';
import { MonthlyAnswers, seriesMonths } from './monthly-answers.ts';
import type { Series, SeriesSubject } from './series.ts';
import { SeriesMaker } from './series-maker.ts';
import { SeriesReader } from './series-reader.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageProgramme } from './usage-programme.ts';

/** What is told month by month, and what of it is hidden. */
export interface MonthlyFigures {
  readonly points: readonly ActiveRecordsPoint[];
  readonly trends: readonly TrendPoint[];
  readonly hidden: { readonly records: readonly HiddenPoint[]; readonly trends: readonly HiddenPoint[] };
}

/** A point that has a value: its persons, and whether it is hidden. */
export interface HiddenPoint {
  readonly persons: number;
  readonly hidden: Hidden;
}

export interface MonthlyContext {
  readonly programme: UsageProgramme;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
  readonly usage: UsageContext;
  /** What is hidden of the sums at the date of the data. */
  readonly latest: (subject: SeriesSubject) => Hidden;
  /** An earlier edition, and the returns as it knew them. */
  readonly earlier: { readonly edition: EarlierEdition; readonly timelines: UsageTimelines } | null;
}

const NOTHING: MonthlyFigures = { points: [], trends: [], hidden: { records: [], trends: [] } };
const SHOWN: ReadonlySet<string> = new Set(['pays', 'region', 'departement']);

/** Active files by month and territory, and the rates of the top row by month. */
export function monthlyFigures(context: MonthlyContext): MonthlyFigures {
  const { programme, scope, rows, usage } = context;
  const { timelines, settings } = usage;
  if (timelines === null) return NOTHING;
  const { months, days } = seriesMonths(timelines, programme.essms, programme.dataDate);
  const maker = new SeriesMaker(new MonthlyAnswers(programme, scope, { timelines, days }), {
    usage,
    topKey: scope.topKey,
  });
  const shown = rows.filter(
    ({ type, code }) => SHOWN.has(type) || (type === 'non_localise' && code !== 'epci'),
  );
  const read = (subject: SeriesSubject) => new SeriesReader(maker.of(subject), settings);
  const records = shown.map(({ key }) =>
    read({ key, indicator: 'dossiers_actifs', type: 'tous', isCount: true }),
  );
  const types = maker.typesMet(months.length);
  const rates = RATE_INDICATORS.flatMap((indicator) =>
    (indicator === 'dossiers_actifs' && types.length > 1 ? types : (['tous'] as const)).map((type) =>
      read({ key: scope.topKey, indicator, type, isCount: false }),
    ),
  );
  const earlier = earlierSeries(context, days);
  const top = records[shown.findIndex(({ key }) => key === scope.topKey)] as SeriesReader;
  const among = amongActiveFiles(
    top.series,
    rates.map(({ series }) => series),
    months.length,
  );
  decideMonths([...records, ...rates], months.length, {
    latest: context.latest,
    decisionOf: (month) => ({
      width: settings.protectionWidth,
      isHiding: (series) => earlier?.tellsAChange(series, months[month] as IsoDate, month) ?? false,
      among,
    }),
  });
  return {
    points: months.flatMap((month, at) =>
      shown.map((row, index) =>
        recordsPoint(row, records[index] as SeriesReader, { month, at, day: days[at] as IsoDate }),
      ),
    ),
    trends: months.flatMap((month, at) => rates.map((each) => trendPoint(each, { month, at }))),
    hidden: { records: hiddenPoints(records), trends: hiddenPoints(rates) },
  };
}

function earlierSeries(
  { programme, scope, usage, earlier }: MonthlyContext,
  days: readonly IsoDate[],
): EarlierSeries | null {
  if (earlier === null) return null;
  const { edition, timelines } = earlier;
  const maker = new SeriesMaker(new MonthlyAnswers(programme, scope, { timelines, days }), {
    usage,
    topKey: scope.topKey,
  });
  return new EarlierSeries(edition, maker, { settings: usage.settings, topKey: scope.topKey });
}

function recordsPoint(
  { type, code }: TerritoryRow,
  { series, points }: SeriesReader,
  { month, at, day }: { month: IsoDate; at: number; day: IsoDate },
): ActiveRecordsPoint {
  const { respondents, numerator, hidden } = points[at] as SeriesReader['points'][number];
  const expected = expectedAt(series, at);
  const freshAfter = packLimit(`${month.slice(0, 8)}01`);
  const staleBefore = packLimit(addMonths(day, -12));
  let freshCount = 0;
  let staleCount = 0;
  for (const member of series.members) {
    const row = series.row(member, at);
    if (row === NO_ANSWER) continue;
    if (series.measuredOn(row) >= freshAfter) freshCount += 1;
    if (series.measuredOn(row) < staleBefore) staleCount += 1;
  }
  return {
    month,
    territoryType: type,
    territoryCode: code,
    count: absent({ expected, respondents, hidden }) ?? numerator,
    respondents,
    expected,
    freshCount,
    staleCount,
  };
}

function trendPoint(
  { series, points }: SeriesReader,
  { month, at }: { month: IsoDate; at: number },
): TrendPoint {
  const { respondents, numerator, denominator, hidden } = points[at] as SeriesReader['points'][number];
  const expected = expectedAt(series, at);
  return {
    month,
    indicator: series.subject.indicator,
    denominatorType: series.subject.type,
    rate: absent({ expected, respondents, hidden }) ?? { numerator, denominator },
    respondents,
    expected,
  };
}

function expectedAt(series: Series, at: number): number {
  let count = 0;
  for (const member of series.members) if (series.isMember(member, at)) count += 1;
  return count;
}

interface Presence {
  readonly expected: number;
  readonly respondents: number;
  readonly hidden: Hidden;
}

/** Why a point has no value; `null` when it has one. */
function absent({ expected, respondents, hidden }: Presence): Cell<never> | null {
  if (expected === 0) return NOT_APPLICABLE;
  if (respondents === 0) return MISSING;
  return hidden === false ? null : SECRET;
}

const hiddenPoints = (series: readonly SeriesReader[]): HiddenPoint[] =>
  series.flatMap(({ points }) =>
    points
      .filter(({ respondents }) => respondents > 0)
      .map(({ denominator, hidden }) => ({ persons: denominator, hidden })),
  );
