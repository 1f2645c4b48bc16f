import { formatCell, formatCount, formatPercent, formatPercentBound } from '../format.ts';
import type { DisclosureFigures, HidingCount, HidingLevel } from '../observatory/usage-figures.ts';
import { numberWord, plural } from './plural.ts';

type Settings = DisclosureFigures['settings'];

/** What each group of cells is called. */
export const HIDING_LABELS: Readonly<Record<HidingLevel, string>> = {
  pays: 'Pays',
  region: 'Régions',
  departement: 'Départements',
  epci: 'Intercommunalités',
  pays_secteur: 'Secteurs du pays',
  region_secteur: 'Secteurs des régions',
  departement_secteur: 'Secteurs des départements',
  projet: 'Projets',
  dui_actifs: 'Dossiers actifs, mois par mois',
  echanges: 'Échanges facultatifs, mois par mois',
  tendances: 'Tendances des taux',
};

/** The rules of this edition, each with its threshold. */
export function secrecyRules(settings: Settings): readonly string[] {
  const { personThreshold, minEssms, minOrganisations, dominantSharePpm } = settings;
  const most = personThreshold - 1;
  const organisations = `${numberWord(minOrganisations)} ${plural(minOrganisations, 'organisme gestionnaire', 'organismes gestionnaires')}`;
  return [
    `Un nombre de personnes de 1 à ${formatCount(most)} est masqué. Un taux l’est aussi quand il ferait retrouver un tel nombre : dénominateur, numérateur ou reste de 1 à ${formatCount(most)}. Un vrai zéro est publié.`,
    `Dans un territoire ou un secteur, un chiffre vient d’au moins ${numberWord(minEssms)} ESSMS et ${organisations}, et aucun ESSMS n’y fait ${formatPercentBound(dominantSharePpm)} ou plus des personnes. Sinon il est masqué.`,
    `Pour un projet, seule la règle des nombres de 1 à ${formatCount(most)} s’applique : c’est là que se juge la condition d’une subvention publique.`,
    `Les bornes d’un taux sont masquées quand ceux qui n’ont pas répondu sont trop peu : l’écart entre elles dirait combien de personnes ils accompagnent.`,
    `Une case masquée perd ensemble numérateur, dénominateur, taux, bornes et atteinte ; le nombre de répondants reste.`,
  ];
}

/** Why more cells are hidden than those that hold too few, and what stays uncertain about each of them. */
export function protectionSentences({ protectionWidth }: Settings): readonly string[] {
  const width = formatCount(protectionWidth);
  return [
    `D’autres cases sont masquées pour protéger celles-là : sans elles, une soustraction suffirait, du total d’une région à ses départements, ou d’un secteur à l’autre. En masquer une de plus n’est pas toujours assez : si deux cases masquées et une publiée font 32 en tout, et que la publiée vaut 30, les deux autres valent 1 et 1.`,
    `Le critère est donc ce qui reste possible. Avec tout ce qui est publié, et en connaissant ces règles, la plus haute et la plus basse valeur que peut avoir chaque nombre masqué diffèrent d’au moins ${width} : c’est la largeur de protection.`,
  ];
}

/** What the rules leave to whoever compares, and why. */
export function secrecyLimits({ personThreshold }: Settings): readonly string[] {
  const most = formatCount(personThreshold - 1);
  return [
    'Deux indicateurs d’un même lieu peuvent n’avoir pas été mesurés par les mêmes ESSMS. Comme les projets personnalisés et les agendas se comptent parmi les dossiers actifs, l’écart de leurs dénominateurs dit combien de dossiers actifs ont, ensemble, les ESSMS qui manquent à l’un d’eux. Il ne dit ni lesquels, ni ce que sont ces personnes : seulement qu’elles ont un dossier.',
    `Nous laissons cet écart, même de 1 à ${most} : le masquer ferait perdre des taux régionaux ou nationaux entiers pour un seul établissement qui n’a pas tout rempli.`,
  ];
}

/** "Sur 424 cases qui ont une valeur, 172 sont masquées (40,5 %)." */
export function hiddenSentence(levels: readonly HidingCount[]): string {
  const cells = levels.reduce((sum, level) => sum + level.cells, 0);
  const hidden = levels.reduce((sum, { primary, secondary }) => sum + primary + secondary, 0);
  if (cells === 0) return 'Cette édition n’a aucun chiffre d’usage à protéger.';
  const share = formatPercent({ numerator: hidden, denominator: cells });
  if (hidden === 0) return `Aucune des ${formatCount(cells)} cases d’usage n’est masquée.`;
  return `Sur ${formatCount(cells)} cases d’usage qui ont une valeur, ${formatCount(hidden)} ${plural(hidden, 'est masquée', 'sont masquées')} (${share}).`;
}

/** "12 %": the part of the persons of a level that hidden cells hold. */
export const hiddenPersons = ({ personsPercent }: HidingCount): string =>
  formatCell(personsPercent, (percent) => formatPercent({ numerator: percent, denominator: 100 }, 0));
