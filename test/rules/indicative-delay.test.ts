import { describe, expect, test } from 'vitest';
import type { Project } from '../../src/domain/project.ts';
import { indicativeDelay } from '../../src/rules/indicative-delay.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

const project = (deploymentEnd: string | null, startDate: string | null = '2024-08-31') =>
  ({ startDate, conventionDate: '2024-06-03', deploymentEnd }) as Project;

const context = { bareme: B2024, desk: 'regional', hasAcquisition: true, dataDate: '2026-06-30' } as const;

describe('the indicative delay', () => {
  test('an acquisition started on 31 August 2024 has until 28 February 2026, that day included', () => {
    const within = indicativeDelay(project('2026-02-28'), context);
    expect(within).toEqual({ months: 18, deadline: '2026-02-28', overrunDays: 0, beyond: false });
    expect(indicativeDelay(project('2026-03-01'), context)).toMatchObject({ overrunDays: 1, beyond: true });
  });

  test('nine months without acquisition, from the convention when the start is unknown', () => {
    const delay = indicativeDelay(project(null, null), { ...context, hasAcquisition: false });
    expect(delay).toMatchObject({ months: 9, deadline: '2025-03-03', beyond: true });
  });

  test('none for a deployment that ends before it starts; the day it starts is no contradiction', () => {
    expect(indicativeDelay(project('2024-08-30'), context)).toBeNull();
    expect(indicativeDelay(project('2024-06-02', null), context)).toBeNull();
    expect(indicativeDelay(project('2024-08-31'), context)).toMatchObject({ beyond: false });
  });

  test('none for a national project, nor for a call that sets none', () => {
    expect(indicativeDelay(project('2026-03-01'), { ...context, desk: 'national' })).toBeNull();
    expect(indicativeDelay(project('2026-03-01'), { ...context, bareme: B2022 })).toBeNull();
  });
});
