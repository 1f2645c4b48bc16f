import { expect, test } from 'vitest';
import type { Membership } from '../../src/domain/project.ts';
import { notCountedBecause } from '../../src/rules/counted-members.ts';

const membership = (entryDate: string | null, exitDate: string | null): Membership => ({
  line: 2,
  faulty: new Set(),
  projectId: 'P1',
  finessEt: '350001019',
  finessEj: null,
  situation: 'acquisition',
  alreadyEquipped: null,
  software: null,
  entryDate,
  exitDate,
  joinedLater: null,
  carrierAgreement: null,
  segurDate: null,
  otherEuropeanAid: null,
  equipmentQuote: null,
  equipmentSpend: null,
  activeFile: null,
  conflicting: false,
  declaredLines: 1,
});

test.each([
  ['no date at all', null, null, null, null],
  ['entered on the day', '2024-06-03', null, null, null],
  ['entered the day after', '2024-06-04', null, null, 'entered_later'],
  ['gone on the day', null, '2024-06-03', null, 'left'],
  ['gone the day after', null, '2024-06-04', null, null],
  ['closed on the day', null, null, '2024-06-03', null],
  ['closed the day before', null, null, '2024-06-02', 'closed'],
  ['gone, and closed since', '2024-01-01', '2024-05-01', '2024-05-31', 'left'],
] as const)('%s', (_, entry, exit, closing, reason) => {
  expect(notCountedBecause(membership(entry, exit), '2024-06-03', closing)).toBe(reason);
});

test('without a day of reference every ESSMS counts', () => {
  expect(notCountedBecause(membership('2030-01-01', '2020-01-01'), null, '2019-01-01')).toBeNull();
});
