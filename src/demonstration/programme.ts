import type { Essms } from '../domain/essms.ts';
import { createProjects } from './create-projects.ts';
import type { DemoFile } from './demo-file.ts';
import type { DemoProject } from './demo-project.ts';
import { documentsFile } from './documents-file.ts';
import { envelopesFile } from './envelopes-file.ts';
import { fundingBias } from './funding-bias.ts';
import { type Grouping, groupings } from './groupings.ts';
import { hoursFile } from './hours-file.ts';
import { membersFile } from './members-file.ts';
import { participants } from './participants.ts';
import { paymentsFile } from './payments-file.ts';
import { projectsFile } from './projects-file.ts';
import { usageFile } from './usage-file.ts';

/** Even where chance would leave a handful of ESSMS without any project, there is one. */
function atLeastOne(formed: readonly Grouping[], essms: readonly Essms[]): readonly Grouping[] {
  const first = essms.find(({ location }) => location !== null);
  if (formed.length > 0 || !first) return formed;
  return [{ region: first.location?.region ?? '', essms: essms.slice(0, 20) }];
}

/** The fictive projects of a register, real or not. */
function generateProjects(essms: readonly Essms[], seed: number): DemoProject[] {
  const formed = groupings(participants(essms, fundingBias(essms, seed), seed), seed);
  return createProjects(atLeastOne(formed, essms), essms, seed);
}

/** The files of a fictive programme over these ESSMS, whatever register they come from. */
export function generateProgramme(essms: readonly Essms[], { seed }: { readonly seed: number }): DemoFile[] {
  const projects = generateProjects(essms, seed);
  return [
    projectsFile(projects, seed),
    membersFile(projects, seed),
    hoursFile(projects, seed),
    paymentsFile(projects, seed),
    documentsFile(projects, seed),
    usageFile(projects, seed),
    envelopesFile(essms, seed),
  ];
}
