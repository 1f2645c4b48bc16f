import type { Definition } from '../domain/definition.ts';
import { CALL, define } from './define.ts';

const BALANCE_SOURCE = `${CALL}, § 6 : équilibre entre les territoires selon la densité des ESSMS`;

/** How the balance of money between territories is measured: each territory against the whole, then all together. */
export const BALANCE_DEFINITIONS: readonly Definition[] = [
  define(
    'indice-equilibre',
    'Indice d’équilibre',
    'Part du territoire dans les montants, divisée par sa part dans les ESSMS ; 1 est l’équilibre.',
    {
      unit: 'rapport',
      numerator: 'Part dans les montants conventionnés',
      denominator: 'Part dans les ESSMS',
      source: BALANCE_SOURCE,
      limits: ['Calculé sur les nombres exacts, puis tronqué à six décimales.'],
    },
  ),
  define(
    'ecart-part',
    'Écart de part',
    'Part du territoire dans les montants, moins sa part dans les ESSMS ; 0 est l’équilibre.',
    {
      unit: 'points',
      source: BALANCE_SOURCE,
      limits: [
        'Calculé sur les nombres exacts, puis tronqué à six décimales.',
        'Un petit territoire a toujours un petit écart : l’indice d’équilibre le compare aux autres.',
      ],
    },
  ),
  define(
    'ecart-moyenne',
    'Écart à la moyenne',
    'Montant par ESSMS du territoire, moins celui de l’ensemble ; en euros, et en part de celui de l’ensemble.',
    {
      unit: '€ par ESSMS',
      source: BALANCE_SOURCE,
      limits: [
        'L’ensemble est la France, ou la région d’une édition régionale.',
        'Indéterminé tant qu’aucun montant n’est conventionné : sans moyenne, aucun écart.',
      ],
    },
  ),
  define(
    'hoover',
    'Indice de Hoover',
    'Part des montants qui devraient être ailleurs pour que chaque territoire reçoive selon ses ESSMS.',
    {
      unit: '%',
      numerator: 'Demi-somme des écarts entre parts de montants et parts d’ESSMS',
      source: BALANCE_SOURCE,
      limits: [
        'Sur les seuls ESSMS localisés. Sans objet pour moins de deux territoires ; indéterminé tant qu’aucun montant n’est conventionné.',
      ],
    },
  ),
  define(
    'gini',
    'Indice de Gini',
    'Inégalité des montants par ESSMS entre territoires, pondérée par les ESSMS : 0 est l’égalité.',
    {
      unit: 'indice de 0 à 1',
      source: 'Statistique descriptive usuelle ; aire entre la diagonale et la courbe de Lorenz',
      limits: ['Sur les seuls ESSMS localisés.'],
    },
  ),
  define(
    'theil',
    'Indice de Theil',
    'Inégalité des montants par ESSMS, qui se décompose exactement entre régions et à l’intérieur des régions.',
    {
      unit: 'indice',
      source: 'Statistique descriptive usuelle',
      limits: [
        'Sur les seuls ESSMS localisés.',
        'Il part de 0, l’équilibre, et n’a pas de maximum fixe : il peut dépasser 1.',
      ],
    },
  ),
  define(
    'rapport-max-min',
    'Rapport du maximum au minimum',
    'Montant par ESSMS du territoire le mieux doté, divisé par celui du moins doté.',
    {
      unit: 'rapport',
      numerator: 'Montant par ESSMS le plus élevé',
      denominator: 'Montant par ESSMS le plus bas',
      source: 'Statistique descriptive usuelle',
      limits: [
        'Sur les seuls territoires qui ont des ESSMS. Quand l’un d’eux ne reçoit rien, il n’y a pas de rapport : la page le dit en mots.',
      ],
    },
  ),
  define(
    'equilibre-dans-le-temps',
    'Équilibre dans le temps',
    'Indices de Hoover, de Gini et de Theil des montants conventionnés jusqu’à une date, à la fin de chaque mois.',
    {
      unit: 'indice',
      perimeter: 'Projets engagés à la date des données, rangés par date de convention ; ESSMS localisés.',
      source: BALANCE_SOURCE,
      limits: [
        'Le nombre d’ESSMS de chaque territoire est celui d’aujourd’hui, à toutes les dates : le registre ne dit pas ce qu’il était.',
        'Le montant d’un projet est celui de son dernier avenant, compté dès la convention ; un projet abandonné depuis ne compte à aucune date.',
        'Tant que peu de territoires sont dotés, les montants sont forcément inégaux : les premières dates ne jugent de rien, et les courbes commencent quand la moitié des territoires l’est et qu’un dixième des montants d’aujourd’hui est engagé.',
        'Avant la première convention d’un périmètre, les indices sont indéterminés, et non nuls.',
      ],
    },
  ),
];
