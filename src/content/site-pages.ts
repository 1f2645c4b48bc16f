/** A page of the site that is alone of its kind. */
export interface SitePage {
  /** Site-absolute address. */
  readonly href: string;
  readonly label: string;
  /** What is found there. */
  readonly about: string;
}

/** The pages that stand alone, as the plan of the site lists them; the search finds them too. */
export const SITE_PAGES = {
  figures: [
    { href: '/', label: 'Vue d’ensemble', about: 'Où en est le programme : couverture, montants, usages.' },
    {
      href: '/territoires/',
      label: 'Territoires',
      about: 'Chiffres des régions, départements et intercommunalités.',
    },
    { href: '/equilibre/', label: 'Équilibre', about: 'L’argent est-il là où sont les établissements ?' },
    {
      href: '/secteurs/',
      label: 'Secteurs',
      about: 'La part de chaque secteur dans les ESSMS et dans les montants.',
    },
    { href: '/usages/', label: 'Usages', about: 'Cibles d’usage, dossiers actifs, échanges.' },
    {
      href: '/projets/',
      label: 'Projets',
      about: 'Parcours, versements, délais et liste de tous les projets.',
    },
    {
      href: '/isoles/',
      label: 'ESSMS isolés',
      about: 'Qui reste hors de tout projet, par département, et quelles grappes rejoindre.',
    },
    {
      href: '/trajectoire/',
      label: 'Trajectoire',
      about: 'Jalons, appels à projets et textes, année par année.',
    },
  ],
  tools: [
    {
      href: '/simulateur/',
      label: 'Simulateur',
      about: 'Ce qu’un projet recevrait selon les textes, et pourquoi.',
    },
    {
      href: '/comparer/',
      label: 'Comparer',
      about: 'Deux territoires ou plus, chiffre par chiffre.',
    },
    { href: '/recherche/', label: 'Recherche', about: 'Trouver un territoire, un projet, un ESSMS, un mot.' },
  ],
  method: [
    {
      href: '/methode/',
      label: 'Méthode',
      about: 'Définitions des indicateurs, barèmes, lectures choisies, secret statistique.',
    },
    { href: '/glossaire/', label: 'Glossaire', about: 'Les mots du programme, en clair.' },
    { href: '/qualite/', label: 'Qualité des données', about: 'Ce qui a été lu, retenu, écarté.' },
  ],
  data: [
    {
      href: '/donnees/',
      label: 'Données',
      about: 'Fichiers à télécharger, description des colonnes, licence.',
    },
    {
      href: '/donnees/formats/',
      label: 'Préparer ses fichiers',
      about: 'Formats attendus et modèles à remplir.',
    },
    {
      href: '/donnees/controles/',
      label: 'Contrôles',
      about: 'Ce que vérifient les contrôles, et quoi corriger.',
    },
    {
      href: '/changements/',
      label: 'Changements',
      about: 'Ce qui a changé depuis l’édition précédente, et les éditions gardées.',
    },
  ],
  about: [
    { href: '/accessibilite/', label: 'Accessibilité', about: 'Déclaration d’accessibilité.' },
    { href: '/mentions-legales/', label: 'Mentions légales', about: 'Éditeur, hébergement, réutilisation.' },
    { href: '/plan-du-site/', label: 'Plan du site', about: 'Toutes les pages, rangées.' },
  ],
} as const satisfies Readonly<Record<string, readonly SitePage[]>>;
