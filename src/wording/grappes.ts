import { isAbsent } from '../domain/cell.ts';
import { ratioMillionths } from '../domain/ratio.ts';
import { formatCount, formatEurosCompact, formatPercent } from '../format.ts';
import type {
  CountClass,
  GrappeFigures,
  OrganisationCoverage,
  ProfileMeasure,
  ProjectProfile,
} from '../observatory/grappe-figures.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';

export const MEASURE_LABELS: Readonly<Record<ProfileMeasure, string>> = {
  organismes: 'Organismes gestionnaires',
  categories: 'Catégories d’ESSMS',
  departements: 'Départements',
};

/**
 * "1", "de 3 à 5", "11 et plus", "aucun connu"
 * @internal
 */
export function classLabel({ from, to }: Pick<CountClass, 'from' | 'to'>): string {
  if (to === null) return `${formatCount(from)} et plus`;
  if (to === 0) return 'aucun connu';
  return from === to ? formatCount(from) : `de ${formatCount(from)} à ${formatCount(to)}`;
}

const severalOf = ({ distributions }: GrappeFigures, measure: ProfileMeasure): number =>
  distributions.find((each) => each.measure === measure)?.severalCount ?? 0;

/** Title of the profile of the grappes: how many gather several organisations. */
export function profileTitle(grappes: GrappeFigures): string {
  const several = severalOf(grappes, 'organismes');
  const { projectCount } = grappes;
  if (several === 0) return 'Aucun projet ne réunit plusieurs organismes gestionnaires';
  if (several === projectCount) return 'Tous les projets réunissent plusieurs organismes gestionnaires';
  const subject = several > 20 ? formatCount(several) : capitalized(numberWord(several));
  return `${subject} ${plural(several, 'projet', 'projets')} sur ${formatCount(projectCount)} ${plural(several, 'réunit', 'réunissent')} plusieurs organismes gestionnaires`;
}

/** One sentence read on the bars: categories and départements. */
export function profileReading(grappes: GrappeFigures): string {
  const categories = severalOf(grappes, 'categories');
  const departements = severalOf(grappes, 'departements');
  const first = counted(categories, 'projet réunit', 'projets réunissent', 'aucun projet ne réunit');
  const second = counted(departements, 's’étend', 's’étendent', 'aucun ne s’étend');
  return `${capitalized(first)} des ESSMS de plusieurs catégories ; ${second} sur plusieurs départements.`;
}

/** Title of the part of acquisition: in ESSMS, then in euros. */
export function acquisitionTitle({ acquisition: { essms, amount } }: GrappeFigures): string {
  if (isAbsent(essms)) return 'Aucun ESSMS n’est encore dans un projet engagé';
  const money = isAbsent(amount) ? '' : `, et ${formatPercent(amount)} des montants`;
  return `Les acquisitions font ${formatPercent(essms)} des ESSMS des projets engagés${money}`;
}

/** The two bars of acquisition. */
export const acquisitionRows = ({ acquisition: { essms, amount } }: GrappeFigures) => [
  {
    label: 'ESSMS en acquisition',
    href: null,
    share: essms,
    note: isAbsent(essms) ? '' : `${formatCount(essms.numerator)} sur ${formatCount(essms.denominator)}`,
  },
  {
    label: 'Montants attribués',
    href: null,
    share: amount,
    note: isAbsent(amount)
      ? ''
      : `${formatEurosCompact(amount.numerator)} sur ${formatEurosCompact(amount.denominator)}`,
  },
];

/** "22 ESSMS de 3 organismes gestionnaires et d’une seule catégorie, dans 2 départements." */
export function profileSentence(essmsCount: number, profile: ProjectProfile): string {
  if (essmsCount === 0) return 'Aucun ESSMS n’est compté dans ce projet.';
  const { organisationCount, categoryCount, departements } = profile;
  const organisations = fromSome(organisationCount, [
    'd’un seul organisme gestionnaire',
    'organismes gestionnaires',
  ]);
  const categories = fromSome(categoryCount, ['d’une seule catégorie', 'catégories']);
  const places = counted(departements.length, 'département', 'départements', 'des départements inconnus');
  return `${formatCount(essmsCount)} ESSMS ${organisations} et ${categories}, dans ${departements.length === 1 ? 'un seul département' : places}.`;
}

