/** Who helps, by role; named where a text names them. */
export interface Helper {
  readonly who: string;
  readonly does: string;
}

export const HELPERS: readonly Helper[] = [
  {
    who: 'Agence régionale de santé (ARS)',
    does: 'lance l’appel à projets, sélectionne, signe la convention, vérifie les heures des services à domicile.',
  },
  {
    who: 'Collectif régional des systèmes d’information médico‑sociaux',
    does: 'anime, conseille, fait naître les grappes. Les textes citent ceux de Bretagne, des Hauts-de-France et de Provence‑Alpes‑Côte d’Azur.',
  },
  {
    who: 'GRADeS',
    does: 'appui régional à l’e‑santé, chef de projet ESMS numérique, sécurité : GR e‑santé en Bretagne, Sant& Numérique dans les Hauts-de-France.',
  },
  { who: 'CNSA', does: 'pilote et finance le programme, tient l’outil de dépôt des dossiers.' },
  {
    who: 'Délégation au numérique en santé (DNS)',
    does: 'porte le programme avec la CNSA, cosigne les instructions.',
  },
  {
    who: 'Agence du numérique en santé (ANS)',
    does: 'référence les logiciels et publie le guide du Ségur numérique.',
  },
  {
    who: 'ANAP',
    does: 'publie les autodiagnostics, la trousse de déploiement et la définition des indicateurs d’usage.',
  },
  { who: 'RESAH', does: 'propose un marché d’achat du dossier de l’usager.' },
];
