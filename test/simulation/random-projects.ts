import fc from 'fast-check';
import { fraction } from '../../src/domain/fraction.ts';
import type { Situation } from '../../src/domain/project.ts';
import type { AidMember } from '../../src/rules/aid-request.ts';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import type { HomeHelp, Organisation, Scenario } from '../../src/simulation/scenario.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { counts, scenario } from './scenarios.ts';

/** A project as chance makes it: its ESSMS one by one for the rules, and as a scenario for the simulator. */
export interface RandomProject {
  readonly scenario: Scenario;
  readonly members: readonly AidMember[];
}

interface Owner {
  readonly size: number | null;
  readonly members: number;
  readonly far: boolean;
  readonly equipment: Organisation['equipment'];
}

interface Drawn {
  readonly code: string;
  readonly situations: readonly Situation[];
  readonly saads: readonly { readonly total: number; readonly percent: number }[];
  readonly owners: readonly Owner[];
  /** Whether every ESSMS is of an organisation described, so that all may be small. */
  readonly wholly: boolean;
  readonly certification: Scenario['certification'];
  readonly assistance: number | null;
}

const cents = fc.option(fc.nat(2_500_000), { freq: 3 });

const ofSituation = (situation: fc.Arbitrary<Situation>) =>
  fc.array(situation, { minLength: 1, maxLength: 120, size: 'max' });

const owner: fc.Arbitrary<Owner> = fc.record({
  // Around the thresholds of 8 and 15 ESSMS.
  size: fc.option(
    fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 2, max: 8 }) }, fc.integer({ min: 9, max: 18 })),
    { freq: 9 },
  ),
  members: fc.integer({ min: 1, max: 5 }),
  far: fc.boolean(),
  equipment: fc.array(fc.record({ quote: cents, spend: cents }), { maxLength: 5 }),
});

const drawn: fc.Arbitrary<Drawn> = fc.record({
  code: fc.constantFrom(B2024.code, B2024.code, B2022.code),
  situations: fc.oneof(
    ofSituation(fc.constantFrom('acquisition', 'montee_version')),
    ofSituation(fc.constant('acquisition')),
  ),
  saads: fc.array(fc.record({ total: fc.integer({ min: 100, max: 9_999_999 }), percent: fc.nat(100) }), {
    maxLength: 3,
  }),
  owners: fc.array(owner, { maxLength: 8 }),
  wholly: fc.boolean(),
  certification: fc.constantFrom('reference', 'non_reference', 'en_cours', null),
  assistance: fc.option(fc.nat(15_000_000)),
});

/** Whether an organisation is small, as the calls say it: told apart from the code under test. */
const isSmall = (code: string, size: number | null, far: boolean): boolean | null =>
  code === B2022.code ? null : size !== null && size < (far ? 8 : 15);

/** The organisations that fit in the project, and their ESSMS one by one. */
function organisationsOf({ code, owners, situations }: Drawn) {
  const organisations: Organisation[] = [];
  let left = situations.length;
  for (const { size, members, far, equipment } of owners) {
    const memberCount = Math.min(members, left, size ?? members);
    left -= memberCount;
    if (memberCount < 1) continue;
    const name = `OG ${organisations.length}`;
    const given = equipment.slice(0, memberCount);
    organisations.push({ name, essmsCount: size, memberCount, far, equipment: given });
  }
  const owned = organisations.flatMap((one) =>
    Array.from({ length: one.memberCount }, (_, rank) => ({
      organisation: `FINESS ${one.name}`,
      smallOrganisation: isSmall(code, one.essmsCount, one.far),
      equipmentQuote: one.equipment[rank]?.quote ?? null,
      equipmentSpend: one.equipment[rank]?.spend ?? null,
    })),
  );
  return { organisations, owned };
}

function toProject(project: Drawn): RandomProject {
  const { code, saads, wholly, certification, assistance } = project;
  const { organisations, owned } = organisationsOf(project);
  const situations =
    wholly && owned.length > 0 ? project.situations.slice(0, owned.length) : project.situations;
  const nobody = {
    organisation: null,
    smallOrganisation: isSmall(code, null, false),
    equipmentQuote: null,
    equipmentSpend: null,
  };
  const homeHelps: HomeHelp[] = [];
  // From the last ESSMS backwards: the simulator begins with the acquisitions, and no amount may depend on the order.
  const members = [...situations].reverse().map((situation, index): AidMember => {
    const member = { finessEt: String(index), situation, ...(owned[index] ?? nobody) };
    const saad = saads[index];
    if (saad === undefined) return member;
    const apa = Math.floor((saad.total * saad.percent) / 100);
    homeHelps.push({ situation, hours: { total: saad.total, apa, pch: 0, otherDependency: 0 } });
    return { ...member, saadShare: fraction(apa, saad.total) };
  });
  const count = (situation: Situation) => situations.filter((one) => one === situation).length;
  return {
    members,
    scenario: scenario({
      baremeCode: code,
      ...counts(count('acquisition'), count('montee_version')),
      certification,
      assistance,
      homeHelps,
      organisations,
    }),
  };
}

/** What the rules give for the project itself, ESSMS by ESSMS: components and bounds in cents. */
export function amountsOf({ scenario: one, members }: RandomProject) {
  const request = {
    members,
    certification: one.certification,
    assistanceRequested: one.assistance,
    conflicting: false,
  };
  const aid = theoreticalAid(request, one.baremeCode === B2022.code ? B2022 : B2024);
  const { total, low, high, usage, software, equipment, assistance } = aid;
  return { total, low, high, usage, software, equipment, assistance };
}

export const randomProject: fc.Arbitrary<RandomProject> = drawn.map(toProject);

/** The same projects at each run. */
export const sampleProjects = (count: number): RandomProject[] =>
  fc.sample(randomProject, { numRuns: count, seed: 20_240_115 });
