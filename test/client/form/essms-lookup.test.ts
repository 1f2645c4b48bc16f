import { expect, test } from 'vitest';
import { lookUpEssms } from '../../../src/client/form/essms-lookup.ts';
import { essmsLookups } from '../../../src/opendata/essms-lookup.ts';
import { observatory } from '../../fixtures/observatory.ts';

const first = observatory.essms[0];
const finessEj = '350099999';
const published = essmsLookups({
  ...observatory,
  essms: first === undefined ? [] : [{ ...first, finessEt: '350000123', finessEj }],
  simulator: { ...observatory.simulator, organisationSizes: [{ finessEj, essmsCount: 9 }] },
});

test('finds in the published files what the register says, and reads only the files it needs', async () => {
  const read: string[] = [];
  const numbers = new Map([
    ['350000123', 'acquisition'],
    ['350000999', 'acquisition'],
    ['990000000', 'montee_version'],
  ] as const);
  const { found, unknown } = await lookUpEssms(numbers, [...published.keys(), '01'], async (prefix) => {
    read.push(prefix);
    const file = published.get(prefix);
    if (file === undefined) throw new Error('not published');
    return file;
  });
  expect(read).toEqual(['35']);
  expect(found).toEqual([
    {
      situation: 'acquisition',
      category: first?.category,
      departement: first?.departement,
      region: first?.region,
      organisation: { finessEj, essmsCount: 9 },
    },
  ]);
  expect(unknown).toEqual(['350000999', '990000000']);
});

test('fails when a file cannot be had', async () => {
  const numbers = new Map([['350000123', 'acquisition']] as const);
  const failing = lookUpEssms(numbers, ['35'], () => Promise.reject(new Error('offline')));
  await expect(failing).rejects.toThrow('offline');
});
