import type { Essms } from '../domain/essms.ts';
import { isHomeHelp } from './categories.ts';
import { createProject, type Market, type ProjectDraft } from './create-project.ts';
import type { DemoProject } from './demo-project.ts';
import type { Grouping } from './groupings.ts';
import { regionsOf } from './participants.ts';
import { Random } from './random.ts';
import { smallOrganisations } from './small-organisations.ts';
import { softwareMarket } from './software-market.ts';

/** The only région whose 2022 call is known, the share of its groupings that answered it, and its largest project. */
const REGION_OF_2022 = '32';
const SHARE_OF_2022 = 0.65;
const LARGEST_OF_2022 = 49;

type Answer = Pick<ProjectDraft, 'call' | 'essms'>;

/** The call a grouping answers. That of 2022 says nothing of home-help services: its projects do without them. */
function answering({ region, essms }: Grouping, random: Random): Answer {
  const eligible = essms.filter(({ category }) => !isHomeHelp(category));
  const local = region === REGION_OF_2022 && regionsOf(essms).size === 1;
  const fits = eligible.length >= 3 && eligible.length <= LARGEST_OF_2022;
  if (local && fits && random.chance(SHARE_OF_2022)) return { call: '2022', essms: eligible };
  return { call: '2024', essms };
}

/** The projects of these groupings, numbered by call and région. */
export function createProjects(
  groupings: readonly Grouping[],
  register: readonly Essms[],
  seed: number,
): DemoProject[] {
  const market: Market = { seed, smallIn: smallOrganisations(register), software: softwareMarket(seed) };
  const serials = new Map<string, number>();
  return groupings.map((grouping, index) => {
    const { region } = grouping;
    const answer = answering(grouping, new Random(seed, 'appel', index));
    const series = `${answer.call}-${region}`;
    const serial = (serials.get(series) ?? 0) + 1;
    serials.set(series, serial);
    const id = `${series}-${String(serial).padStart(4, '0')}`;
    return createProject({ id, index, region, ...answer }, market);
  });
}
