import observatory from 'cadran:observatory';
import type { CountIndicator, RateIndicator } from '../domain/usage-return.ts';
import { asked } from './asked.ts';
import { topOf } from './top-of.ts';
import type { ActiveRecordsPoint, ExchangePoint, ProjectUsage, TrendPoint } from './usage-figures.ts';

/** Usage by indicator, and month after month: selections only, built once, nothing is computed here. Each is a question. */

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
const topRef = topOf(observatory.edition);
const isTop = ({ territoryType, territoryCode }: Placed): boolean =>
  territoryType === topRef.type && territoryCode === topRef.code;

const exchangesByIndicator = Map.groupBy(exchanges.filter(isTop), ({ indicator }) => indicator);

/** One indicator in each project. */
export const projectsMeasuring = asked(
  'projets mesurés',
  (indicator: RateIndicator): readonly ProjectUsage[] => projectsByIndicator.get(indicator) ?? [],
);

/** One indicator of the widest territory of the edition, month after month. */
export const trendOf = asked(
  'tendance',
  (indicator: RateIndicator): readonly TrendPoint[] => trendByIndicator.get(indicator) ?? [],
);

/** An optional count of the widest territory, month after month; none when nobody counted. */
export const exchangesOf = asked(
  'échanges',
  (indicator: CountIndicator): readonly ExchangePoint[] => exchangesByIndicator.get(indicator) ?? [],
);

/** The active files of the widest territory, month after month. */
export const recordsOfTop = asked('dossiers actifs mois par mois', (): readonly ActiveRecordsPoint[] =>
  activeRecords.points.filter(isTop),
);
