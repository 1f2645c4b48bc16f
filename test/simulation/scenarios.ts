import fc from 'fast-check';
import { addDays } from '../../src/domain/iso-date.ts';
import type { Certification, Situation } from '../../src/domain/project.ts';
import {
  type HomeHelp,
  initialScenario,
  type Organisation,
  type Scenario,
} from '../../src/simulation/scenario.ts';

/** The scenario shown first, with changes. */
export const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  ...initialScenario('bretagne-2024'),
  ...changes,
});

export const counts = (acquisition: number, montee_version: number): Pick<Scenario, 'counts'> => ({
  counts: { acquisition, montee_version },
});

/** A SAAD of 62 %. */
export const homeHelp = (situation: Situation = 'acquisition'): HomeHelp => ({
  situation,
  hours: { total: 4_800_000, apa: 2_200_000, pch: 576_000, otherDependency: 200_000 },
});

export const organisation = (changes: Partial<Organisation> = {}): Organisation => ({
  name: 'Les Ajoncs',
  essmsCount: 3,
  memberCount: 3,
  far: false,
  equipment: [],
  ...changes,
});

const cents = fc.option(fc.integer({ min: 0, max: 5_000_000 }));
const date = fc.option(fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days)));
const situation = fc.constantFrom<Situation>('acquisition', 'montee_version');

const hours = fc
  .record({
    total: fc.integer({ min: 1, max: 99_999_999 }),
    shares: fc.tuple(fc.nat(33), fc.nat(33), fc.nat(33)),
  })
  .map(({ total, shares: [apa, pch, other] }) => ({
    total,
    apa: Math.floor((total * apa) / 100),
    pch: Math.floor((total * pch) / 100),
    otherDependency: Math.floor((total * other) / 100),
  }));

const anyOrganisation: fc.Arbitrary<Organisation> = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 20 }),
  essmsCount: fc.option(fc.nat(200)),
  memberCount: fc.nat(120),
  far: fc.boolean(),
  equipment: fc.array(fc.record({ quote: cents, spend: cents }), { maxLength: 5 }),
});

/** Any scenario that can be written, whether or not it contradicts itself. */
export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  baremeCode: fc.constantFrom('bretagne-2024', 'hauts-de-france-2022'),
  counts: fc.record({ acquisition: fc.nat(120), montee_version: fc.nat(120) }),
  regionCount: fc.nat(18),
  certification: fc.option(
    fc.constantFrom<Certification>('reference', 'en_cours', 'non_reference', 'dispense'),
  ),
  depositDate: date,
  startDate: date,
  deploymentEnd: date,
  assistance: cents,
  nationalEntity: fc.boolean(),
  otherSoftware: fc.boolean(),
  homeHelps: fc.array(fc.record({ situation, hours: fc.option(hours) }), { maxLength: 4 }),
  organisations: fc.array(anyOrganisation, { maxLength: 4 }),
});
