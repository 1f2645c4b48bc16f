import { expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { disorderedDates } from '../../src/rules/date-order.ts';

const dates = (
  depositDate: string | null,
  selectionDate: string | null,
  conventionDate: string | null,
  startDate: string | null = null,
  deploymentEnd: string | null = null,
) => ({ depositDate, selectionDate, conventionDate, startDate, deploymentEnd }) as Project;

test.each([
  ['in order', dates('2024-03-01', '2024-04-10', '2024-06-03', '2024-07-01', '2025-01-01')],
  ['on one day', dates('2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01')],
  ['unknown', dates(null, null, null)],
  ['started before the convention', dates('2024-03-01', null, '2024-06-03', '2024-04-01')],
])('dates %s are in order', (_, project) => {
  expect(disorderedDates(project)).toEqual([]);
});

test('neighbouring known dates are compared, each sequence by itself', () => {
  expect(disorderedDates(dates('2024-05-01', null, '2024-04-01', '2025-02-01', '2025-01-01'))).toEqual([
    { earlier: 'depositDate', later: 'conventionDate' },
    { earlier: 'startDate', later: 'deploymentEnd' },
  ]);
  expect(disorderedDates(dates('2024-03-01', '2024-02-01', '2024-06-03'))).toEqual([
    { earlier: 'depositDate', later: 'selectionDate' },
  ]);
});
