import type { Observatory } from '../observatory/types.ts';
import type { TerritoryUsage } from '../observatory/usage-figures.ts';
import { column, dataset, writeText } from './column.ts';
import { usageColumns } from './usage-columns.ts';

const usage = usageColumns<TerritoryUsage>();

/** `usages.csv`: one row per territory, sector, indicator and type of denominator. */
export const usages = dataset<Observatory, TerritoryUsage>({
  name: 'usages',
  title: 'Usages par territoire',
  description:
    'Un indicateur d’usage d’un territoire, tous secteurs (tous) ou d’un secteur, par ligne : sommes des dernières mesures valides des ESSMS, jamais moyenne de taux. Les secteurs sont donnés jusqu’aux départements.',
  primaryKey: ['type_territoire', 'code_territoire', 'secteur', 'code_indicateur', 'type_denominateur'],
  rows: (observatory) => observatory.usage.territories,
  columns: [
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement, epci, hors_epci ou non_localise.',
      (row) => row.territoryType,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code du territoire.',
      (row) => row.territoryCode,
    ),
    column('secteur', 'string', 'Secteur', 'Code du secteur ; tous pour l’ensemble.', (row) => row.sector),
    usage.indicator,
    usage.numerator,
    usage.denominator,
    usage.rate,
    usage.status,
    usage.target,
    usage.attained,
    usage.respondents,
    usage.expected,
    usage.lowerBound,
    usage.upperBound,
    column(
      'date_mesure_min',
      'date',
      'Première mesure',
      'Jour de la plus ancienne des mesures retenues.',
      (row) => writeText(row.firstMeasured),
    ),
    column(
      'date_mesure_max',
      'date',
      'Dernière mesure',
      'Jour de la plus récente des mesures retenues.',
      (row) => writeText(row.lastMeasured),
    ),
    usage.type,
  ],
});
