import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { groupedNames, isSameName } from '../rules/same-name.ts';
import { cellOf, type Note } from './remarks.ts';

/** The name most given, the first in alphabetical order of those given as often; `null` when there is none. */
const mostCommon = (names: readonly string[]): string | null => groupedNames(names)[0]?.[0] ?? null;

/**
 * All the ESSMS of a project have the same software ("AAP 2024 § 3.2"): that of the project, else the one that most of
 * them declare.
 */
export function checkSoftware(
  { project, memberships }: ProjectFacts,
  { files }: Declarations,
  note: Note,
): void {
  const expected = project.software ?? mostCommon(memberships.flatMap(({ software }) => software ?? []));
  if (expected === null) return;
  const whose = project.software === null ? 'celui de la plupart des autres' : 'celui du projet';
  for (const membership of memberships) {
    const { finessEt, software } = membership;
    if (software === null || isSameName(software, expected)) continue;
    const message = `Le logiciel de l’établissement ${finessEt} est « ${software} » ; ${whose} est « ${expected} ».`;
    note('E-PES-12', project.id, message, cellOf(files.memberships, membership, 'solution_dui', software));
  }
}
