import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import { type ProjectFacts, projectFacts } from '../metrics/project-facts.ts';
import type { Declarations, Programme } from '../programme.ts';
import { checkDatesToCome } from './check-dates-to-come.ts';
import { checkProjects } from './check-projects.ts';
import { ReturnsCheck } from './check-returns.ts';
import { latestDate } from './latest-date.ts';
import { Remarks } from './remarks.ts';

/** A programme at its date, what the rules say of each project, and what the checks found. */
export interface SettledProgramme {
  readonly programme: Programme;
  /** In the order of `programme.projects`. */
  readonly facts: readonly ProjectFacts[];
  readonly remarks: Remarks;
}

/**
 * Checks what was declared against the rules, then dates it: the date of the data is the setting, else the latest date
 * of something that happened. `null`, and a structural problem, when there is none.
 */
export function settleProgramme(declarations: Declarations, report: Report): SettledProgramme | null {
  const remarks = new Remarks(report);
  const facts = declarations.projects.map((project) =>
    projectFacts(project, declarations.memberships.get(project.id) ?? [], declarations),
  );
  checkProjects(declarations, facts, remarks.note);
  const returns = declarations.returns && new ReturnsCheck(declarations.returns, declarations);
  const { date_donnees: setDate } = declarations.configuration;
  const dataDate = setDate ?? latestDate(declarations, remarks, returns?.latestDate() ?? null);
  if (dataDate === null && report.hasStructuralError) return null;
  if (dataDate === null) {
    const message =
      'Aucune date de dépôt, de convention, de versement ni de mesure ne permet de dater les données.';
    const remedy = 'Ajoutez « date_donnees » à observatoire.json, par exemple "2025-06-30".';
    report.add(diagnose('S-FIC-02', { file: declarations.files.projects, message, remedy }));
    return null;
  }
  // Data that dates itself is only exceeded by what is wrong already.
  if (setDate !== null) checkDatesToCome(declarations, dataDate, remarks.note);
  const programme = { ...declarations, returns: returns?.settle(dataDate, report) ?? null, dataDate };
  return { programme, facts, remarks };
}
