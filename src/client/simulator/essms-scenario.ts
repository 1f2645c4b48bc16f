import type { Situation } from '../../domain/project.ts';
import { COM } from '../../domain/territory.ts';
import { mostlyCorsicaOrOverseas } from '../../rules/corsica-overseas.ts';
import { isSaad } from '../../rules/saad-share.ts';
import type { Organisation, Scenario } from '../../simulation/scenario.ts';
import type { KnownEssms } from '../form/known-essms.ts';

/** Each collectivité d'outre-mer counts as a region. */
const placeOf = ({ region, departement }: KnownEssms): string | null =>
  region === COM ? departement : region;

function organisationsOf(essms: readonly KnownEssms[]): Organisation[] {
  const groups = new Map<string, KnownEssms[]>();
  for (const one of essms) {
    if (one.organisation === null) continue;
    const { finessEj } = one.organisation;
    groups.set(finessEj, [...(groups.get(finessEj) ?? []), one]);
  }
  return [...groups].map(([finessEj, members]) => ({
    name: finessEj,
    essmsCount: members[0]?.organisation?.essmsCount ?? null,
    memberCount: members.length,
    far: mostlyCorsicaOrOverseas(members.flatMap(({ departement }) => departement ?? [])),
    equipment: [],
  }));
}

/** A scenario made of real ESSMS: their numbers, regions, home-help services (without hours) and organisations. */
export function essmsScenario(base: Scenario, essms: readonly KnownEssms[]): Scenario {
  const inSituation = (situation: Situation) => essms.filter((one) => one.situation === situation).length;
  const regions = new Set(essms.flatMap((one) => placeOf(one) ?? []));
  return {
    ...base,
    counts: { acquisition: inSituation('acquisition'), montee_version: inSituation('montee_version') },
    regionCount: Math.max(regions.size, 1),
    homeHelps: essms
      .filter(({ category }) => isSaad(category))
      .map(({ situation }) => ({ situation, hours: null })),
    organisations: organisationsOf(essms),
  };
}
