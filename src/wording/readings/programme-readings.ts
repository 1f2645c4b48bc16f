import type { Reading } from './reading.ts';

/** How projects are filed, followed and counted. */
export const PROGRAMME_READINGS: readonly Reading[] = [
  {
    id: 'guichet',
    name: 'essms_et_regions',
    setting: null,
    because: 'Le tableau des guichets du texte croise ces deux nombres, et eux seuls.',
    question: 'Quel est le guichet d’un projet ?',
    choice:
      'National à partir de 50 ESSMS répartis dans plusieurs régions, régional sinon. La région est celle des ESSMS, non celle du siège du porteur. Un projet de portée nationale est un projet du guichet national.',
    leftOut: 'Dire « national » tout projet présent dans plusieurs régions.',
  },
  {
    id: 'calendrier',
    name: 'jour_de_cloture_compris',
    setting: null,
    because: '« À minuit » suit la date de clôture, comme la fin de ce jour.',
    question: 'Jusqu’à quand un dépôt est-il dans les temps ?',
    choice: 'Toute la journée de clôture est ouverte, jusqu’à minuit.',
    leftOut: 'Fermer au début de la journée.',
  },
  {
    id: 'date-sons',
    name: 'trimestre_entier',
    setting: null,
    because:
      'Le premier trimestre finit avec la journée du 31 mars, que le texte ne dit ni comprise ni exclue.',
    question: 'À partir de quand une prestation Ségur validée ouvre-t-elle droit à l’aide à l’usage ?',
    choice:
      'À partir du 1er avril 2023 ; le 31 mars 2023 est signalé, une date antérieure est relevée comme erreur.',
    leftOut: 'Accepter le 31 mars sans réserve.',
  },
  {
    id: 'densite',
    name: 'part_des_essms',
    setting: null,
    because: 'Le texte parle de la densité « des ESSMS présents » dans chaque territoire.',
    question: 'Que veut dire l’équilibre entre les territoires « selon la densité » ?',
    choice:
      'La part d’un territoire dans les montants est comparée à sa part dans les ESSMS. À l’échelle du pays le territoire est la région, à celle d’une région le département ; l’intercommunalité est donnée pour explorer. L’argent est attribué au territoire de chaque ESSMS.',
    leftOut:
      'Compter les ESSMS par habitant ou par km² : la population n’est donnée que pour situer. Attribuer l’argent au siège du porteur : il concentrerait les projets sur quelques villes.',
  },
  {
    id: 'isoles',
    name: 'departement_avec_projet',
    setting: null,
    because:
      'Le texte parle des ESSMS du territoire d’un projet qui n’y prennent pas part : le département est le plus petit territoire où l’on se regroupe couramment.',
    question: 'Qu’est-ce qu’un ESSMS isolé ?',
    choice:
      'Un ESSMS actif dans aucun projet sélectionné ou au-delà, dans un département où un tel projet existe.',
    leftOut: 'L’isolement par rapport à un seul projet présenté.',
  },
  {
    id: 'debut-delai',
    name: 'debut_du_projet',
    setting: null,
    because:
      'Le texte compte « entre le début du projet et la fin du déploiement » ; la date des données ne change pas quand le site est republié.',
    question: 'De quand part le délai indicatif ?',
    choice:
      'Du début du projet, à défaut de la convention, jusqu’à la fin du déploiement, à défaut jusqu’à la date des données. Un projet mixte a dix-huit mois. Le délai est un repère : il n’est pas opposable au porteur.',
    leftOut: 'Mesurer jusqu’à la date de publication du site.',
  },
  {
    id: 'abandon',
    name: 'dernier_montant_signe',
    setting: null,
    because: 'Les textes n’en disent rien : ce qui est signé fait foi, et ce qui est versé est un fait.',
    question: 'Que devient l’argent d’un projet abandonné ou modifié ?',
    choice:
      'Le dernier montant signé compte. Un projet abandonné quitte les montants engagés ; ce qui lui a été versé reste compté comme versé.',
    leftOut: 'Effacer ses versements, ou garder son montant dans les engagements.',
  },
  {
    id: 'quinze-essms',
    name: 'signalement',
    setting: null,
    because: 'L’agence régionale apprécie ce minimum selon le contexte.',
    question: 'Un projet de moins de quinze ESSMS est-il écarté ?',
    choice: 'Non : le texte dit « idéalement ». Le projet est seulement signalé.',
    leftOut: 'L’exclure des calculs.',
  },
];
