import { isAbsent, isPresent } from '../../domain/cell.ts';
import { type CountIndicator, RATE_INDICATORS } from '../../domain/usage-return.ts';
import { formatCount, formatMonth, formatPercent, formatPercentBound } from '../../format.ts';
import type { UsageMeasure } from '../../observatory/usage-figures.ts';
import { joinNames } from '../names.ts';
import { counted } from '../plural.ts';
import { DENOMINATOR_LABELS } from '../quality-ages.ts';
import { boundsRange, INDICATOR_NAMES, indicatorDefinition, mainMeasures, withTypes } from '../usage.ts';
import {
  divided,
  type Example,
  type ExampleMaker,
  type ExampleMakers,
  type ExampleSource,
  example,
  greatest,
} from './example.ts';

const nameOf = ({
  indicator,
  denominatorType,
}: Pick<UsageMeasure, 'indicator' | 'denominatorType'>): string => {
  const name = INDICATOR_NAMES[indicator].short;
  return denominatorType === 'tous' ? name : `${name} (${DENOMINATOR_LABELS[denominatorType]})`;
};

/** "Agenda : 31 493 ÷ 37 649 = 83,6 %" */
function rateExample(rows: readonly UsageMeasure[]): Example | null {
  const row = rows.find(({ rate }) => isPresent(rate));
  return row === undefined ? null : example(divided(row.rate), { subject: nameOf(row) });
}

function respondentsExample({ measures }: ExampleSource): Example | null {
  const [row] = mainMeasures(measures);
  if (row === undefined || row.expected === 0) return null;
  const share = { numerator: row.respondents, denominator: row.expected };
  return example(divided(share), { subject: nameOf(row) });
}

/** Of the whole, else of the project with the most respondents among those that have bounds. */
function boundsExample({ observatory, measures }: ExampleSource): Example | null {
  const isBounded = ({ lowerBound, upperBound }: UsageMeasure): boolean =>
    isPresent(lowerBound) && isPresent(upperBound);
  const whole = withTypes(measures).find(isBounded);
  if (whole !== undefined) return example(boundsRange(whole), { subject: nameOf(whole) });
  const project = greatest(observatory.usage.projects.filter(isBounded), ({ respondents }) => respondents);
  if (project === undefined) return null;
  return example(boundsRange(project), {
    place: `projet ${project.projectId}`,
    subject: nameOf(project),
  });
}

function targetsExample({ observatory: { usage } }: ExampleSource): Example | null {
  const said = usage.targets.map(
    ({ indicator, ppm }) => `${INDICATOR_NAMES[indicator].short}, ${formatPercentBound(ppm)}`,
  );
  return said.length === 0 ? null : example(said.join(' ; '));
}

function reachedExample({ observatory: { usage } }: ExampleSource): Example | null {
  const judged = usage.projectTargets.filter(({ allReached }) => allReached !== null);
  const reached = judged.filter(({ allReached }) => allReached === 'oui').length;
  return example(
    `${counted(reached, 'projet', 'projets')} sur ${formatCount(judged.length)} que l’on peut juger`,
  );
}

/** The last two months of the first indicator that has them. */
function trendExample({ observatory: { usage } }: ExampleSource): Example | null {
  const known = usage.trends.flatMap((point) =>
    isPresent(point.rate) ? [{ ...point, rate: point.rate }] : [],
  );
  const last = known.at(-1);
  if (last === undefined) return null;
  const series = known.filter(
    ({ indicator, denominatorType }) =>
      indicator === last.indicator && denominatorType === last.denominatorType,
  );
  const said = series.slice(-2).map(({ month, rate }) => `${formatPercent(rate)} fin ${formatMonth(month)}`);
  return example(joinNames(said), { subject: nameOf(last) });
}

function timeExample({ observatory: { usage } }: ExampleSource): Example | null {
  const row = usage.timesToTarget.find(({ median }) => isPresent(median));
  if (row === undefined || isAbsent(row.median)) return null;
  return example(
    `${formatCount(row.median)} mois, médiane de ${counted(row.projectCount, 'projet', 'projets')}`,
    { subject: INDICATOR_NAMES[row.indicator].short },
  );
}

function recordsExample({ observatory: { usage } }: ExampleSource): Example | null {
  const { latest } = usage.activeRecords;
  if (latest === null || isAbsent(latest.count)) return null;
  return example(counted(latest.count, 'dossier', 'dossiers'));
}

function carriedExample({ observatory: { usage } }: ExampleSource): Example | null {
  const { latest } = usage.activeRecords;
  if (latest === null || isAbsent(latest.count)) return null;
  const { respondents, freshCount, staleCount, month } = latest;
  return example(
    `${formatCount(respondents)} ESSMS comptés\u202f; ${formatCount(freshCount)} ont mesuré ce mois-là, ${formatCount(respondents - freshCount)} gardent leur dernière valeur, dont ${formatCount(staleCount)} de plus de douze mois`,
    { subject: `fin ${formatMonth(month)}` },
  );
}

function contributionExample({ observatory }: ExampleSource): Example | null {
  const rows = observatory.usage.activeRecords.contributions.flatMap(
    ({ share, territoryType, territoryCode }) =>
      isPresent(share) ? [{ share, territoryType, territoryCode }] : [],
  );
  const most = greatest(rows, ({ share }) => share.numerator);
  if (most === undefined) return null;
  const place = observatory.territories.find(
    ({ type, code }) => type === most.territoryType && code === most.territoryCode,
  );
  return example(divided(most.share), place && { place: place.label });
}

/** The last month in which the exchanges of the whole are told. */
const exchangeExample =
  (wanted: CountIndicator): ExampleMaker =>
  ({ observatory, top }) => {
    const point = observatory.usage.exchanges.findLast(
      ({ indicator, territoryType, territoryCode, count }) =>
        indicator === wanted && territoryType === top.type && territoryCode === top.code && isPresent(count),
    );
    if (point === undefined || isAbsent(point.count)) return null;
    return example(
      `${formatCount(point.count)} en ${formatMonth(point.month)}, comptés par ${formatCount(point.respondents)} ESSMS`,
    );
  };

/** One maker by indicator that is a rate. */
const rateMakers: ExampleMakers = Object.fromEntries(
  RATE_INDICATORS.map((wanted) => [
    indicatorDefinition(wanted),
    ({ measures }: ExampleSource) =>
      rateExample(withTypes(measures).filter(({ indicator }) => indicator === wanted)),
  ]),
);

/** Of the usage; none without any file of returns: `definitionExample` sees to it. */
export const USAGE_EXAMPLES: ExampleMakers = {
  ...rateMakers,
  'taux-usage': ({ measures }) => rateExample(withTypes(measures)),
  'taux-reponse': respondentsExample,
  'bornes-usage': boundsExample,
  'cible-usage': targetsExample,
  'cibles-reunies': reachedExample,
  'tendance-usage': trendExample,
  'delai-cible': timeExample,
  'dui-actifs': recordsExample,
  'dui-actifs-mois': carriedExample,
  'contribution-dui-actifs': contributionExample,
  'e-prescription': exchangeExample('e_prescription'),
  'e-parcours': exchangeExample('e_parcours'),
};
