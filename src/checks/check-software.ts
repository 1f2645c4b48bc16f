import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** Two names that differ by case, accents or spaces only are the same. */
const normalised = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The name most given, the first in alphabetical order of those given as often; `null` when there is none. */
function mostCommon(names: readonly string[]): string | null {
  const groups = [...Map.groupBy([...names].sort(), normalised).values()];
  const [largest] = groups.sort((a, b) => b.length - a.length);
  return largest?.[0] ?? null;
}

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
    if (software === null || normalised(software) === normalised(expected)) continue;
    const message = `Le logiciel de l’établissement ${finessEt} est « ${software} » ; ${whose} est « ${expected} ».`;
    note('E-PES-12', project.id, message, cellOf(files.memberships, membership, 'solution_dui', software));
  }
}
