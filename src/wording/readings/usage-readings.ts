import type { Reading } from './reading.ts';

/** How usage is measured, and what is said of it. */
export const USAGE_READINGS: readonly Reading[] = [
  {
    id: 'file-active',
    name: 'denominateur_declare',
    setting: null,
    because:
      'La définition citée par le texte porte sur une année, la mesure sur trois mois : passer de l’un à l’autre serait une estimation.',
    question: 'À quoi rapporte-t-on les dossiers actifs ?',
    choice:
      'Au dénominateur déclaré, avec son type (file active annuelle, personnes de la période, présents à la date). Les types ne sont jamais mélangés : un total de plusieurs types a un numérateur, mais ni dénominateur, ni taux, ni cible jugée ; chaque type a sa ligne pour la France, une région et un projet. Dans un territoire plus petit, ou un secteur, les types qui se mêlent ne sont pas détaillés, ou le secret statistique obligerait à masquer bien d’autres cases.',
    leftOut: 'Recalculer un dénominateur à partir d’un autre.',
  },
  {
    id: 'autres-taux',
    name: 'dossiers_actifs',
    setting: null,
    because: 'Le texte nomme ces taux « de dossiers actifs avec… ».',
    question: 'À quoi rapporte-t-on les autres taux d’usage ?',
    choice:
      'Projet personnalisé et agenda : aux dossiers actifs. MSSanté et DMP : à ce qui est déclaré, leur définition exacte étant celle d’un document de l’ANAP que nous n’avons pas pu lire.',
    leftOut: 'Rapporter ces taux à la file active.',
  },
  {
    id: 'niveau-cibles',
    name: 'somme_du_projet',
    setting: null,
    because:
      'Le solde est lié aux cibles « à la fin du projet », et une moyenne de taux donnerait à un petit service le poids d’un grand.',
    question: 'À quel niveau juge-t-on une cible d’usage ?',
    choice:
      'Au niveau du projet, par le rapport des sommes des dernières mesures valables ; le nombre d’ESSMS qui atteignent leurs cibles est donné à côté. Territoires et secteurs se lisent de même. Un taux est tronqué, jamais arrondi vers la cible.',
    leftOut: 'Faire la moyenne des taux des ESSMS.',
  },
  {
    id: 'cible-atteinte',
    name: 'atteinte_si_tous_repondent',
    setting: null,
    because:
      'Les ESSMS qui mesurent les premiers ne sont pas les autres : dire atteinte une cible que la moitié n’a pas mesurée serait une promesse.',
    question: 'Quand dit-on qu’une cible est atteinte ?',
    choice:
      'Quand tous les ESSMS attendus ont répondu. Sinon elle l’est « sur les ESSMS répondants », avec leur nombre et les bornes que laissent les autres. Elle est dite non atteinte si aucune réponse des autres ne pouvait la faire atteindre.',
    leftOut: 'Juger la cible sur les seuls répondants sans le dire, ou compter un silence pour zéro.',
  },
  {
    id: 'fenetres-mesure',
    name: 'duree_du_texte',
    setting: null,
    because:
      'Le texte donne ces durées ; sept jours laissent la place d’un relevé qui ne tombe pas le jour dit.',
    question: 'Quelle période une mesure doit-elle couvrir ?',
    choice:
      'Les trois mois qui précèdent pour le DUI, de trois à six mois pour les services socles, à sept jours près. La période finit le jour de la mesure ou la veille. Une mesure d’une autre période est gardée, mais hors des cibles et des totaux.',
    leftOut: 'Accepter toute période déclarée.',
  },
  {
    id: 'dui-actifs',
    name: 'derniere_valeur',
    setting: null,
    because: 'L’objectif est un nombre de dossiers à une date, non un cumul.',
    question: 'Quelle valeur compte pour l’objectif de 410 000 DUI actifs ?',
    choice:
      'Pour chaque ESSMS, la dernière valeur valable à la date considérée, une seule fois ; à dates égales, la dernière transmise. L’autre lecture est donnée à côté de la figure de l’objectif.',
    leftOut: 'Retenir la plus haute valeur jamais déclarée.',
  },
  {
    id: 'exigences-secret',
    name: 'intervalle_protege',
    setting: null,
    because:
      'Masquer une case de plus par ligne ne protège pas toujours : à partir des totaux, des zonages et des règles elles-mêmes, on peut parfois déduire ce qui est masqué.',
    question: 'Quand une case masquée est-elle assez protégée ?',
    choice:
      'Quand tout ce qui est publié laisse à sa valeur un intervalle assez large, à tous les niveaux à la fois : pays, régions, départements, intercommunalités, secteurs, types de dénominateur. La largeur est dite dans « Secret statistique ».',
    leftOut: 'Masquer la plus petite autre case de chaque ligne, sans vérifier ce qui reste possible.',
  },
  {
    id: 'nouveaux-membres',
    name: 'sans_attribution',
    setting: null,
    because: 'Les textes n’en disent rien ; changer la répartition ferait changer un montant déjà signé.',
    question: 'Que reçoit un ESSMS entré après la convention ?',
    choice:
      'Il est couvert, et attendu dans les remontées d’usage, mais aucun montant ne lui est attribué : la subvention a été calculée sans lui.',
    leftOut: 'Répartir de nouveau le montant entre tous les membres présents.',
  },
];