/** "d’un seul organisme gestionnaire", "de 3 organismes gestionnaires", "d’organismes gestionnaires inconnus" */
function fromSome(count: number, [one, many]: readonly [string, string]): string {
  if (count === 1) return one;
  if (count > 0) return `de ${formatCount(count)} ${many}`;
  return many.startsWith('o') ? `d’${many} inconnus` : `de ${many} inconnues`;
}

/** The size of a project against the wish of the texts, which is no condition. */
export function wishSentence(essmsCount: number, { wishedSize }: ProjectProfile): string {
  const wish = `${formatCount(wishedSize)} ESSMS, « idéalement » : un souhait, non une condition`;
  return essmsCount < wishedSize
    ? `${wish} ; le projet en compte ${essmsCount === 0 ? 'zéro' : formatCount(essmsCount)}.`
    : `${wish} ; le projet l’atteint.`;
}

/** "Organismes de 2 à 7 ESSMS" */
export function organisationSizeLabel({ from, to }: Pick<OrganisationCoverage, 'from' | 'to'>): string {
  if (from === null) return 'Organisme inconnu';
  if (to === null) return `${formatCount(from)} ESSMS et plus`;
  return from === to ? `${formatCount(from)} ESSMS` : `De ${formatCount(from)} à ${formatCount(to)} ESSMS`;
}

/** The classes whose coverage is known, the best covered first. */
const ranked = (rows: readonly OrganisationCoverage[]) =>
  rows
    .flatMap(({ coverage, ...row }) =>
      row.from === null || isAbsent(coverage) ? [] : [{ ...row, coverage, share: ratioMillionths(coverage) }],
    )
    .toSorted((a, b) => b.share - a.share);

/** "organismes de 15 à 49 ESSMS", "organismes de 1 ESSMS" */
export const ofSize = (row: Pick<OrganisationCoverage, 'from' | 'to'>): string =>
  `organismes de ${organisationSizeLabel(row).replace(/^De /, '')}`;

/** Title of coverage by size of organisation: the size that is most often in a project. */
export function organisationCoverageTitle(rows: readonly OrganisationCoverage[]): string {
  const [most] = ranked(rows);
  if (!most) return 'La taille des organismes gestionnaires n’est pas connue';
  if (most.share === 0) return 'Aucun ESSMS n’est encore dans un projet';
  return `Les ESSMS des ${ofSize(most)} sont le plus souvent dans un projet (${formatPercent(most.coverage)})`;
}

/** One sentence read on the bars: the size that is least often in a project. */
export function organisationCoverageReading(rows: readonly OrganisationCoverage[]): string {
  const least = ranked(rows).at(-1);
  if (!least) return 'Aucun ESSMS n’a d’organisme gestionnaire connu.';
  return `Le moins souvent : ceux des ${ofSize(least)}, ${formatCount(least.coveredCount)} sur ${formatCount(least.essmsCount)} (${formatPercent(least.coverage)}).`;
}

/** The classes to print, with their place among all: the one of what is not known is left out when nothing is in it. */
export const profileClasses = ({
  distributions,
}: GrappeFigures): readonly { readonly index: number; readonly label: string }[] =>
  (distributions[0]?.classes ?? []).flatMap((each, index) =>
    each.from > 0 || distributions.some(({ classes }) => (classes[index]?.count ?? 0) > 0)
      ? [{ index, label: classLabel(each) }]
      : [],
  );

/** One sentence read on the bars of acquisition. */
export function acquisitionReading({ acquisition: { essms, amount } }: GrappeFigures): string {
  if (isAbsent(essms)) return 'La part des acquisitions n’est pas calculable.';
  const money = isAbsent(amount)
    ? ''
    : ` ; ${formatEurosCompact(amount.numerator)} sur ${formatEurosCompact(amount.denominator)} leur reviennent`;
  const number = counted(essms.numerator, 'ESSMS', 'ESSMS', 'Aucun ESSMS');
  const verb = essms.numerator === 0 ? 'n’est' : plural(essms.numerator, 'est', 'sont');
  return `${number} sur ${formatCount(essms.denominator)} ${verb} en acquisition${money}. Les autres changent de version, ou leur situation n’est pas connue.`;
}

/** "Personnes âgées (6 catégories)" */
export const categoriesSummary = (sector: string, count: number): string =>
  `${sector} (${counted(count, 'catégorie', 'catégories')})`;
