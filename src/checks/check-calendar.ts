import type { IsoDate } from '../domain/iso-date.ts';
import type { Project } from '../domain/project.ts';
import { formatDate } from '../format.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { filingWindow, filingWindows } from '../rules/filing-window.ts';
import { cellOf, type Note } from './remarks.ts';

/** The dates of a project are in order, and it was filed while its call was open. Only its calendar depends on it. */
export function checkCalendar(facts: ProjectFacts, { files }: Declarations, note: Note): void {
  checkOrder(facts.project, files.projects, note);
  checkFiling(facts, files.projects, note);
}

interface Step {
  readonly column: string;
  readonly name: string;
  readonly date: IsoDate;
}

/**
 * What has to come in this order. A start before the convention is normal; committees meet when they can, and a planned
 * end may be out of date: they are not compared.
 */
function sequences(project: Project): (readonly Step[])[] {
  const step = (column: string, name: string, date: IsoDate | null): Step[] =>
    date === null ? [] : [{ column, name, date }];
  return [
    [
      ...step('date_depot', 'le dépôt', project.depositDate),
      ...step('date_selection', 'la sélection', project.selectionDate),
      ...step('date_convention', 'la convention', project.conventionDate),
    ],
    [
      ...step('date_debut_projet', 'le début du projet', project.startDate),
      ...step('date_fin_deploiement', 'la fin du déploiement', project.deploymentEnd),
    ],
  ];
}

function checkOrder(project: Project, file: string, note: Note): void {
  for (const steps of sequences(project)) {
    for (const [index, later] of steps.slice(1).entries()) {
      const earlier = steps[index] as Step;
      if (earlier.date <= later.date) continue;
      const message = `Les dates sont dans le désordre : ${earlier.name} (${formatDate(earlier.date)}) vient après ${later.name} (${formatDate(later.date)}).`;
      note('E-PRJ-08', project.id, message, cellOf(file, project, later.column, later.date));
    }
  }
}

function checkFiling({ project, bareme, regions }: ProjectFacts, file: string, note: Note): void {
  const { depositDate } = project;
  const windows = filingWindows(bareme, regions.length);
  const [first, last] = [windows[0], windows.at(-1)];
  if (depositDate === null || !first || !last) return;
  if (filingWindow(depositDate, regions.length, bareme) !== null) return;
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
