/** Figures of the public consultation of 2020. */
export const CONSULTATION = {
  contributions: 11,
  votes: 79,
  additions: 8,
  themes: 18,
} as const;

/** What the contributions asked for, in our words. */
export const REQUESTS: readonly string[] = [
  'Ouvrir le périmètre : les acteurs du social et de la coordination veulent y être nommés.',
  'Clarifier le programme : ce que couvre l’amorçage, ce que sera la généralisation, à quelles dates.',
  'Accompagner : former les professionnels, aider les personnes à se servir des outils.',
];

/** The five priorities kept among eighteen themes, on 15 September 2020. */
export const PRIORITIES: readonly string[] = [
  'Coopérer et mettre en commun compétences et outils entre ESMS.',
  'Donner aux personnes accompagnées plus de pouvoir d’agir.',
  'Faire entrer le numérique dans les contrats.',
  'Échanger les données avec le soin et entre ESMS, en les protégeant.',
  'Accompagner la mise en pratique et les usages sur le terrain.',
];
