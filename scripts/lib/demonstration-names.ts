/** What a demonstration has at the root of its folder. */
export const DEMONSTRATION_NAMES: ReadonlySet<string> = new Set([
  'enveloppes.csv',
  'finess',
  'heures_saad.csv',
  'indicateurs_usage.csv',
  'observatoire.json',
  'organismes.csv',
  'pieces.csv',
  'projets.csv',
  'projets_essms.csv',
  'versements.csv',
]);
