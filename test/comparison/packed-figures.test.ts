import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparedFigures } from '../../src/comparison/compared-territory.ts';
import { packFigures, unpackFigures } from '../../src/comparison/packed-figures.ts';
import { type Cell, isSecret, MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { RATE_INDICATORS } from '../../src/domain/usage-return.ts';
import { observatory } from '../fixtures/observatory.ts';
import { figuresOf } from './fixture.ts';

const count = fc.nat();
const absent = fc.constantFrom(MISSING, SECRET, NOT_APPLICABLE, UNDETERMINED);
const cell: fc.Arbitrary<Cell<number>> = fc.oneof(fc.integer(), absent);
const ratio = fc.oneof(fc.record({ numerator: count, denominator: fc.nat() }), absent);
const measure = fc.record({
  indicator: fc.constantFrom(...RATE_INDICATORS),
  denominatorType: fc.constant('tous' as const),
  numerator: cell,
  denominator: cell,
  rate: ratio,
  status: fc.constantFrom(
    'publie',
    'manquant',
    'secret',
    'sans_objet',
    'indetermine',
  ) as fc.Arbitrary<'publie'>,
  target: fc.option(count),
  attained: fc.constantFrom(
    null,
    'oui',
    'non',
    'oui_sur_repondants',
    'non_sur_repondants',
  ) as fc.Arbitrary<'oui'>,
  respondents: count,
  expected: count,
  lowerBound: cell,
  upperBound: cell,
});
const figures: fc.Arbitrary<ComparedFigures> = fc.record({
  essmsCount: count,
  essmsShare: ratio,
  coveredCount: count,
  conventionedCount: count,
  coverage: ratio,
  signedAmount: count,
  amountShare: ratio,
  paidAmount: cell,
  paidShare: ratio,
  amountPerEssms: cell,
  balanceIndex: cell,
  shareGap: cell,
  isolatedCount: count,
  population: cell,
  densityPer100k: ratio,
  projectCount: count,
  records: fc.option(fc.record({ count: cell, respondents: count, expected: count })),
  measures: fc.array(measure),
});

describe('packed figures', () => {
  test('are read back as they were, each absence with its reason, through JSON', () => {
    fc.assert(
      fc.property(figures, (one) => {
        expect(unpackFigures(JSON.parse(JSON.stringify(packFigures(one))))).toEqual(one);
      }),
    );
  });

  test('of every territory of an observatory say what it publishes', () => {
    for (const row of observatory.territories) {
      const published = figuresOf(row);
      const read = unpackFigures(packFigures(published));
      expect(published).toMatchObject({
        coverage: read.coverage,
        balanceIndex: read.balanceIndex,
        paidAmount: read.paidAmount,
        records: read.records === null ? null : { count: read.records.count },
      });
      expect(read.measures.map(({ rate, status }) => [rate, status])).toEqual(
        published.measures.map(({ rate, status }) => [rate, status]),
      );
    }
  });

  test('hold no number of what is secret', () => {
    const hidden = observatory.usage.territories.filter(
      ({ status, denominatorType, sector }) =>
        status === 'secret' && denominatorType === 'tous' && sector === 'tous',
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const one of hidden) {
      const row = observatory.territories.find(
        ({ type, code }) => type === one.territoryType && code === one.territoryCode,
      );
      if (row === undefined) continue;
      const read = unpackFigures(packFigures(figuresOf(row))).measures.find(
        ({ indicator }) => indicator === one.indicator,
      );
      expect([read?.numerator, read?.denominator, read?.rate].every((each) => each && isSecret(each))).toBe(
        true,
      );
    }
  });

  test.each([
    ['too short', [1, 2, 3]],
    ['with an unknown reason', [10, 'z', 0]],
    ['with a text for a number', ['n']],
    ['with an unknown indicator', [...packFigures(figuresOf(observatory.territories[0] as never)), 99]],
  ])('%s are refused', (_, packed) => expect(() => unpackFigures(packed)).toThrow(/invalid packed figure/));
});
