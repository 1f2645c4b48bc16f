import type { BalanceFigures, NamedCode, Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeEuros, writeMillionths } from './column.ts';
import { INEQUALITY_COLUMNS } from './inequality-columns.ts';

const writeCodes = (parts: readonly NamedCode[]): string => parts.map(({ code }) => code).join('|');

/** `equilibre.csv`: one row per level compared inside a perimeter. */
export const equilibre = dataset<Observatory, BalanceFigures>({
  name: 'equilibre',
  title: 'Équilibre',
  description:
    'Indices d’inégalité des montants par ESSMS entre territoires ou entre secteurs. ESSMS localisés seulement.',
  primaryKey: ['dimension', 'niveau', 'perimetre'],
  rows: ({ balance }) => balance,
  columns: [
    column('dimension', 'string', 'Dimension', 'territoire ou secteur.', (row) => row.dimension),
    column(
      'niveau',
      'string',
      'Niveau',
      'Ce qui est comparé : region, departement, epci ou secteur.',
      (row) => row.level,
    ),
    column(
      'perimetre',
      'string',
      'Périmètre',
      'FR ou code de la région dans laquelle on compare.',
      (row) => row.perimeter,
    ),
    ...INEQUALITY_COLUMNS,
    column(
      'euros_par_essms_min',
      'number',
      'Euros par ESSMS, minimum',
      'Le moins financé, en euros.',
      (row) => writeCell(row.minPerEssms, writeEuros),
    ),
    column('euros_par_essms_max', 'number', 'Euros par ESSMS, maximum', 'Le plus financé, en euros.', (row) =>
      writeCell(row.maxPerEssms, writeEuros),
    ),
    column(
      'euros_par_essms_moyen',
      'number',
      'Euros par ESSMS, moyenne',
      'Montant du périmètre divisé par ses ESSMS, en euros.',
      (row) => writeCell(row.meanPerEssms, writeEuros),
    ),
    column(
      'rapport_max_min',
      'number',
      'Rapport du maximum au minimum',
      'Tronqué à six décimales ; vide quand l’un des territoires ou secteurs ne reçoit rien.',
      (row) => writeCell(row.maxOverMin, writeMillionths),
    ),
    column('codes_min', 'string', 'Les moins financés', 'Codes au minimum, séparés par |.', (row) =>
      writeCodes(row.leastFunded),
    ),
    column('codes_max', 'string', 'Les plus financés', 'Codes au maximum, séparés par |.', (row) =>
      writeCodes(row.mostFunded),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, sans_objet (moins de deux territoires) ou indetermine (aucun montant).',
      (row) => row.status,
    ),
  ],
});
