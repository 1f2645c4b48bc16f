import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/demonstration/calendar.ts';
import { DATA_DATE } from '../../src/demonstration/demo-project.ts';
import { Random } from '../../src/demonstration/random.ts';
import { PROJECT_STATUSES } from '../../src/domain/project.ts';

const calendars = PROJECT_STATUSES.flatMap((status) =>
  (['2022', '2024'] as const).flatMap((call) =>
    [true, false].flatMap((multiRegional) =>
      Array.from({ length: 40 }, (_, index) => {
        const context = { status, call, multiRegional, hasAcquisition: index % 2 === 0 };
        return { ...context, ...createCalendar(context, new Random(index, status, call)) };
      }),
    ),
  ),
);

const ordered = (...dates: readonly (string | null)[]): boolean => {
  const known = dates.filter((date) => date !== null);
  return known.every((date, index) => index === 0 || (known[index - 1] as string) <= date);
};

describe('createCalendar', () => {
  it('keeps the dates in order', () => {
    for (const one of calendars) {
      expect(ordered(one.depositDate, one.committeeDate, one.selectionDate, one.conventionDate)).toBe(true);
      expect(ordered(one.startDate, one.deploymentEnd, one.endDate)).toBe(true);
      expect(ordered(one.startDate, one.plannedDeploymentEnd)).toBe(true);
    }
  });

  it('deposits within the windows of the call', () => {
    for (const { call, multiRegional, depositDate } of calendars.filter((one) => one.call === '2024')) {
      expect(call).toBe('2024');
      expect(depositDate >= '2024-01-15').toBe(true);
      expect(depositDate <= (multiRegional ? '2024-06-01' : '2024-09-15')).toBe(true);
    }
  });

  it('signs a convention for the statuses that need one only', () => {
    for (const { status, conventionDate } of calendars) {
      if (status === 'abandonne') continue;
      const signed = ['conventionne', 'en_cours', 'termine', 'solde'].includes(status);
      expect(conventionDate !== null).toBe(signed);
    }
  });

  it('knows nothing after the date of the data, plans aside', () => {
    for (const { committeeDate, selectionDate, conventionDate, deploymentEnd, endDate } of calendars) {
      for (const date of [committeeDate, selectionDate, conventionDate, deploymentEnd, endDate]) {
        expect(date === null || date <= DATA_DATE).toBe(true);
      }
    }
  });
});
