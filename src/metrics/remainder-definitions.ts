import type { Definition } from '../domain/definition.ts';
import { CALL, define, ENGAGED } from './define.ts';

const BALANCE = `${CALL}, § 6 : équilibre entre les territoires selon la densité des ESSMS`;

/** The definitions of what remains to allocate, and of what would change the balance. */
export const REMAINDER_DEFINITIONS: readonly Definition[] = [
  define(
    'reste-a-allouer',
    'Reste à allouer',
    'Part d’une enveloppe qui irait à un territoire pour amener les moins dotés à un niveau commun de montant par ESSMS.',
    {
      unit: '€',
      numerator:
        'Niveau commun multiplié par les ESSMS du territoire, moins ce qui y est engagé ; rien s’il est déjà au-dessus',
      perimeter: `${ENGAGED} ESSMS localisés seulement.`,
      source: `${BALANCE}. Le mode de répartition est un choix de l’observatoire : aucun texte n’en donne.`,
      limits: [
        'Rien n’est repris à un territoire mieux doté : l’équilibre parfait n’est donc pas toujours atteint.',
        'L’enveloppe restante est celle des crédits notifiés pour la dernière année, moins les montants engagés par les conventions de cette année ; pour la France, régions et réserve nationale ensemble ; là où aucune enveloppe n’est notifiée, seuls comptent les projets nationaux, que paie la réserve. Sans crédits notifiés, elle est « n.d. », jamais 0.',
        'Les hypothèses (5, 10 et 20 % de ce qui est engagé, la dernière dans le fichier seulement) sont des exemples : elles n’annoncent aucun crédit.',
        'Au centime : les centimes restants vont aux plus forts restes, puis au plus petit code.',
        'Dans le scénario, un plancher est donné même au-dessus du niveau commun ; un territoire sans ESSMS ne reçoit rien.',
        'Dans le scénario, choisir des secteurs ne laisse compter que leurs ESSMS et leurs montants : aucun coefficient n’est inventé. L’effet sur tous les secteurs est donné à côté.',
      ],
    },
  ),
  define(
    'mise-a-niveau',
    'Coût d’une mise à niveau',
    'Ce qu’il faudrait ajouter pour amener chaque territoire au montant par ESSMS du mieux doté.',
    {
      unit: '€',
      numerator:
        'Somme, sur les territoires, du montant par ESSMS le plus haut multiplié par leurs ESSMS, moins leur montant',
      perimeter: `${ENGAGED} ESSMS localisés seulement.`,
      source: BALANCE,
      limits: [
        'Un ordre de grandeur, non une proposition : un petit territoire très doté suffit à le rendre très élevé.',
      ],
    },
  ),
  define(
    'effet-equilibre',
    'Effet sur l’équilibre',
    'Ce que les indices de Hoover et de Theil changeraient si le montant demandé par le projet était engagé.',
    {
      unit: 'points et indice',
      numerator: 'Indice avec le projet, moins indice sans lui',
      perimeter: 'Projets déposés, recevables ou sélectionnés, dont rien n’est encore engagé.',
      source: `${BALANCE}. La mesure est un choix de l’observatoire.`,
      limits: [
        'Une aide à la décision : les textes n’en tirent ni note, ni classement, et l’équilibre n’est qu’un des éléments qu’ils citent.',
        'Négatif : l’équilibre s’améliore. Chaque projet est pris seul : les effets de plusieurs ne s’additionnent pas.',
        'Le montant demandé est partagé entre les ESSMS comme le serait le montant conventionné ; ce qui va à un ESSMS non localisé, ou hors de l’édition, ne change rien.',
      ],
    },
  ),
];
