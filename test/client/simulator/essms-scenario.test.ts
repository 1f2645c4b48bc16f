import { expect, test } from 'vitest';
import type { KnownEssms } from '../../../src/client/form/known-essms.ts';
import { essmsScenario } from '../../../src/client/simulator/essms-scenario.ts';
import { scenario } from '../../simulation/scenarios.ts';

const essms = (changes: Partial<KnownEssms> = {}): KnownEssms => ({
  situation: 'acquisition',
  category: '500',
  departement: '35',
  region: '53',
  organisation: { finessEj: '350000001', essmsCount: 12 },
  ...changes,
});

test('ESSMS are counted by situation, region and organisation, and the rest of the scenario stays', () => {
  const base = scenario({ depositDate: '2024-04-12', assistance: 100 });
  const small = { finessEj: '2A0000001', essmsCount: 3 };
  const built = essmsScenario(base, [
    essms(),
    essms({ situation: 'montee_version' }),
    essms({ organisation: small, departement: '2A', region: '94', category: '460' }),
  ]);
  expect(built).toEqual({
    ...base,
    counts: { acquisition: 2, montee_version: 1 },
    regionCount: 2,
    homeHelps: [{ situation: 'acquisition', hours: null }],
    organisations: [
      { name: '350000001', essmsCount: 12, memberCount: 2, far: false, equipment: [] },
      { name: '2A0000001', essmsCount: 3, memberCount: 1, far: true, equipment: [] },
    ],
  });
});

test('each collectivité d’outre-mer is a region; what is not located is of none', () => {
  const overseas = ['975', '977'].map((departement) => essms({ departement, region: 'COM' }));
  expect(essmsScenario(scenario(), overseas).regionCount).toBe(2);
  const nowhere = essms({ departement: null, region: null, organisation: null });
  expect(essmsScenario(scenario(), [nowhere])).toMatchObject({ regionCount: 1, organisations: [] });
});
