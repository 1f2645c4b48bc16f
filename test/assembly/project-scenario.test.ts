import { expect, test } from 'vitest';
import { initialScenario } from '../../src/simulation/scenario.ts';
import { decodeScenario } from '../../src/simulation/scenario-codec.ts';
import { B2024 } from '../fixtures/shipped-baremes.ts';
import { CAEN, check, fifteen, hours, member, type Parts, project, site } from '../fixtures/sound-folder.ts';

async function scenarioOf(parts: Parts) {
  const { observatory } = await check(parts);
  return decodeScenario(observatory?.projects[0]?.scenario ?? '', [B2024.code]);
}

test('a project is opened in the simulator from its public facts, without its hours, quotes and entity', async () => {
  const scenario = await scenarioOf({
    sites: fifteen(site, { 1: { code_categorie: '460' }, 2: { code_commune: CAEN } }),
    hours: [hours(1)],
    projects: [
      project({
        date_fin_deploiement: '2025-06-30',
        montant_amoa: '86400.00',
        type_porteur: 'ght',
        entite_nationale: 'true',
        accord_entite_nationale: 'true',
      }),
    ],
    members: fifteen(member, { 3: { situation: 'montee_version' }, 4: { devis_materiel: '9000.00' } }),
  });
  expect(scenario).toEqual({
    ...initialScenario(B2024.code),
    counts: { acquisition: 14, montee_version: 1 },
    regionCount: 2,
    depositDate: '2024-03-01',
    startDate: '2024-07-01',
    deploymentEnd: '2025-06-30',
    assistance: 8_640_000,
    homeHelps: [{ situation: 'acquisition', hours: null }],
  });
});

test('an ESSMS of unknown situation, or gone before the convention, is not counted', async () => {
  const scenario = await scenarioOf({
    members: fifteen(member, { 1: { situation: '' }, 2: { date_sortie: '2024-05-01' } }),
  });
  expect(scenario?.counts).toEqual({ acquisition: 13, montee_version: 0 });
});
