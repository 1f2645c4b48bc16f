import { isAbsent, isPresent } from '../domain/cell.ts';
import { CRITERIA } from '../domain/criteria.ts';
import { formatCoefficientChange, formatCount, formatShareChange } from '../format.ts';
import type { ProjectProfile } from '../observatory/grappe-figures.ts';
import type { AreaEffect, CandidateProject } from '../observatory/remainder-figures.ts';
import { betweenArea } from './allocation.ts';
import { capitalized, numberWord, plural } from './plural.ts';

/** Said wherever the effect of a project is: it decides nothing. */
export const NO_RANKING_NOTE =
  'Une aide à la décision, dans l’ordre des identifiants : les textes n’en tirent ni note, ni classement. Négatif : l’équilibre s’améliore. Chaque projet est pris seul.';

const ABSENCES: Readonly<Record<string, string>> = {
  manquant: 'Le montant demandé n’est pas connu : son effet sur l’équilibre ne l’est pas non plus.',
  sans_objet:
    'Aucun ESSMS du projet n’est localisé dans l’édition : son effet sur l’équilibre est sans objet.',
};

const NOT_COMPUTED = 'Aucun montant n’est encore engagé : l’effet du projet ne peut pas être mesuré.';

function effectClause(effect: AreaEffect): string[] {
  const { hoover, theil } = effect;
  if (isAbsent(hoover) || isAbsent(theil)) return [];
  return [
    `${betweenArea(effect)}, l’indice de Hoover changerait de ${formatShareChange(hoover)} et celui de Theil de ${formatCoefficientChange(theil)}`,
  ];
}

/** What a project would change, in one sentence; or why it is not told. */
export function effectSentence({ effects }: CandidateProject): string {
  const clauses = effects.flatMap(effectClause);
  if (clauses.length > 0) return `Si le montant demandé était engagé : ${clauses.join(' ; ')}.`;
  const first = effects[0]?.hoover;
  return (first !== undefined && isAbsent(first) && ABSENCES[first.absent]) || NOT_COMPUTED;
}

/** What part of the request goes nowhere known; empty when it all has a place. */
export function unlocatedNote({ requestedAmount, locatedAmount }: CandidateProject): string {
  if (isAbsent(requestedAmount) || isAbsent(locatedAmount) || requestedAmount === locatedAmount) return '';
  return 'Une part du montant demandé va à des ESSMS non localisés, ou hors de l’édition : elle ne change rien ici.';
}

/** How a project answers the six criteria, in short: "3 remplis, 1 en partie, 2 non dits". */
export function criteriaLabel({ criteria }: ProjectProfile): string {
  const count = (answer: string | null): number =>
    CRITERIA.filter((criterion) => criteria[criterion] === answer).length;
  const part = (some: number, one: string, several: string): string[] =>
    some === 0 ? [] : [`${formatCount(some)} ${plural(some, one, several)}`];
  return [
    ...part(count('oui'), 'rempli', 'remplis'),
    ...part(count('partiel'), 'en partie', 'en partie'),
    ...part(count('non'), 'non rempli', 'non remplis'),
    ...part(count(null), 'non dit', 'non dits'),
  ].join(', ');
}

/** "12 projets sur 20 amélioreraient l’équilibre entre les régions." */
export function candidatesSentence(candidates: readonly CandidateProject[]): string {
  if (candidates.length === 0) return 'Aucun projet n’attend d’être engagé.';
  const known = candidates.flatMap(({ effects }) => {
    const [widest] = effects;
    return widest && isPresent(widest.hoover) ? [{ area: widest, change: widest.hoover }] : [];
  });
  const start = `${capitalized(numberWord(candidates.length))} ${plural(candidates.length, 'projet déposé, recevable ou sélectionné n’est pas encore engagé', 'projets déposés, recevables ou sélectionnés ne sont pas encore engagés')}`;
  const [first] = known;
  if (first === undefined) return `${start} ; l’effet d’aucun n’est calculable.`;
  const better = known.filter(({ change }) => change < 0).length;
  const verb = plural(better, 'rapprocherait', 'rapprocheraient');
  const who = better === 0 ? 'aucun ne' : numberWord(better);
  const one = plural(known.length, 'seul', 'un à un');
  return `${start} ; pris ${one}, ${who} ${verb} de l’équilibre ${betweenArea(first.area)}.`;
}
