import { type DiagnosticCode, diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Project } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { SourceTable } from '../sources/read-sources.ts';
import { inOrderOfLine } from './in-order-of-line.ts';
import { wasRead } from './was-read.ts';

interface ProjectRow {
  readonly projectId: string;
  readonly line: number;
}

/**
 * The rows of a table whose project is known. The others are excluded: under the code of their project's own row when
 * that row was, else as orphans, which is said (`orphan`). All are kept when the projects themselves could not be read.
 */
export function ofKnownProjects<T extends ProjectRow>(
  { file, rows }: SourceTable<T>,
  projects: SourceTable<Project>,
  orphan: DiagnosticCode,
  report: Report,
): T[] {
  if (!wasRead(projects.file, ['id_projet'], report)) return [...rows];
  const known = new Set(projects.rows.map(({ id }) => id));
  const others = rows.filter(({ projectId }) => !known.has(projectId));
  for (const { projectId, line } of inOrderOfLine(others)) {
    const code = projects.excludedKeys.get(projectId) ?? orphan;
    report.withdraw(file, code);
    if (code !== orphan) continue;
    const message = `Le projet « ${projectId} » n’est pas dans ${projects.file}.`;
    report.add(diagnose(orphan, { file, line, column: 'id_projet', value: projectId, message }));
  }
  return rows.filter(({ projectId }) => known.has(projectId));
}
