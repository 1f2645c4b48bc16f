import { isAbsent } from '../domain/cell.ts';
import type { Observatory } from '../observatory/types.ts';
import type { ExchangePoint } from '../observatory/usage-figures.ts';
import { column, dataset, writeCell } from './column.ts';

/** `echanges.csv`: one row per month, territory and optional indicator. */
export const echanges = dataset<Observatory, ExchangePoint>({
  name: 'echanges',
  title: 'Échanges par mois',
  description:
    'Un compte facultatif d’échanges d’un territoire dans un mois par ligne. La première mesure d’un ESSMS couvre trois mois ; elle est comptée dans le mois où elle est mesurée.',
  primaryKey: ['mois', 'type_territoire', 'code_territoire', 'code_indicateur'],
  rows: (observatory) => observatory.usage.exchanges,
  columns: [
    column('mois', 'date', 'Mois', 'Dernier jour du mois de la mesure.', (row) => row.month),
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement ou non_localise.',
      (row) => row.territoryType,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code du territoire.',
      (row) => row.territoryCode,
    ),
    column(
      'code_indicateur',
      'string',
      'Indicateur',
      'e_prescription ou e_parcours.',
      (row) => row.indicator,
    ),
    column('nombre', 'integer', 'Nombre d’échanges', 'Somme des comptes transmis.', (row) =>
      writeCell(row.count, String),
    ),
    column('statut', 'string', 'Statut', 'publie ou secret.', (row) =>
      isAbsent(row.count) ? row.count.absent : 'publie',
    ),
    column('nb_repondants', 'integer', 'ESSMS', 'ESSMS qui ont transmis un compte.', (row) =>
      String(row.respondents),
    ),
  ],
});
