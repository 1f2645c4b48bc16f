import fc from 'fast-check';
import { expect, test } from 'vitest';
import { theoreticalAid } from '../../src/rules/theoretical-aid.ts';
import { scenarioFaults } from '../../src/simulation/scenario-faults.ts';
import { scenarioRequest } from '../../src/simulation/scenario-request.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { amountsOf, randomProject, sampleProjects } from './random-projects.ts';

test('a scenario has the amounts of the project that it tells, whichever ESSMS is whose', () => {
  fc.assert(
    fc.property(randomProject, (project) => {
      const { scenario } = project;
      const bareme = scenario.baremeCode === B2022.code ? B2022 : B2024;
      expect(scenarioFaults(scenario)).toEqual([]);
      expect(theoreticalAid(scenarioRequest(scenario, bareme), bareme)).toMatchObject(amountsOf(project));
    }),
    { numRuns: 300 },
  );
});

test('the projects drawn hold every kind of amount', () => {
  const amounts = sampleProjects(200).map(amountsOf);
  const having = (holds: (aid: (typeof amounts)[number]) => boolean) => amounts.filter(holds).length;
  expect(having(({ total }) => total !== null)).toBeGreaterThan(80);
  expect(having(({ total }) => total === null)).toBeGreaterThan(10);
  expect(having(({ low, high }) => low !== high)).toBeGreaterThan(10);
  expect(having(({ equipment }) => Number(equipment) > 0)).toBeGreaterThan(10);
  expect(having(({ assistance }) => Number(assistance) > 0)).toBeGreaterThan(3);
});
