/** A step of the preparation of a data folder. */
export interface Step {
  readonly title: string;
  readonly text: string;
}

/** What to do, from an empty model to a published site, for someone who works in a spreadsheet. */
export const STEPS: readonly Step[] = [
  {
    title: 'Téléchargez les modèles',
    text: 'Prenez le classeur de chaque fichier que vous avez : la première feuille est à remplir, la seconde décrit chaque colonne.',
  },
  {
    title: 'Remplissez la première feuille',
    text: 'Une ligne par objet, sans ligne de total ni ligne vide. Ne renommez pas les colonnes ; vous pouvez retirer ou laisser vides celles qui ne sont pas obligatoires, et les mettre dans un autre ordre.',
  },
  {
    title: 'Rangez les fichiers dans un dossier',
    text: 'Gardez le nom du modèle : projets.xlsx, projets_essms.xlsx. Le registre va dans un sous-dossier finess. Chaque fichier peut être un .xlsx (première feuille), un .csv ou un .csv.gz.',
  },
  {
    title: 'Lancez le contrôle',
    text: 'Il lit le dossier sans rien y changer, et dit chaque problème avec son fichier, sa ligne, sa colonne et ce qu’il faut faire.',
  },
  {
    title: 'Corrigez, recommencez, publiez',
    text: 'Quand il ne reste aucune erreur de structure, le site peut être construit : les lignes qui n’ont pas pu servir y sont comptées, avec leur raison.',
  },
];

/** How things are written in the files. */
export const CONVENTIONS: readonly { readonly term: string; readonly rule: string }[] = [
  {
    term: 'Case vide',
    rule: 'Elle veut dire « on ne sait pas », jamais zéro. Écrivez 0 quand c’est zéro.',
  },
  {
    term: 'Dates',
    rule: 'AAAA-MM-JJ, par exemple 2024-06-03. JJ/MM/AAAA est lu aussi, avec une alerte. Entre 2015 et 2050, sauf dans le registre.',
  },
  {
    term: 'Montants',
    rule: 'En euros, avec un point et deux décimales au plus, sans espace ni symbole : 1234.50. « 1 234,50 € » est lu aussi, avec une alerte ; « 150,000 », ambigu, est refusé.',
  },
  {
    term: 'Numéros FINESS, SIRET, codes',
    rule: 'Ce sont des textes : mettez la colonne au format Texte avant d’y coller, sinon le tableur retire le zéro de tête ou écrit 2,601E+13. Les modèles le font déjà.',
  },
  {
    term: 'Oui ou non',
    rule: 'true ou false ; oui et non, vrai et faux, 1 et 0 sont lus aussi.',
  },
  {
    term: 'Valeurs d’une liste',
    rule: 'Écrites exactement comme dans la liste, sans majuscule ni accent : en_cours, et non « En cours ».',
  },
  {
    term: 'Texte des fichiers CSV',
    rule: 'UTF-8, séparateur virgule. Le point-virgule, la tabulation et l’encodage Windows-1252 sont lus aussi, avec une alerte.',
  },
];

/** An `observatoire.json` with every setting that a publisher chooses. */
export const SETTINGS_EXAMPLE = {
  titre: 'Observatoire ESMS numérique de Bretagne',
  editeur: 'Collectif SI Bretagne',
  contact: 'observatoire@exemple.fr',
  perimetre: 'region:53',
  date_donnees: '2025-06-30',
  avertissement: 'Données provisoires.',
};

/** An `objectifs.json` where a target gives way to one that exempts a sector and a category, and the national objective. */
export const OBJECTIVES_EXAMPLE = {
  cibles: [
    {
      code_indicateur: 'dmp',
      libelle: 'Utilisation du DMP',
      cible_ppm: 700_000,
      du: '2024-01-15',
      au: '2026-12-31',
      exemptions: [],
      source: 'Premier texte',
    },
    {
      code_indicateur: 'dmp',
      libelle: 'Utilisation du DMP',
      cible_ppm: 750_000,
      du: '2027-01-01',
      au: null,
      exemptions: ['pjm', { categories: ['214'], motif: 'motif de la dispense', source: 'second texte' }],
      source: 'Second texte',
    },
  ],
  objectifs: [{ code: 'dui_actifs', valeur: 410_000, date: '2024-12-31', source: 'AAP 2024 § 4' }],
};

/** What the settings of `objectifs.json` hold. */
export const OBJECTIVES_SETTINGS: readonly { readonly term: string; readonly rule: string }[] = [
  {
    term: 'cibles',
    rule: 'Une cible par indicateur et par période : code_indicateur, libelle, cible_ppm, du, au, exemptions, source. Deux cibles d’un indicateur ne valent jamais le même jour.',
  },
  {
    term: 'code_indicateur',
    rule: 'L’un des cinq taux : dossiers_actifs, dossiers_actifs_projet_personnalise, dossiers_actifs_agenda, mssante, dmp. Les deux comptages facultatifs n’ont pas de cible.',
  },
  { term: 'cible_ppm', rule: 'En millionièmes, de 1 à 1000000 : 700000 veut dire 70 %.' },
  {
    term: 'du, au',
    rule: 'Premier et dernier jour, compris. null, ou pas de réglage « au » : la cible reste en vigueur.',
  },
  {
    term: 'exemptions',
    rule: 'Qui n’est pas tenu par la cible : un secteur, une catégorie FINESS de trois chiffres, ou un objet (secteurs, categories, motif, source) qui dispense ces secteurs et ces catégories.',
  },
  {
    term: 'objectifs',
    rule: 'L’objectif national de dossiers actifs : code (dui_actifs), valeur, date, source. Sans lui, aucun objectif n’est affiché.',
  },
];

/** Files of a data folder that are no table. */
export const OTHER_FILES: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'finess/',
    text: 'Le registre national, obligatoire : extrait FINESS+ « structures » (.json ou .json.gz), extrait classique, archive annuelle, ou etablissements.csv. Il est reconnu à son contenu, quel que soit son nom.',
  },
  {
    name: 'observatoire.json',
    text: 'Facultatif : titre, éditeur, contact, périmètre (une région ou le pays), date des données, avertissement. Un exemple suit.',
  },
  {
    name: 'baremes.json',
    text: 'Facultatif : remplace les barèmes de l’observatoire, décrits sur la page de la méthode.',
  },
];
