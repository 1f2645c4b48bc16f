import { isAbsent, isPresent } from '../domain/cell.ts';
import type { Observatory } from '../observatory/types.ts';
import type { TrendPoint } from '../observatory/usage-figures.ts';
import { column, dataset, writeCell, writeRatio } from './column.ts';

/** `tendances.csv`: one row per month, indicator and type of denominator. */
export const tendances = dataset<Observatory, TrendPoint>({
  name: 'tendances',
  title: 'Tendance des usages',
  description:
    'Un indicateur d’usage de l’ensemble de l’édition à la fin d’un mois par ligne : la dernière mesure valide de chaque ESSMS est reportée jusqu’à la suivante.',
  primaryKey: ['mois', 'code_indicateur', 'type_denominateur'],
  rows: (observatory) => observatory.usage.trends,
  columns: [
    column('mois', 'date', 'Mois', 'Dernier jour du mois.', (row) => row.month),
    column('code_indicateur', 'string', 'Indicateur', 'Code de l’indicateur.', (row) => row.indicator),
    column(
      'type_denominateur',
      'string',
      'Type de dénominateur',
      'tous ; une série par type pour dossiers_actifs quand plusieurs types se rencontrent.',
      (row) => row.denominatorType,
    ),
    column('numerateur', 'integer', 'Numérateur', 'Personnes.', (row) =>
      isPresent(row.rate) ? String(row.rate.numerator) : '',
    ),
    column('denominateur', 'integer', 'Dénominateur', 'Personnes.', (row) =>
      isPresent(row.rate) ? String(row.rate.denominator) : '',
    ),
    column('taux', 'number', 'Taux', 'Numérateur sur dénominateur, tronqué à six décimales.', (row) =>
      writeCell(row.rate, writeRatio),
    ),
    column('statut', 'string', 'Statut', 'publie, secret, manquant ou sans_objet.', (row) =>
      isAbsent(row.rate) ? row.rate.absent : 'publie',
    ),
    column(
      'nb_repondants',
      'integer',
      'ESSMS répondants',
      'ESSMS dont une mesure est connue à cette date.',
      (row) => String(row.respondents),
    ),
    column(
      'nb_attendus',
      'integer',
      'ESSMS attendus',
      'ESSMS membres d’un projet à cette date, moins ceux que la cible exempte.',
      (row) => String(row.expected),
    ),
  ],
});
