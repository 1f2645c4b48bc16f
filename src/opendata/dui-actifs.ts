import { isAbsent } from '../domain/cell.ts';
import type { Observatory } from '../observatory/types.ts';
import type { ActiveRecordsPoint } from '../observatory/usage-figures.ts';
import { column, dataset, writeCell } from './column.ts';

/** `dui_actifs.csv`: one row per month and territory. */
export const duiActifs = dataset<Observatory, ActiveRecordsPoint>({
  name: 'dui_actifs',
  title: 'Dossiers actifs par mois',
  description:
    'Les dossiers actifs d’un territoire à la fin d’un mois par ligne : la dernière valeur valide de chaque ESSMS membre d’un projet est reportée jusqu’à la suivante.',
  primaryKey: ['mois', 'type_territoire', 'code_territoire'],
  rows: (observatory) => observatory.usage.activeRecords.points,
  columns: [
    column('mois', 'date', 'Mois', 'Dernier jour du mois.', (row) => row.month),
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
      'nb_dossiers_actifs',
      'integer',
      'Dossiers actifs',
      'Somme des dossiers actifs ; une personne suivie par deux ESSMS y est deux fois.',
      (row) => writeCell(row.count, String),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie ; secret ; manquant (aucune réponse) ; sans_objet (aucun ESSMS attendu).',
      (row) => (isAbsent(row.count) ? row.count.absent : 'publie'),
    ),
    column(
      'nb_repondants',
      'integer',
      'ESSMS répondants',
      'ESSMS dont une valeur est connue à cette date.',
      (row) => String(row.respondents),
    ),
    column(
      'nb_attendus',
      'integer',
      'ESSMS attendus',
      'ESSMS membres d’un projet à cette date, moins ceux que la cible exempte.',
      (row) => String(row.expected),
    ),
    column(
      'nb_mesures_du_mois',
      'integer',
      'Mesures du mois',
      'Répondants mesurés dans le mois ; les autres valeurs sont reportées.',
      (row) => String(row.freshCount),
    ),
    column(
      'nb_reports_anciens',
      'integer',
      'Reports de plus de douze mois',
      'Répondants dont la valeur reportée a plus de douze mois.',
      (row) => String(row.staleCount),
    ),
  ],
});
