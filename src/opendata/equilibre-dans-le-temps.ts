import type { DatedBalance, Observatory } from '../observatory/types.ts';
import { column, dataset, writeEuros } from './column.ts';
import { INEQUALITY_COLUMNS } from './inequality-columns.ts';

/** `equilibre_dans_le_temps.csv`: one row per level, perimeter and date. */
export const equilibreDansLeTemps = dataset<Observatory, DatedBalance>({
  name: 'equilibre_dans_le_temps',
  title: 'Équilibre dans le temps',
  description:
    'Indices d’inégalité des montants conventionnés jusqu’à une date, par ESSMS, entre régions et entre départements : à la fin de chaque mois depuis la première convention, puis à la date des données. Le nombre d’ESSMS de chaque territoire est celui d’aujourd’hui, et le montant d’un projet celui de son dernier avenant.',
  primaryKey: ['niveau', 'perimetre', 'date'],
  rows: ({ balanceOverTime }) => balanceOverTime,
  columns: [
    column('niveau', 'string', 'Niveau', 'Ce qui est comparé : region ou departement.', (row) => row.level),
    column(
      'perimetre',
      'string',
      'Périmètre',
      'FR ou code de la région dans laquelle on compare.',
      (row) => row.perimeter,
    ),
    column('date', 'date', 'Date', 'Fin d’un mois, ou date des données.', (row) => row.date),
    column(
      'cumul_engage',
      'number',
      'Montant engagé',
      'Montants conventionnés jusqu’à cette date dans les territoires comparés, en euros.',
      (row) => writeEuros(row.signedAmount),
    ),
    column('nb_territoires', 'integer', 'Territoires comparés', 'Territoires qui ont des ESSMS.', (row) =>
      String(row.partCount),
    ),
    column(
      'nb_territoires_dotes',
      'integer',
      'Territoires dotés',
      'Ceux auxquels un montant est attribué à cette date.',
      (row) => String(row.fundedCount),
    ),
    ...INEQUALITY_COLUMNS,
    column(
      'statut',
      'string',
      'Statut',
      'publie, sans_objet (moins de deux territoires) ou indetermine (aucun montant à cette date).',
      (row) => row.status,
    ),
  ],
});
