import { describe, expect, test } from 'vitest';
import { SumUnits } from '../../../src/assembly/usage/sum-units.ts';
import type { UsagePlace } from '../../../src/assembly/usage/usage-places.ts';
import type { UsageSum } from '../../../src/assembly/usage/usage-sums.ts';

const place = (key: string): UsagePlace => ({
  key,
  territory: null,
  sector: 'tous',
  projectId: null,
  members: [],
});
const [A, B, C] = [place('a'), place('b'), place('c')];

const sum = (
  where: UsagePlace,
  numerator: number,
  denominator: number,
  extra: Partial<UsageSum> = {},
): UsageSum => ({
  place: where,
  indicator: 'mssante',
  type: 'tous',
  answers: [],
  numerator,
  denominator,
  mixed: false,
  expectedCount: 3,
  silent: [],
  firstMeasured: null,
  lastMeasured: null,
  ...extra,
});

const active = { indicator: 'dossiers_actifs' } as const;

/** The units of sums, each of contributors of its own unless told. */
function unitsOf(sums: readonly UsageSum[], members: readonly (readonly number[])[] = []) {
  const own = new Map(sums.map((each, index) => [each, members[index] ?? [1000 + index]]));
  const units = new SumUnits(sums, [], own);
  expect(units.all.flat()).toHaveLength(sums.length);
  for (const [unit, gathered] of units.all.entries())
    for (const each of gathered) expect(units.of(each)).toBe(unit);
  return sums.map((each) => units.of(each));
}

describe('sums hidden as a whole', () => {
  test('are not those of different persons', () => {
    expect(unitsOf([sum(A, 20, 40), sum(A, 20, 50, { indicator: 'dmp' }), sum(B, 20, 40)])).toEqual([
      0, 1, 2,
    ]);
  });

  test('are those of one place with the same denominator', () => {
    expect(
      unitsOf([sum(A, 20, 40), sum(A, 30, 40, { indicator: 'dmp' }), sum(B, 30, 40, { indicator: 'dmp' })]),
    ).toEqual([0, 0, 1]);
  });

  test('are those counted among the active files, whatever the denominators', () => {
    const sums = [
      sum(A, 40, 60, active),
      sum(A, 20, 39, { indicator: 'dossiers_actifs_agenda' }),
      sum(A, 20, 38, { indicator: 'dossiers_actifs_projet_personnalise' }),
      sum(A, 20, 37),
    ];
    expect(unitsOf(sums)).toEqual([0, 0, 0, 1]);
  });

  test('and those whose denominator is the active files in most places, in the others too', () => {
    const sums = [
      ...[A, B, C].map((each) => sum(each, 40, 60, active)),
      sum(A, 20, 40),
      sum(B, 20, 40),
      sum(C, 20, 50),
      sum(C, 20, 55, { indicator: 'dmp' }),
    ];
    expect(unitsOf(sums)).toEqual([0, 1, 2, 0, 1, 2, 3]);
  });

  test('are a type of denominator and all types, when it is the only one', () => {
    const type = { ...active, type: 'inconnu' } as const;
    expect(unitsOf([sum(A, 40, 60, type), sum(A, 40, 60, active)])).toEqual([0, 0]);
    expect(unitsOf([sum(A, 20, 30, type), sum(A, 40, 60, { ...active, mixed: true })])).toEqual([0, 1]);
  });

  test('are those of the same ESSMS, wherever they are printed', () => {
    const sums = [sum(A, 20, 40), sum(B, 20, 40), sum(C, 30, 45), sum(C, 30, 44, { indicator: 'dmp' })];
    expect(
      unitsOf(sums, [
        [1, 2],
        [2, 1],
        [1, 2, 3],
        [1, 2],
      ]),
    ).toEqual([0, 0, 1, 2]);
  });

  test('hold together by what each is one with', () => {
    const sums = [
      sum(A, 20, 40),
      sum(B, 20, 40),
      sum(B, 25, 40, { indicator: 'dmp' }),
      sum(C, 25, 40, { indicator: 'dmp' }),
    ];
    expect(unitsOf(sums, [[1], [1], [2], [2]])).toEqual([0, 0, 0, 0]);
  });
});
