import type { ProjectFacts } from '../metrics/project-facts.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** One ESSMS in five: beyond it, a project may owe its size to sites that are one establishment in practice. */
const ONE_IN = 5;

/** Each geographic FINESS counts, even that of a secondary site; many of them beside their main site are told. */
export function checkSecondarySites(
  { project, counted }: ProjectFacts,
  { sites, presentNumber, files }: Declarations,
  note: Note,
): void {
  const members = new Set(counted.map(({ finessEt }) => finessEt));
  const secondary = counted.filter(({ finessEt }) => {
    const { role = null, carrierFinessEt = null } = sites.get(finessEt) ?? {};
    if (role !== 'non_porteur' || carrierFinessEt === null) return false;
    const main = presentNumber(carrierFinessEt);
    return main !== finessEt && members.has(main);
  });
  const [first] = secondary;
  if (!first || secondary.length * ONE_IN <= counted.length) return;
  const message = `Sites secondaires d’un autre membre parmi les ${counted.length} établissements du projet : ${secondary.length}, plus de 20 %.`;
  note('W-PES-06', project.id, message, cellOf(files.memberships, first, 'finess_et', first.finessEt));
}
