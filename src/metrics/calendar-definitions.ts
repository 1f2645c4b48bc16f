import type { Definition } from '../domain/definition.ts';
import { CALL, define, ENGAGED } from './define.ts';

const DELAYED = `${ENGAGED} Parmi eux, ceux qui ont un délai indicatif.`;
const LANDMARK = `${CALL}, § 3.4.2 : délai donné « à titre de repère, sans que cela soit une condition opposable »`;
const RANKS =
  'Quartiles au rang le plus proche : de n valeurs rangées, celles de rang n/4, n/2 et 3n/4, arrondi à l’entier supérieur ; rien n’est interpolé. Sous cinq projets, rien n’est résumé.';

/** The definitions of what is said of the deposit of projects, and of the time they take. */
export const CALENDAR_DEFINITIONS: readonly Definition[] = [
  define(
    'recevabilite-calendrier',
    'Recevabilité au regard du calendrier',
    'Si un projet a été déposé dans une fenêtre de son appel à projets.',
    {
      perimeter: 'Tous les projets dont l’appel donne un calendrier et dont la date de dépôt est connue.',
      source: `${CALL}, § 8`,
      limits: [
        'Le jour de clôture est ouvert en entier (« à minuit »).',
        'Un projet de plusieurs régions a sa propre fenêtre, CM ; chaque collectivité d’outre-mer compte pour une région.',
        'La troisième fenêtre n’est examinée que si l’enveloppe n’est pas consommée : le calendrier seul n’en dit rien.',
        'La campagne 2022 n’a pas de fenêtre dans les textes réunis : la recevabilité y est sans objet.',
      ],
    },
  ),
  define(
    'delai-indicatif',
    'Délai indicatif',
    'Neuf mois sans acquisition, dix-huit dès qu’un ESSMS acquiert un logiciel, du début du projet à la fin du déploiement.',
    {
      unit: 'mois',
      perimeter: ENGAGED,
      source: `${CALL}, § 3.4.2 : repère, « sans que cela soit une condition opposable »`,
      limits: [
        'Les projets nationaux n’en ont pas. Un projet au-delà du délai indicatif n’est pas dit en retard.',
      ],
    },
  ),
  define(
    'au-dela-delai',
    'Projets au-delà du délai indicatif',
    'Part des projets dont le déploiement, ou à défaut la date des données, dépasse l’échéance indicative.',
    {
      unit: '%',
      numerator: 'Projets au-delà de leur échéance indicative',
      denominator: 'Projets qui ont un délai indicatif',
      perimeter: DELAYED,
      source: LANDMARK,
      limits: [
        'Le délai ne lie personne : être au-delà n’est pas une faute.',
        'Un projet en cours avant son échéance est « en cours » : rien ne dit encore s’il la tiendra.',
        'Les projets du guichet national calculé n’ont pas de délai ; ceux d’une campagne qui n’en donne pas (2022) non plus : ils sont comptés à part.',
        'Une fin de déploiement antérieure au début rend le délai indéterminé.',
        'L’écart est en jours, de l’échéance à la fin du déploiement, à défaut à la date des données.',
      ],
    },
  ),
  define(
    'duree-deploiement',
    'Durée du déploiement',
    'Nombre de jours du début du projet, à défaut de sa convention, à la fin du déploiement.',
    {
      unit: 'jours',
      perimeter: `${DELAYED} La durée n’est connue que des projets dont le déploiement est terminé.`,
      source: `${LANDMARK} ; mesure choisie par l’observatoire`,
      limits: [
        RANKS,
        'Les projets encore en cours, souvent les plus longs, n’y sont pas : la durée de tous sera plus grande.',
        'Le dépassement porte, lui, sur tous les projets au-delà : celui des projets en cours grandit encore.',
      ],
    },
  ),
];
