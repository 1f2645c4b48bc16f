import { expect, test } from 'vitest';
import { essmsLookups } from '../../src/opendata/essms-lookup.ts';
import { observatory } from '../fixtures/observatory.ts';

const [model] = observatory.essms;
if (model === undefined) throw new Error('the fixture has no ESSMS');

const one = (finessEt: string, finessEj: string | null) => ({
  ...model,
  finessEt,
  finessEj,
  category: '500',
  departement: '35',
  region: '53',
});

test('files are named by the beginning of the numbers, and hold what an aid depends on', () => {
  const lookups = essmsLookups({
    ...observatory,
    essms: [one('350000010', '350000001'), one('220000010', '350000001'), one('350000020', null)],
    simulator: {
      ...observatory.simulator,
      organisationSizes: [{ finessEj: '350000001', essmsCount: 14 }],
    },
  });
  expect([...lookups]).toEqual([
    ['22', { organisations: [['350000001', 14]], essms: { '220000010': ['500', '35', '53', 0] } }],
    [
      '35',
      {
        organisations: [['350000001', 14]],
        essms: { '350000010': ['500', '35', '53', 0], '350000020': ['500', '35', '53', -1] },
      },
    ],
  ]);
});
