import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { RegisterSite } from '../domain/essms.ts';
import type { Membership } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Sources } from '../sources/read-sources.ts';
import { groupBy } from './group-by.ts';
import { inOrderOfLine } from './in-order-of-line.ts';
import { ofKnownProjects } from './of-known-projects.ts';
import type { PresentNumber } from './present-number.ts';
import { wasRead } from './was-read.ts';

/** The members of each project, and the FINESS numbers of those left out as outside the perimeter. */
export interface JoinedMemberships {
  readonly byProject: ReadonlyMap<string, readonly Membership[]>;
  readonly outsidePerimeter: ReadonlyMap<string, readonly string[]>;
}

/**
 * The members of each project, under the number their establishment has today. Those of unknown projects and those
 * outside the perimeter are excluded; those the register does not know are kept, unlocated.
 */
export function joinMemberships(
  { projects, memberships, nomenclature }: Sources,
  sites: ReadonlyMap<string, RegisterSite>,
  present: PresentNumber,
  report: Report,
): JoinedMemberships {
  const { file } = memberships;
  const registerRead =
    !report.diagnostics.some(
      ({ code, file: place }) => place.startsWith('finess/') && code.startsWith('S-'),
    ) && wasRead('nomenclature_categories', ['code_categorie', 'secteur', 'perimetre_l312_1'], report);
  const siteOf = ({ finessEt }: Membership) => sites.get(present(finessEt));
  const isOutside = (site: RegisterSite): boolean => !nomenclature.get(site.category)?.inPerimeter;
  const declared = ofKnownProjects(memberships, projects, 'E-PES-01', report);
  for (const membership of registerRead ? inOrderOfLine(declared) : []) {
    const { finessEt, line } = membership;
    const site = siteOf(membership);
    const place = { file, line, column: 'finess_et', value: finessEt };
    if (site === undefined) {
      const message = `Le numéro ${finessEt} n’est pas dans le registre : l’aide est comptée, mais non localisée.`;
      report.add(diagnose('E-PES-10', { ...place, message }));
    } else if (isOutside(site)) {
      const message = `L’établissement ${finessEt} (catégorie ${site.category}) est hors du périmètre de l’article L. 312-1.`;
      report.add(diagnose('E-PES-07', { ...place, message }));
      report.withdraw(file, 'E-PES-07');
    }
  }
  const [kept, left] = partition(declared, (membership) => {
    const site = siteOf(membership);
    return !registerRead || site === undefined || !isOutside(site);
  });
  const byProject = groupBy(kept, ({ projectId }) => projectId);
  for (const members of byProject.values()) renumber(members, present);
  const outside = groupBy(left, ({ projectId }) => projectId);
  const outsidePerimeter = new Map(
    [...outside].map(([id, members]) => [id, members.map(({ finessEt }) => finessEt).sort()]),
  );
  return { byProject, outsidePerimeter };
}

const partition = <T>(items: readonly T[], holds: (item: T) => boolean): readonly [T[], T[]] => [
  items.filter(holds),
  items.filter((item) => !holds(item)),
];

/**
 * Gives the members of one project their present number. Of two members merged since into one, the second keeps its
 * former number: both counted when the convention was signed.
 */
function renumber(members: Membership[], present: PresentNumber): void {
  const taken = new Set(members.map(({ finessEt }) => finessEt));
  for (const [index, member] of members.entries()) {
    const finessEt = present(member.finessEt);
    if (finessEt === member.finessEt || taken.has(finessEt)) continue;
    taken.add(finessEt);
    members[index] = { ...member, finessEt };
  }
  members.sort((a, b) => (a.finessEt < b.finessEt ? -1 : 1));
}
