/** A point that the texts leave open, the reading chosen, and what it leaves out. */
export interface Reading {
  readonly id: string;
  readonly question: string;
  readonly choice: string;
  readonly leftOut: string;
}

export const READINGS: readonly Reading[] = [
  {
    id: 'projets-mixtes',
    question: 'À partir de quel ESSMS le montant unitaire baisse-t-il dans un projet mixte ?',
    choice:
      'Le seuil du 50e ESSMS est compté séparément pour les acquisitions et pour les montées de version. Pour un projet mixte de 50 ESSMS et plus, le montant théorique est donné avec ses bornes.',
    leftOut:
      'Compter le seuil sur tout le projet, en classant d’abord les acquisitions, d’abord les montées de version, ou au prorata. Le texte annonce des « conditions particulières » qu’il ne donne pas : les bornes couvrent ces lectures.',
  },
  {
    id: 'finess-uniques',
    question: 'Que compte-t-on comme ESSMS d’un projet ?',
    choice:
      'Chaque numéro FINESS géographique compte une fois, à la date de la convention (à défaut, du dépôt). Un même numéro déclaré deux fois avec des contenus différents rend le montant théorique indéterminé.',
    leftOut: 'Retenir la plus haute ou la plus basse des deux déclarations.',
  },
  {
    id: 'essms-dans-deux-projets',
    question: 'Que faire d’un ESSMS présent dans deux projets ?',
    choice:
      'La couverture le compte une seule fois ; l’argent est compté dans chaque projet, puisqu’il est versé deux fois. Le cas est signalé sur les deux projets.',
    leftOut: 'Exclure l’un des deux projets du calcul.',
  },
  {
    id: 'prorata-saad',
    question: 'Comment l’aide d’un service d’aide à domicile est-elle réduite ?',
    choice:
      'Le service compte pour un ESSMS. Le prorata de ses heures médico-sociales s’applique aux lignes usage et logiciel, sur la moyenne du projet, pour ne pas dépendre d’un ordre que le texte ne fixe pas. Il s’applique aussi sous 50 %. Sans heures déclarées, le montant théorique est indéterminé.',
    leftOut:
      'Refuser toute aide sous 50 % ; appliquer le prorata à toutes les lignes ; placer le service avant ou après le 50e rang.',
  },
  {
    id: 'petit-organisme',
    question: 'Quand un organisme gestionnaire est-il « petit » ?',
    choice:
      'Lorsqu’il gère, dans toute la France, strictement moins de 15 ESSMS, ou moins de 8 si la majorité de ses ESSMS du projet est en Corse ou outre-mer.',
    leftOut: 'Ne compter que les ESSMS du projet ou de la région, ou ceux de tout un groupe.',
  },
  {
    id: 'materiel',
    question: 'Le plafond du matériel est-il par ESSMS ou pour l’organisme ?',
    choice: 'Par ESSMS : le moindre du devis, du plafond et, une fois connue, de la dépense réelle.',
    leftOut: 'Mettre en commun le plafond de tous les ESSMS de l’organisme.',
  },
  {
    id: 'amoa',
    question: 'Qui a droit au forfait d’assistance à maîtrise d’ouvrage ?',
    choice:
      'Les regroupements d’au moins deux organismes, tous petits : le moindre du montant demandé et de 100 000 €. Rien n’est compté quand rien n’est demandé.',
    leftOut: 'L’accorder dès que la majorité des organismes, ou un seul, est petite.',
  },
  {
    id: 'plafond-depense',
    question: 'Toute la subvention est-elle plafonnée par la dépense réelle ?',
    choice:
      'Non : seul le matériel l’est, le texte ne le dit que pour lui. Usage et logiciel sont des forfaits.',
    leftOut: 'Plafonner l’ensemble.',
  },
  {
    id: 'guichet',
    question: 'Quel est le guichet d’un projet ?',
    choice:
      'National à partir de 50 ESSMS répartis dans plusieurs régions, régional sinon. La région est celle des ESSMS, non celle du siège du porteur. Un projet de portée nationale est un projet du guichet national.',
    leftOut: 'Dire « national » tout projet présent dans plusieurs régions.',
  },
  {
    id: 'calendrier',
    question: 'Jusqu’à quand un dépôt est-il dans les temps ?',
    choice: 'Toute la journée de clôture est ouverte, jusqu’à minuit.',
    leftOut: 'Fermer au début de la journée.',
  },
  {
    id: 'date-sons',
    question: 'À partir de quand une prestation Ségur validée ouvre-t-elle droit à l’aide à l’usage ?',
    choice:
      'À partir du 1er avril 2023 ; le 31 mars 2023 est signalé, une date antérieure est relevée comme erreur.',
    leftOut: 'Accepter le 31 mars sans réserve.',
  },
  {
    id: 'file-active',
    question: 'À quoi rapporte-t-on les dossiers actifs ?',
    choice:
      'Au dénominateur déclaré, avec son type (file active annuelle, personnes de la période, présents à la date). Les types ne sont jamais mélangés sans être dits.',
    leftOut: 'Recalculer un dénominateur à partir d’un autre.',
  },
  {
    id: 'autres-taux',
    question: 'À quoi rapporte-t-on les autres taux d’usage ?',
    choice:
      'Projet personnalisé et agenda : aux dossiers actifs. MSSanté et DMP : à ce qui est déclaré, leur définition exacte étant celle d’un document de l’ANAP que nous n’avons pas pu lire.',
    leftOut: 'Rapporter ces taux à la file active.',
  },
  {
    id: 'niveau-cibles',
    question: 'À quel niveau juge-t-on une cible d’usage ?',
    choice:
      'Au niveau du projet, par le rapport des sommes ; le nombre d’ESSMS qui l’atteignent est donné à côté. Un taux est tronqué, jamais arrondi vers la cible.',
    leftOut: 'Faire la moyenne des taux des ESSMS.',
  },
  {
    id: 'fenetres-mesure',
    question: 'Quelle période une mesure doit-elle couvrir ?',
    choice:
      'Les trois mois qui précèdent pour le DUI, de trois à six mois pour les services socles, à sept jours près.',
    leftOut: 'Accepter toute période déclarée.',
  },
  {
    id: 'dui-actifs',
    question: 'Quelle valeur compte pour l’objectif de 410 000 DUI actifs ?',
    choice: 'Pour chaque ESSMS, la dernière valeur valide à la date considérée, une seule fois.',
    leftOut: 'Retenir la plus haute valeur jamais déclarée.',
  },
  {
    id: 'densite',
    question: 'Que veut dire l’équilibre entre les territoires « selon la densité » ?',
    choice:
      'La part d’un territoire dans les montants est comparée à sa part dans les ESSMS. À l’échelle du pays le territoire est la région, à celle d’une région le département ; l’intercommunalité est donnée pour explorer. L’argent est attribué au territoire de chaque ESSMS.',
    leftOut:
      'Compter les ESSMS par habitant ou par km² : la population n’est donnée que pour situer. Attribuer l’argent au siège du porteur : il concentrerait les projets sur quelques villes.',
  },
  {
    id: 'isoles',
    question: 'Qu’est-ce qu’un ESSMS isolé ?',
    choice:
      'Un ESSMS actif dans aucun projet sélectionné ou au-delà, dans un département où un tel projet existe.',
    leftOut: 'L’isolement par rapport à un seul projet présenté.',
  },
  {
    id: 'debut-delai',
    question: 'De quand part le délai indicatif ?',
    choice:
      'Du début du projet, à défaut de la convention, jusqu’à la fin du déploiement, à défaut jusqu’à la date des données. Un projet mixte a dix-huit mois. Le délai est un repère : il n’est pas opposable au porteur.',
    leftOut: 'Mesurer jusqu’à la date de publication du site.',
  },
  {
    id: 'abandon',
    question: 'Que devient l’argent d’un projet abandonné ou modifié ?',
    choice:
      'Le dernier montant signé compte. Un projet abandonné quitte les montants engagés ; ce qui lui a été versé reste compté comme versé.',
    leftOut: 'Effacer ses versements, ou garder son montant dans les engagements.',
  },
  {
    id: 'quinze-essms',
    question: 'Un projet de moins de quinze ESSMS est-il écarté ?',
    choice: 'Non : le texte dit « idéalement ». Le projet est seulement signalé.',
    leftOut: 'L’exclure des calculs.',
  },
  {
    id: 'nouveaux-membres',
    question: 'Que reçoit un ESSMS entré après la convention ?',
    choice:
      'Il est couvert, et attendu dans les remontées d’usage, mais aucun montant ne lui est attribué : la subvention a été calculée sans lui.',
    leftOut: 'Répartir de nouveau le montant entre tous les membres présents.',
  },
];
