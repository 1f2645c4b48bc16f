import { describe, expect, it } from 'vitest';
import { type AidContext, computeAid } from '../../src/demonstration/aid.ts';
import { type DemoMember, totalOf } from '../../src/demonstration/demo-project.ts';
import type { Essms } from '../../src/domain/essms.ts';
import type { Situation } from '../../src/domain/project.ts';

const member = (situation: Situation, more: Partial<DemoMember> = {}): DemoMember => ({
  essms: {} as Essms,
  situation,
  equipped: true,
  entryDate: null,
  exitDate: null,
  segurDate: null,
  equipmentQuote: null,
  equipmentSpend: null,
  persons: 40,
  ...more,
});

const members = (count: number, situation: Situation): DemoMember[] =>
  Array.from({ length: count }, () => member(situation));

const context: AidContext = { call: '2024', isSmall: () => true, assistanceAsked: 0 };
const euros = (all: readonly DemoMember[], more: Partial<AidContext> = {}): number =>
  totalOf(computeAid(all, { ...context, ...more })) / 100;

describe('computeAid', () => {
  it.each([
    [49, 1_029_000],
    [50, 1_034_000],
    [60, 1_084_000],
    [100, 1_284_000],
  ])('gives %i acquisitions %i €', (count, expected) => {
    expect(euros(members(count, 'acquisition'))).toBe(expected);
  });

  it.each([
    [49, 245_000],
    [50, 247_000],
    [100, 347_000],
  ])('gives %i upgrades %i €', (count, expected) => {
    expect(euros(members(count, 'montee_version'))).toBe(expected);
  });

  it('counts the ranks of each situation on their own', () => {
    expect(euros([...members(40, 'acquisition'), ...members(20, 'montee_version')])).toBe(940_000);
  });

  it('follows the software rate of 2022', () => {
    expect(euros(members(20, 'acquisition'), { call: '2022' })).toBe(430_000);
  });

  it('reduces the aid by the mean share of medico-social hours', () => {
    const hours = { total: 48_000, apa: 22_000, pch: 5_760, other: 2_000, percent: 62 };
    const homeHelp = member('acquisition', { hours });
    expect(euros([...members(19, 'acquisition'), homeHelp])).toBe(412_020);
    expect(euros([...members(49, 'acquisition'), homeHelp])).toBe(1_026_141.6);
  });

  it('pays the equipment of small organisations within quote, cap and spend', () => {
    const quoted = [1_200_000, 750_000, 400_000].map((equipmentQuote) =>
      member('montee_version', { equipmentQuote }),
    );
    expect(computeAid(quoted, context).equipment).toBe(2_150_000);
    const spent = [920_000, 790_000, 400_000];
    const paid = quoted.map((one, index) => ({ ...one, equipmentSpend: spent[index] ?? null }));
    expect(computeAid(paid, context).equipment).toBe(2_070_000);
    expect(computeAid(quoted, { ...context, isSmall: () => false }).equipment).toBe(0);
  });
});
