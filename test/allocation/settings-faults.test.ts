import { expect, test } from 'vitest';
import { allocationFaults } from '../../src/allocation/settings-faults.ts';
import type { AllocationSettings, CandidateAmount } from '../../src/domain/allocation.ts';
import { settings } from './bases.ts';

const faultsOf = (changes: Partial<AllocationSettings>, candidate: readonly CandidateAmount[] = []) =>
  allocationFaults({ settings: settings(changes), candidate }).map(({ field, row }) => [field, row]);

const limits = (code: string, floor: number | null, cap: number | null) => ({ code, floor, cap });

test('a sound scenario has none', () => {
  expect(faultsOf({ floor: 5, cap: 5, overrides: [limits('29', 9, 10), limits('35', 1, null)] })).toEqual([]);
});

test.each([
  ['a floor above the cap of all', { floor: 6, cap: 5 }, [['plancher', undefined]]],
  ['a floor above the cap of one', { overrides: [limits('29', 6, 5)] }, [['plancher_propre', 0]]],
  [
    'the floor of all above the cap of one',
    { floor: 6, overrides: [limits('29', null, 5)] },
    [['plancher_propre', 0]],
  ],
  ['a row that limits nothing', { overrides: [limits('29', null, null)] }, [['plancher_propre', 0]]],
  ['a territory twice', { overrides: [limits('29', 1, 5), limits('29', 1, 6)] }, [['territoire', 1]]],
] as const)('%s is told at its field', (_, changes, expected) => {
  expect(faultsOf(changes)).toEqual(expected);
});

test('a département twice in a candidate project', () => {
  const twice = [
    { code: '29', amount: 1 },
    { code: '35', amount: 1 },
    { code: '29', amount: 2 },
  ];
  expect(faultsOf({}, twice)).toEqual([['departement', 2]]);
});
