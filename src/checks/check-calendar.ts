import type { IsoDate } from '../domain/iso-date.ts';
import type { Project } from '../domain/project.ts';
import { formatDate } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { disorderedDates, type OrderedDate } from '../rules/date-order.ts';
import { filingWindows, isFiledOutside } from '../rules/filing-window.ts';
import { cellOf, type Note } from './remarks.ts';

/** The dates of a project are in order, and it was filed while its call was open. Only its calendar depends on it. */
export function checkCalendar(facts: ProjectFacts, { files }: Declarations, note: Note): void {
  checkOrder(facts.project, files.projects, note);
  checkFiling(facts, files.projects, note);
}

const DATES: Readonly<Record<OrderedDate, { column: string; name: string }>> = {
  depositDate: { column: 'date_depot', name: 'le dépôt' },
  selectionDate: { column: 'date_selection', name: 'la sélection' },
  conventionDate: { column: 'date_convention', name: 'la convention' },
  startDate: { column: 'date_debut_projet', name: 'le début du projet' },
  deploymentEnd: { column: 'date_fin_deploiement', name: 'la fin du déploiement' },
};

function checkOrder(project: Project, file: string, note: Note): void {
  for (const { earlier, later } of disorderedDates(project)) {
    const date = project[later] as IsoDate;
    const first = `${DATES[earlier].name} (${formatDate(project[earlier] as IsoDate)})`;
    const message = `Les dates sont dans le désordre : ${first} vient après ${DATES[later].name} (${formatDate(date)}).`;
    note('E-PRJ-08', project.id, message, cellOf(file, project, DATES[later].column, date));
  }
}

function checkFiling({ project, bareme, regions }: ProjectFacts, file: string, note: Note): void {
  const { depositDate } = project;
  const windows = filingWindows(bareme, regions.length);
  const [first, last] = [windows[0], windows.at(-1)];
  if (depositDate === null || !first || !last) return;
  if (!isFiledOutside(depositDate, regions.length, bareme)) return;
  const concerned = regions.length > 1 ? ' aux projets de plusieurs régions' : '';
  const limit =
    depositDate < first.from
      ? `avant l’ouverture de l’appel${concerned}, le ${formatDate(first.from)}`
      : depositDate > last.to
        ? `après la clôture de l’appel${concerned}, le ${formatDate(last.to)}`
        : `entre deux fenêtres de l’appel${concerned}`;
  const message = `Le dépôt du ${formatDate(depositDate)} vient ${limit}.`;
  note('E-PRJ-09', project.id, message, cellOf(file, project, 'date_depot', depositDate));
}
