import { describe, expect, test } from 'vitest';
import type { Objectives, UsageTarget } from '../../src/domain/objectives.ts';
import { isExempt, projectTarget, targetOn } from '../../src/rules/usage-target.ts';
import { B2024 } from '../fixtures/shipped-baremes.ts';

const target = (change: Partial<UsageTarget> = {}): UsageTarget => ({
  indicator: 'mssante',
  label: 'MSSanté',
  ppm: 700_000,
  from: '2024-01-15',
  to: null,
  source: 'AAP 2024 § 4',
  exemptions: [],
  ...change,
});

describe('the target in force on a day', () => {
  const objectives: Objectives = {
    targets: [
      target({ ppm: 800_000, from: '2025-07-01', to: '2025-12-31' }),
      target({ to: '2025-06-30' }),
      target({ indicator: 'dmp', ppm: 600_000 }),
    ],
    activeRecords: null,
  };

  test.each([
    ['2024-01-14', null],
    ['2024-01-15', 700_000],
    ['2025-06-30', 700_000],
    ['2025-07-01', 800_000],
    ['2025-12-31', 800_000],
    ['2026-01-01', null],
  ])('%s: %s', (date, ppm) => expect(targetOn(objectives, 'mssante', date)?.ppm ?? null).toBe(ppm));

  test('without a last day, it stays in force', () => {
    expect(targetOn(objectives, 'dmp', '2024-01-14')).toBeNull();
    expect(targetOn(objectives, 'dmp', '2099-12-31')?.ppm).toBe(600_000);
  });

  test('an indicator without a target has none', () => {
    expect(targetOn(objectives, 'dossiers_actifs', '2025-01-01')).toBeNull();
  });
});

describe('whom a target exempts', () => {
  const exempting = target({
    exemptions: [
      { sectors: ['ahi'], categories: ['344'], label: 'x' },
      { sectors: [], categories: ['160'], label: 'y' },
    ],
  });

  test.each([
    ['a sector, whatever the category', 'ahi', '214', true],
    ['a category, whatever the sector', 'pjm', '344', true],
    ['a category of another exemption', 'handicap_adultes', '160', true],
    ['nobody else', 'pjm', '340', false],
    ['nor those of whom the register gives no category', 'pjm', '', false],
  ] as const)('%s', (_, sector, category, exempt) => {
    expect(isExempt(exempting, { sector, category })).toBe(exempt);
  });

  test('without exemption it binds everyone', () => {
    expect(isExempt(target(), { sector: 'ahi', category: '214' })).toBe(false);
  });
});

describe('what a project is to reach', () => {
  const own = { ...B2024, targets: [{ indicator: 'mssante', ppm: 500_000 }] as const };

  test('the target of its scale comes before the national one, and holds without it', () => {
    expect(projectTarget(own, target(), 'mssante')).toBe(500_000);
    expect(projectTarget(own, null, 'mssante')).toBe(500_000);
  });

  test('an indicator that the scale does not set follows the national target', () => {
    expect(projectTarget(own, target({ indicator: 'dmp' }), 'dmp')).toBe(700_000);
    expect(projectTarget(own, null, 'dmp')).toBeNull();
  });

  test('the scales that ship set none', () => {
    expect(B2024.targets).toBeNull();
    expect(projectTarget(B2024, target(), 'mssante')).toBe(700_000);
    expect(projectTarget(B2024, null, 'mssante')).toBeNull();
  });
});
