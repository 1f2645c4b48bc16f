import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/simulation/scenario.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';
import { counts, homeHelp, organisation, scenario } from './scenarios.ts';

const aid = (changes: Partial<Scenario>, bareme = B2024) => simulate(scenario(changes), bareme).aid;
const euros = (amount: number) => amount * 100;
const quotes = (...amounts: number[]) => amounts.map((amount) => ({ quote: euros(amount), spend: null }));

describe('the amount of a scenario is that of the rules', () => {
  test.each([
    [49, 0, 1_029_000],
    [50, 0, 1_034_000],
    [60, 0, 1_084_000],
    [0, 50, 247_000],
    [40, 20, 940_000],
  ])('%i acquisitions and %i upgrades', (acquisition, upgrade, expected) => {
    expect(aid(counts(acquisition, upgrade)).total).toBe(euros(expected));
  });

  test('bounds of a mixed project of fifty ESSMS or more', () => {
    expect(aid(counts(40, 20))).toMatchObject({ low: euros(764_000), high: euros(940_000), uncertain: true });
    expect(aid(counts(30, 19))).toMatchObject({
      low: euros(725_000),
      high: euros(725_000),
      uncertain: false,
    });
  });

  test('a SAAD of 62 % among twenty acquisitions, and in a situation that it does not reduce', () => {
    expect(aid({ ...counts(20, 0), homeHelps: [homeHelp()] }).total).toBe(euros(412_020));
    expect(aid({ ...counts(20, 1), homeHelps: [homeHelp('montee_version')] }).total).toBe(euros(423_100));
  });

  test('a SAAD whose hours are not given yet leaves the total undetermined', () => {
    const unknown = aid({ homeHelps: [{ situation: 'acquisition', hours: null }] });
    expect(unknown).toMatchObject({ total: null, undetermined: 'saad_hours' });
  });

  test('equipment of a small organisation, quotes then spends', () => {
    const equipment = quotes(12_000, 7_500, 4_000);
    expect(aid({ organisations: [organisation({ equipment })] }).equipment).toBe(euros(21_500));
    const spent = equipment.map((one, rank) => ({ ...one, spend: euros([9_200, 7_900, 4_000][rank] ?? 0) }));
    expect(aid({ organisations: [organisation({ equipment: spent })] }).equipment).toBe(euros(20_700));
  });

  test.each([
    [14, false, 10_000],
    [15, false, 0],
    [7, true, 10_000],
    [8, true, 0],
    [null, false, 0],
  ])('an organisation of %s ESSMS, in Corsica or overseas: %s', (essmsCount, far, expected) => {
    const one = organisation({ essmsCount, far, memberCount: 1, equipment: quotes(20_000) });
    expect(aid({ organisations: [one] }).equipment).toBe(euros(expected));
  });

  test('a grappe of four small organisations with assistance', () => {
    const organisations = ['A', 'B', 'C', 'D'].map((name) =>
      organisation({ name, memberCount: 4, essmsCount: 4, equipment: quotes(9_000, 9_000, 9_000, 9_000) }),
    );
    const grappe = { ...counts(16, 0), assistance: euros(86_400), organisations };
    expect(aid(grappe).total).toBe(euros(566_400));
    // One ESSMS of an organisation that is not described: not all are small.
    expect(aid({ ...grappe, ...counts(17, 0) }).assistance).toBe(0);
  });

  test('the scale of 2022 asks for the certification, and stops at 49', () => {
    expect(aid(counts(20, 0), B2022).total).toBe(euros(430_000));
    expect(aid({ ...counts(20, 0), certification: null }, B2022).undetermined).toBe('certification');
    expect(aid(counts(50, 0), B2022).undetermined).toBe('scale');
  });
});

describe('what goes with the amount', () => {
  const of = (changes: Partial<Scenario>) => simulate(scenario(changes), B2024);

  test.each([
    [49, 3, 'regional'],
    [50, 1, 'regional'],
    [50, 2, 'national'],
  ])('desk of %i ESSMS in %i regions', (count, regionCount, desk) => {
    expect(of({ ...counts(count, 0), regionCount }).desk).toBe(desk);
  });

  test.each([
    ['2024-01-14', 1, null],
    ['2024-03-31', 1, 'C1'],
    ['2024-09-15', 1, 'C3'],
    ['2024-09-16', 1, null],
    ['2024-06-01', 2, 'CM'],
    ['2024-06-02', 2, null],
  ])('window of a deposit on %s in %i regions', (depositDate, regionCount, window) => {
    expect(of({ depositDate, regionCount }).window).toBe(window);
  });

  test('eighteen months with an acquisition, nine without, none at the national desk', () => {
    expect(of({ startDate: '2024-08-31' })).toMatchObject({ months: 18, deadline: '2026-02-28' });
    expect(of({ ...counts(0, 3), startDate: '2024-08-31' })).toMatchObject({
      months: 9,
      deadline: '2025-05-31',
    });
    expect(of({ ...counts(50, 0), regionCount: 2, startDate: '2024-08-31' })).toMatchObject({
      months: null,
      deadline: null,
    });
    expect(of({})).toMatchObject({ months: 18, deadline: null });
  });

  test('ten documents always, three under conditions', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(of({}).documents).toEqual(ten);
    const all = { homeHelps: [homeHelp()], nationalEntity: true, otherSoftware: true };
    expect(of(all).documents).toEqual([...ten, 11, 12, 13]);
  });
});
