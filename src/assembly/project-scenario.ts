import type { RegisterSite } from '../domain/essms.ts';
import { SITUATIONS, type Situation } from '../domain/project.ts';
import type { ProjectFacts } from '../metrics/project-facts.ts';
import { isSaad } from '../rules/saad-share.ts';
import { initialScenario, type Scenario } from '../simulation/scenario.ts';

/**
 * A real project as a scenario of the simulator, from what is public: its ESSMS by situation, its regions, its dates, its
 * certification, the assistance asked. Hours of home-help services and quotes are not: the former are left to be given,
 * the organisations to be described.
 */
export function projectScenario(facts: ProjectFacts, sites: ReadonlyMap<string, RegisterSite>): Scenario {
  const { project, counted, regions, bareme } = facts;
  const inSituation = (situation: Situation) => counted.filter((member) => member.situation === situation);
  return {
    ...initialScenario(bareme.code),
    counts: {
      acquisition: inSituation('acquisition').length,
      montee_version: inSituation('montee_version').length,
    },
    regionCount: Math.max(regions.length, 1),
    certification: project.certification,
    depositDate: project.depositDate,
    startDate: project.startDate,
    deploymentEnd: project.deploymentEnd,
    assistance: project.lines.assistance,
    homeHelps: SITUATIONS.flatMap((situation) =>
      inSituation(situation)
        .filter(({ finessEt }) => isSaad(sites.get(finessEt)?.category ?? null))
        .map(() => ({ situation, hours: null })),
    ),
  };
}
