import { isAbsent } from '../domain/cell.ts';
import type { DayClass, DaysSummary, DelayFigures } from '../domain/delay-figures.ts';
import type { DelayExemption } from '../domain/delay-state.ts';
import { formatCount, formatDate } from '../format.ts';
import type { PublishedProject } from '../observatory/types.ts';
import { joinNames } from './names.ts';
import { capitalized, counted, numberWord, plural } from './plural.ts';
import { formatDays } from './quality-ages.ts';

/** What the call says of the delay, wherever a project is set against it. */
export const LANDMARK_QUOTE =
  'Délai donné « à titre de repère, sans que cela soit une condition opposable ».';

/** The same where all of them are, with their lengths. */
export const LANDMARK_NOTE =
  'Le délai indicatif, neuf mois sans acquisition, dix-huit dès qu’un ESSMS acquiert un logiciel, est donné « à titre de repère, sans que cela soit une condition opposable ».';

const EXEMPTIONS: Readonly<Record<DelayExemption, string>> = {
  non_engage: 'Sans objet : le délai indicatif ne concerne que les projets engagés.',
  appel_sans_delai: 'Sans objet : les textes de cette campagne ne donnent pas de délai indicatif.',
  national: 'Sans objet : un projet du guichet national n’a pas de délai indicatif.',
  dates:
    'Indéterminé : la fin du déploiement déclarée précède le début du projet. L’une des deux dates est à corriger.',
};

/** Where a project stands against its indicative delay, or why it has none. */
export function delaySentence({ indicativeMonths, indicativeDeadline, calendar }: PublishedProject): string {
  const { state, exemption, overrunDays, fromConvention } = calendar.delay;
  if (exemption !== null) return EXEMPTIONS[exemption];
  if (
    isAbsent(state) ||
    isAbsent(indicativeMonths) ||
    isAbsent(indicativeDeadline) ||
    isAbsent(overrunDays)
  ) {
    return 'Le délai indicatif n’est pas connu.';
  }
  const origin = fromConvention ? ' comptés depuis la convention, le début du projet n’étant pas connu' : '';
  const delay = `${capitalized(numberWord(indicativeMonths))} mois${origin}, soit jusqu’au ${formatDate(indicativeDeadline)}`;
  const end = {
    termine_dans: `le déploiement s’est terminé ${daysBefore(overrunDays)}`,
    termine_au_dela: `le déploiement s’est terminé ${formatDays(overrunDays)} au-delà du délai indicatif`,
    en_cours: `le déploiement n’est pas déclaré terminé, ${daysBefore(overrunDays)}`,
    en_cours_au_dela: `le déploiement n’est pas déclaré terminé, ${formatDays(overrunDays)} au-delà du délai indicatif`,
  }[state];
  return `${delay} ; ${end}.`;
}

const daysBefore = (overrun: number): string =>
  overrun === 0 ? 'le jour de l’échéance' : `${formatDays(-overrun)} avant l’échéance`;

/** Title of the delays: how many projects are beyond, of those that have a delay. */
export function delaysTitle({ beyondCount, withDelayCount }: DelayFigures): string {
  if (withDelayCount === 0) return 'Aucun projet engagé n’a de délai indicatif';
  const among = `${formatCount(withDelayCount)} qui ont un délai indicatif`;
  if (beyondCount === 0) return `Aucun projet n’est au\u2011delà de son échéance, sur ${among}`;
  const subject = beyondCount > 20 ? formatCount(beyondCount) : capitalized(numberWord(beyondCount));
  return `${subject} ${plural(beyondCount, 'projet est', 'projets sont')} au\u2011delà de l’échéance, sur ${among}`;
}

/** What is read on the columns: who is finished, who is still deploying, how far those beyond are. */
export function delaysReading({ byState, overrun }: DelayFigures): string {
  const { termine_dans: within, termine_au_dela: past, en_cours: running, en_cours_au_dela: still } = byState;
  const finished = counted(
    within,
    'déploiement s’est terminé',
    'déploiements se sont terminés',
    'aucun déploiement ne s’est terminé',
  );
  const ongoing = counted(running, 'est en cours', 'sont en cours', 'aucun n’est en cours');
  const start = `${capitalized(finished)} dans le délai, ${someWord(past)} au-delà ; ${ongoing} avant l’échéance, ${someWord(still)} au-delà.`;
  if (overrun.quartiles === null) return start;
  return `${start} La moitié des dépassements ne passe pas ${formatDays(overrun.quartiles.median)}.`;
}

const someWord = (count: number): string => (count === 0 ? 'aucun' : numberWord(count));

/** The engaged projects that have no delay, counted by reason; empty when no project is engaged. */
export function exemptSentence({ exempt, withDelayCount }: DelayFigures): string {
  const { national, appel_sans_delai: without, dates } = exempt;
  const parts = [
    national > 0 ? `${counted(national, 'projet', 'projets')} du guichet national` : '',
    without > 0
      ? `${counted(without, 'projet', 'projets')} d’une campagne dont les textes ne donnent pas de délai`
      : '',
    dates > 0
      ? `${counted(dates, 'projet', 'projets')} dont les dates se contredisent ou ${plural(dates, 'qui est déposé', 'qui sont déposés')} hors de l’appel`
      : '',
  ].filter((part) => part !== '');
  if (parts.length === 0)
    return withDelayCount === 0 ? '' : 'Tous les projets engagés ont un délai indicatif.';
  return `N’ont pas de délai, et ne sont pas comptés ici : ${joinNames(parts)}.`;
}

/** "De 1 à 90 jours au-delà", "De 89 jours avant au jour même" */
export function dayClassLabel({ from, to }: Pick<DayClass, 'from' | 'to'>): string {
  if (from === null) return `${formatCount(-(to ?? 0))} jours avant, ou plus`;
  if (to === null) return `Plus de ${formatDays(from - 1)} au-delà`;
  if (to === 0) return `De ${formatDays(-from)} avant au jour même`;
  return to < 0
    ? `De ${formatCount(-from)} à ${formatCount(-to)} jours avant`
    : `De ${formatCount(from)} à ${formatCount(to)} jours au-delà`;
}

/** What the rows of the table of durations are, above them. */
export const SUMMARY_NOTE =
  'Durée : du début à la fin des déploiements terminés. Dépassement : des projets au-delà de l’échéance, terminés ou non. La moitié des projets ne dépasse pas la médiane ; un quart ne dépasse pas le premier quartile, et trois quarts le troisième.';

/** The rows of the table of durations. */
export const summaryRows = ({
  durations,
  overrun,
}: DelayFigures): readonly { readonly label: string; readonly summary: DaysSummary }[] => [
  ...durations.map((summary) => ({
    label: `Durée, délai de ${formatCount(summary.months)} mois`,
    summary,
  })),
  { label: 'Dépassement', summary: overrun },
];
