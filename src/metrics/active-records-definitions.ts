import type { Definition } from '../domain/definition.ts';
import { CALL, define } from './define.ts';
import { EXPECTED_MEMBERS } from './usage-definitions.ts';

const OBJECTIVE = `${CALL} : « La cible à atteindre est de 410 000 DUI actifs à fin 2024. »`;

/** The definitions of the active files: their number, its months, the part of each territory. */
export const ACTIVE_RECORDS_DEFINITIONS: readonly Definition[] = [
  define(
    'dui-actifs',
    'DUI actifs',
    'Nombre de dossiers de personnes accompagnées, mis à jour pendant la période, sur la dernière mesure valable de chaque ESSMS.',
    {
      unit: 'dossiers',
      perimeter: EXPECTED_MEMBERS,
      source: OBJECTIVE,
      limits: [
        'C’est un stock à une date, non un cumul : pour chaque ESSMS, la dernière valeur valable, une seule fois, quel que soit le nombre de ses projets (lecture retenue).',
        'L’autre lecture, la plus haute valeur jamais déclarée par chaque ESSMS, est donnée à côté.',
        'Ce sont des dossiers : une personne que deux ESSMS accompagnent compte deux fois.',
        'La valeur d’une date ne porte que sur les ESSMS qui ont transmis : leur nombre est donné à côté. La progression peut dépasser 100 %.',
        'L’objectif est national et daté de fin 2024. Aucun texte ne dit ce qui le remplace ; la série continue après lui.',
      ],
    },
  ),
  define(
    'dui-actifs-mois',
    'DUI actifs, mois par mois',
    'DUI actifs à la fin de chaque mois, la dernière valeur de chaque ESSMS étant reportée jusqu’à la suivante.',
    {
      unit: 'dossiers',
      perimeter:
        'ESSMS membres, à la fin du mois, d’un projet sélectionné, conventionné, en cours, terminé ou soldé à la date des données.',
      source: OBJECTIVE,
      limits: [
        'Un ESSMS qui quitte son projet n’est plus compté à partir de sa sortie.',
        'Une valeur de plus de douze mois est encore comptée, et dite ancienne : le nombre d’ESSMS concernés est donné.',
        'Un mois n’est publié que si aucun ESSMS n’a changé de valeur depuis le dernier mois publié, ou si trois au moins, de deux organismes au moins, en ont changé : sinon la différence dirait les personnes de l’un d’eux.',
      ],
    },
  ),
  define(
    'contribution-dui-actifs',
    'Contribution aux DUI actifs',
    'Part des DUI actifs qui vient du territoire, parmi les ESSMS ayant transmis.',
    {
      unit: '%',
      numerator: 'DUI actifs du territoire',
      denominator: 'DUI actifs de l’ensemble',
      perimeter: EXPECTED_MEMBERS,
      source: OBJECTIVE,
      limits: [
        'C’est une contribution, jamais un objectif régional : aucun texte n’en fixe.',
        'Elle suit aussi le nombre d’ESSMS qui ont transmis : une région qui transmet peu paraît contribuer peu.',
      ],
    },
  ),
];
