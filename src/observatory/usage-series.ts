import observatory from 'cadran:observatory';
import type { CountIndicator, RateIndicator } from '../domain/usage-return.ts';
import { top } from './lookups.ts';
import type { ActiveRecordsPoint, ExchangePoint, ProjectUsage, TrendPoint } from './usage-figures.ts';

/** Usage by indicator, and month after month: selections only, built once, nothing is computed here. */

const { projects, trends, exchanges, activeRecords } = observatory.usage;

const projectsByIndicator = Map.groupBy(
  projects.filter(({ denominatorType }) => denominatorType === 'tous'),
  ({ indicator }) => indicator,
);
const trendByIndicator = Map.groupBy(trends, ({ indicator }) => indicator);

interface Placed {
  readonly territoryType: string;
  readonly territoryCode: string;
}
const isTop = ({ territoryType, territoryCode }: Placed): boolean =>
  territoryType === top.type && territoryCode === top.code;

const exchangesByIndicator = Map.groupBy(exchanges.filter(isTop), ({ indicator }) => indicator);

/** One indicator in each project. */
export const projectsMeasuring = (indicator: RateIndicator): readonly ProjectUsage[] =>
  projectsByIndicator.get(indicator) ?? [];

/** One indicator of the widest territory of the edition, month after month. */
export const trendOf = (indicator: RateIndicator): readonly TrendPoint[] =>
  trendByIndicator.get(indicator) ?? [];

/** An optional count of the widest territory, month after month; none when nobody counted. */
export const exchangesOf = (indicator: CountIndicator): readonly ExchangePoint[] =>
  exchangesByIndicator.get(indicator) ?? [];

/** The active files of the widest territory, month after month. */
export const recordsOfTop: readonly ActiveRecordsPoint[] = activeRecords.points.filter(isTop);
