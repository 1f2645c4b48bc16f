/** A term of the programme, in plain words. */
export interface GlossaryTerm {
  /** Part of the address that leads to it. */
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
  /** Identifier of the indicator that counts it, when there is one. */
  readonly indicator?: string;
}

/** The terms, in alphabetical order. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    id: 'acquisition',
    term: 'Acquisition',
    meaning: 'Achat d’un dossier de l’usager informatisé par un ESSMS qui n’en a pas, ou qui en change.',
  },
  {
    id: 'amoa',
    term: 'AMOA (assistance à maîtrise d’ouvrage)',
    meaning:
      'Aide d’un conseil, ou d’un chef de projet, pour conduire un projet. Seuls les petits organismes groupés y ont droit.',
  },
  {
    id: 'ars',
    term: 'ARS',
    meaning: 'Agence régionale de santé : elle lance les appels à projets, choisit et signe.',
  },
  {
    id: 'attribution',
    term: 'Attribution',
    meaning: 'Partage de l’argent d’un projet entre ses ESSMS, pour savoir dans quel territoire il va.',
  },
  {
    id: 'avance',
    term: 'Avance',
    meaning: 'Première partie de l’aide, versée après la signature de la convention.',
  },
  {
    id: 'bareme',
    term: 'Barème',
    meaning: 'Montants par ESSMS que fixe un appel à projets, dont se déduit l’aide d’un projet.',
  },
  {
    id: 'borne',
    term: 'Bornes d’un taux',
    meaning:
      'Ce que le taux serait si les ESSMS qui n’ont pas répondu étaient tous au plus bas, ou tous au plus haut.',
  },
  {
    id: 'cible',
    term: 'Cible d’usage',
    meaning: 'Taux qu’un projet doit atteindre pour toucher son solde, comme 90 % de dossiers actifs.',
  },
  {
    id: 'cnsa',
    term: 'CNSA',
    meaning: 'Caisse nationale de solidarité pour l’autonomie : elle pilote et finance le programme.',
  },
  {
    id: 'convention',
    term: 'Convention',
    meaning: 'Contrat signé entre l’agence et le porteur : à sa date, l’argent est engagé.',
  },
  {
    id: 'couverture',
    term: 'Couverture',
    meaning:
      'Part des ESSMS d’un territoire ou d’un secteur qui sont dans un projet sélectionné, financé ou pas encore.',
    indicator: 'taux-couverture',
  },
  {
    id: 'delai-indicatif',
    term: 'Délai indicatif',
    meaning: 'Temps que le texte donne pour déployer, sans obligation : on peut aller au‑delà.',
    indicator: 'delai-indicatif',
  },
  {
    id: 'densite',
    term: 'Densité',
    meaning: 'Ici, le nombre d’ESSMS d’un territoire : c’est à lui que se compare l’argent reçu.',
  },
  {
    id: 'dmp',
    term: 'DMP, Mon espace santé',
    meaning: 'Dossier médical partagé, que chacun retrouve dans Mon espace santé.',
  },
  {
    id: 'dossier-actif',
    term: 'Dossier actif',
    meaning:
      'Dossier d’une personne accompagnée, ouvert et mis à jour dans le logiciel pendant les trois mois mesurés.',
    indicator: 'dui-actifs',
  },
  {
    id: 'dui',
    term: 'DUI (dossier de l’usager informatisé)',
    meaning:
      'Logiciel où l’ESSMS suit la personne qu’il accompagne : son projet, son agenda, ses échanges avec le soin.',
  },
  {
    id: 'engage',
    term: 'Engagé',
    meaning: 'Promis par une convention signée. Ce qui est versé en est une partie.',
    indicator: 'montant-conventionne',
  },
  {
    id: 'epci',
    term: 'EPCI (intercommunalité)',
    meaning: 'Groupe de communes : communauté de communes, d’agglomération, urbaine ou métropole.',
  },
  {
    id: 'essms',
    term: 'ESSMS, ESMS',
    meaning:
      'Établissement ou service social ou médico‑social : EHPAD, IME, ESAT, aide à domicile, maison d’enfants… Un numéro FINESS géographique chacun.',
    indicator: 'essms',
  },
  {
    id: 'file-active',
    term: 'File active',
    meaning: 'Toutes les personnes accompagnées par un ESSMS pendant une période.',
  },
  {
    id: 'finess',
    term: 'FINESS',
    meaning:
      'Registre national des établissements. Le numéro géographique désigne un lieu, le numéro juridique l’organisme qui le gère.',
  },
  {
    id: 'gini',
    term: 'Gini (indice de)',
    meaning: 'Mesure de l’inégalité, de 0 (chacun selon ses ESSMS) à 1 (tout à un seul).',
    indicator: 'gini',
  },
  {
    id: 'grappe',
    term: 'Grappe',
    meaning: 'ESSMS qui portent un projet ensemble, avec le même logiciel : idéalement quinze au moins.',
    indicator: 'profil-grappes',
  },
  {
    id: 'guichet',
    term: 'Guichet',
    meaning:
      'Où se dépose un projet : à l’agence régionale, ou au niveau national à partir de 50 ESSMS sur plusieurs régions.',
    indicator: 'guichet',
  },
  {
    id: 'hoover',
    term: 'Hoover (indice de)',
    meaning: 'Part de l’argent qu’il faudrait déplacer pour que chaque territoire reçoive selon ses ESSMS.',
    indicator: 'hoover',
  },
  {
    id: 'indice-equilibre',
    term: 'Indice d’équilibre',
    meaning: 'Part de l’argent divisée par la part des ESSMS : 1, le territoire reçoit selon ses ESSMS.',
    indicator: 'indice-equilibre',
  },
  {
    id: 'isole',
    term: 'Isolé',
    meaning: 'ESSMS qui n’est dans aucun projet retenu, alors que son département en a un.',
    indicator: 'isoles',
  },
  {
    id: 'montee-version',
    term: 'Montée de version',
    meaning: 'Passage d’un logiciel déjà en place à sa version référencée.',
  },
  {
    id: 'mssante',
    term: 'MSSanté',
    meaning: 'Messagerie sécurisée entre professionnels du soin et de l’accompagnement.',
  },
  {
    id: 'og',
    term: 'Organisme gestionnaire (OG)',
    meaning:
      'Association, établissement public ou société qui gère un ou plusieurs ESSMS. Petit : peu d’ESSMS, selon le seuil du barème.',
  },
  {
    id: 'porteur',
    term: 'Porteur',
    meaning: 'Organisme qui dépose le projet pour toute la grappe, et reçoit l’aide.',
  },
  {
    id: 'repondant',
    term: 'Répondants, attendus',
    meaning:
      'ESSMS qui ont transmis une mesure valable, parmi ceux dont on en attend une. Un taux ne vaut que pour eux.',
  },
  {
    id: 'saad',
    term: 'SAAD',
    meaning:
      'Service d’aide et d’accompagnement à domicile : il compte selon la part de ses heures médico‑sociales.',
  },
  {
    id: 'secret',
    term: 'Secret statistique',
    meaning:
      'Règles qui masquent un chiffre quand il ferait reconnaître quelques personnes, ou ce qu’un seul ESSMS a déclaré.',
  },
  {
    id: 'segur',
    term: 'Ségur numérique, référencement',
    meaning:
      'Programme national qui fixe ce que doit savoir faire un logiciel. Un logiciel référencé l’a prouvé.',
  },
  {
    id: 'socle',
    term: 'Services socles',
    meaning:
      'Services nationaux que tous les logiciels doivent joindre : MSSanté, DMP, identité nationale de santé.',
  },
  {
    id: 'solde',
    term: 'Solde',
    meaning: 'Dernière partie de l’aide, versée quand les dépenses et les usages sont prouvés.',
  },
  {
    id: 'sons',
    term: 'SONS, prestation Ségur',
    meaning: 'Aide versée à l’éditeur, et non à l’ESSMS, pour installer la version référencée.',
  },
  {
    id: 'theil',
    term: 'Theil (indice de)',
    meaning:
      'Mesure de l’inégalité qui se partage exactement entre ce qui sépare les régions et ce qui se joue dans chacune.',
    indicator: 'theil',
  },
];
