import type { Criterion, CriterionAnswer } from '../domain/criteria.ts';
import { CRITERIA } from '../domain/criteria.ts';
import { formatCount } from '../format.ts';
import type { CriterionFigures, GrappeFigures, ProjectProfile } from '../observatory/grappe-figures.ts';
import { counted, numberWord, plural } from './plural.ts';

export const CRITERION_LABELS: Readonly<Record<Criterion, string>> = {
  motivation: 'Motivation du porteur',
  perimetre: 'Périmètre fonctionnel',
  mutualisation: 'Solution mutualisée',
  interoperabilite: 'Interopérabilité',
  plateforme: 'Plateforme régionale',
  maturite: 'Maturité du projet',
};

export const ANSWER_LABELS: Readonly<Record<CriterionAnswer | 'non_dit', string>> = {
  oui: 'Rempli',
  partiel: 'En partie',
  non: 'Non rempli',
  non_dit: 'Non dit',
};

/** Said wherever the criteria are: no text weighs them. */
export const NO_SCORE_NOTE =
  'Les textes ne donnent aucun poids à ces critères : il n’en est tiré ni note, ni score, ni classement.';

const saidCount = ({ counts }: CriterionFigures): number => counts.oui + counts.partiel + counts.non;

/** Title of the criteria: the one that the most projects meet, and the one that the fewest do. */
export function criteriaTitle({ criteria }: GrappeFigures): string {
  const ranked = criteria.toSorted((a, b) => b.counts.oui - a.counts.oui);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || criteria.every((row) => saidCount(row) === 0)) {
    return 'Aucune réponse aux critères n’est déclarée';
  }
  if (most.counts.oui === least.counts.oui) {
    return `Chaque critère est rempli par ${counted(most.counts.oui, 'projet', 'projets')}`;
  }
  const name = ({ criterion }: CriterionFigures) => CRITERION_LABELS[criterion].toLocaleLowerCase('fr-FR');
  return `Critère le plus souvent rempli : ${name(most)} ; le moins souvent : ${name(least)}`;
}

/** One sentence read on the bars: the numbers of the title. */
export function criteriaReading({ criteria, criteriaProjectCount }: GrappeFigures): string {
  const ranked = criteria.toSorted((a, b) => b.counts.oui - a.counts.oui);
  const parts = [ranked[0], ranked.at(-1)].flatMap((row) =>
    row === undefined ? [] : [`${CRITERION_LABELS[row.criterion]} : ${formatCount(row.counts.oui)}`],
  );
  return `Projets qui remplissent le critère, sur ${formatCount(criteriaProjectCount)} : ${parts.join(' ; ')}.`;
}

/** How a project answers the six criteria, in numbers. */
export function answersSentence({ criteria }: ProjectProfile): string {
  const count = (answer: CriterionAnswer | null): number =>
    CRITERIA.filter((criterion) => criteria[criterion] === answer).length;
  if (count(null) === CRITERIA.length) return 'Aucune réponse aux critères n’est déclarée.';
  const part = (some: number, one: string, several: string): string[] =>
    some === 0 ? [] : [`${numberWord(some)} ${plural(some, one, several)}`];
  const parts = [
    ...part(count('oui'), 'rempli', 'remplis'),
    ...part(count('partiel'), 'en partie', 'en partie'),
    ...part(count('non'), 'non rempli', 'non remplis'),
    ...part(count(null), 'non dit', 'non dits'),
  ];
  return `Sur six critères, tels que déclarés : ${parts.join(', ')}.`;
}
