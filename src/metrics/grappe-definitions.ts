import type { Definition } from '../domain/definition.ts';
import { CALL, define, ENGAGED } from './define.ts';

const OWN = 'Mesure choisie par l’observatoire';

/** The definitions of what projects gather, and of who joins them. */
export const GRAPPE_DEFINITIONS: readonly Definition[] = [
  define(
    'profil-grappes',
    'Profil des grappes',
    'Nombre d’organismes gestionnaires, de catégories et de départements différents parmi les ESSMS comptés d’un projet.',
    {
      perimeter: 'Tous les projets de l’édition qui comptent au moins un ESSMS, quel que soit leur état.',
      source: `${CALL}, § 6 : solution « partagée entre plusieurs OG si possibles de catégories d’esms différentes »`,
      limits: [
        'L’organisme est celui que le projet déclare, à défaut celui du répertoire ; la catégorie et le département sont ceux du répertoire.',
        'Quinze ESSMS (huit en Corse et outre-mer) sont souhaités, « idéalement » : ce n’est pas une condition.',
        'Dans une édition régionale, un projet de plusieurs régions est décrit en entier.',
      ],
    },
  ),
  define(
    'part-acquisition',
    'Part des acquisitions',
    'Part des ESSMS des projets engagés qui acquièrent un logiciel, et part des montants qui leur revient.',
    {
      unit: '%',
      numerator: 'ESSMS en acquisition, ou montants qui leur sont attribués',
      denominator: 'ESSMS des projets engagés, ou montants qui leur sont attribués',
      perimeter: ENGAGED,
      source: `${CALL}, § 6 : « un intérêt marqué sera également porté aux projets d’acquisition d’un DUI »`,
      limits: [
        'Un ESSMS dans deux projets engagés compte dans chacun : sa situation est celle du projet.',
        'Une situation inconnue compte dans l’ensemble, et non parmi les acquisitions.',
      ],
    },
  ),
  define(
    'criteres',
    'Réponses aux six critères',
    'Nombre de projets qui répondent à chaque critère de sélection, en partie, non, ou dont rien n’est dit.',
    {
      unit: 'projets',
      perimeter: 'Tous les projets de l’édition, quel que soit leur état.',
      source: `${CALL}, § 6`,
      limits: [
        'Le texte ne donne aucun poids aux critères : l’observatoire n’en tire ni note, ni score, ni classement.',
        'Une réponse qui manque n’est jamais un non.',
      ],
    },
  ),
  define(
    'couverture-organismes',
    'Couverture par taille d’organisme',
    'Part des ESSMS dans un projet, selon le nombre d’ESSMS de l’organisme gestionnaire qui les gère.',
    {
      unit: '%',
      numerator: 'ESSMS de cette taille d’organisme, membres d’un projet sélectionné ou plus avancé',
      denominator: 'ESSMS de cette taille d’organisme',
      source: `${OWN} ; les seuils de 15 et de 8 sont ceux du petit organisme (${CALL}, § 3.3.2)`,
      limits: [
        'La taille est celle de l’organisme dans toute la France : celle qu’il déclare, à défaut le compte du répertoire.',
        'Un ESSMS dont l’organisme n’est pas connu est compté à part.',
      ],
    },
  ),
  define(
    'couverture-categories',
    'Couverture par catégorie',
    'Part des ESSMS dans un projet, selon leur catégorie FINESS.',
    {
      unit: '%',
      numerator: 'ESSMS de la catégorie, membres d’un projet sélectionné ou plus avancé',
      denominator: 'ESSMS de la catégorie',
      source: OWN,
      limits: ['Une catégorie de quelques ESSMS passe vite de 0 à 100 % : le nombre est toujours à côté.'],
    },
  ),
];
