import { addMonths, daysBetween, endOfMonth, isIsoDate } from '../../../src/domain/iso-date.ts';
import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, projectsById } from './engaged-projects.ts';
import type { PublishedEdition } from './published-edition.ts';

/** The series by month, whose dates are ends of months. */
const MONTHLY = ['versements', 'dui_actifs', 'tendances', 'echanges'];

/**
 * Days and months: a deadline is so many months after the start, else the convention (M-70: 9 months without acquisition, 18
 * with one); the gap to it runs to the end of the deployment, else to the date of the data; months end on their last day.
 */
export const checkCalendar: Check = {
  name: 'calendrier',
  title: 'Calendrier : échéances, jours d’écart, fins de mois',
  run: (edition, comparisons) => {
    compareDeadlines(edition, comparisons);
    for (const name of MONTHLY) compareMonths(edition, name, comparisons);
  },
};

function compareDeadlines(edition: PublishedEdition, comparisons: Comparisons): void {
  const [table, calendar] = [edition.table('projets'), edition.table('calendrier')];
  const projects = projectsById(edition);
  for (const dates of calendar.rows) {
    const project = projects.get(dates.id_projet ?? '');
    const deadline = project?.echeance_indicative ?? '';
    if (project === undefined || deadline === '') {
      comparisons.cell(calendar, dates, 'jours_ecart', '');
      continue;
    }
    const months = Number(project.delai_indicatif_mois);
    const isSize = months === (Number(project.nb_acquisition) > 0 ? 18 : 9);
    comparisons.rule(table, project, 'delai_indicatif_mois', isSize, '9 sans acquisition, 18 avec');
    const start = dates.date_debut || project.date_convention || '';
    const end = dates.date_fin || edition.dataDate;
    // What is no date is told by the check of the cells.
    if (![start, end, deadline].every(isIsoDate) || !Number.isInteger(months)) continue;
    comparisons.cell(table, project, 'echeance_indicative', addMonths(start, months));
    comparisons.rule(
      table,
      project,
      'echeance_indicative',
      isEngaged(project),
      'vide : le projet n’est pas engagé',
    );
    const days = daysBetween(deadline, end);
    comparisons.cell(calendar, dates, 'jours_ecart', String(days));
  }
}

function compareMonths(edition: PublishedEdition, name: string, comparisons: Comparisons): void {
  const table = edition.table(name);
  for (const row of table.rows) {
    const month = row.mois ?? '';
    const isEnd = isIsoDate(month) && endOfMonth(month) === month;
    comparisons.rule(table, row, 'mois', isEnd, 'le dernier jour d’un mois');
  }
}
