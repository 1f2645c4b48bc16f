import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE } from '../../src/domain/cell.ts';
import type { Envelope } from '../../src/domain/project.ts';
import { type EngagedPart, envelopeConsumption } from '../../src/metrics/envelope-consumption.ts';

const envelope = (region: string | null, amount: number, rest: Partial<Envelope> = {}): Envelope => ({
  line: 2,
  region,
  year: 2024,
  type: region === null ? 'nationale' : 'regionale',
  amount,
  source: null,
  ...rest,
});

const engaged = (region: string | null, amount: number, rest: Partial<EngagedPart> = {}): EngagedPart => ({
  year: 2024,
  region,
  national: false,
  amount,
  ...rest,
});

const rowOf = (rows: ReturnType<typeof envelopeConsumption>, code: string) =>
  rows[0]?.rows.find((row) => row.code === code);

describe('the consumption of envelopes', () => {
  test('what was redistributed is part of the envelope; lines of one region and year add up', () => {
    const rows = envelopeConsumption(
      [envelope('53', 100_00), envelope('53', 50_00), envelope('53', 50_00, { type: 'redistribution' })],
      [engaged('53', 90_00), engaged('53', 160_00, { national: true })],
    );
    expect(rowOf(rows, '53')).toEqual({
      kind: 'regionale',
      code: '53',
      envelope: 200_00,
      redistributed: 50_00,
      signed: 250_00,
      signedNational: 160_00,
      rate: { numerator: 250_00, denominator: 200_00 },
    });
  });

  test('no envelope is not an envelope of nothing', () => {
    const rows = envelopeConsumption([envelope('28', 0)], [engaged('53', 90_00), engaged('28', 10_00)]);
    expect(rowOf(rows, '53')).toMatchObject({ envelope: MISSING, rate: MISSING, signed: 90_00 });
    expect(rowOf(rows, '28')).toMatchObject({ envelope: 0, rate: NOT_APPLICABLE });
    expect(rowOf(envelopeConsumption(null, [engaged('53', 1)]), '53')?.rate).toEqual(MISSING);
  });

  test('an envelope not used is 0 of it', () => {
    const rows = envelopeConsumption([envelope('53', 100_00)], []);
    expect(rowOf(rows, '53')?.rate).toEqual({ numerator: 0, denominator: 100_00 });
  });

  test('what no région holds has no envelope', () => {
    const rows = envelopeConsumption([], [engaged(null, 5_00)]);
    expect(rowOf(rows, 'non_localise')).toMatchObject({ envelope: NOT_APPLICABLE, rate: NOT_APPLICABLE });
  });

  test('the national reserve stands apart, beside the projects of the national desk', () => {
    const rows = envelopeConsumption(
      [envelope(null, 300_00), envelope('53', 100_00)],
      [
        engaged('53', 60_00),
        engaged('53', 40_00, { national: true }),
        engaged('28', 20_00, { national: true }),
      ],
    );
    expect(rows[0]?.rows.map(({ kind, code }) => [kind, code])).toEqual([
      ['regionale', '28'],
      ['regionale', '53'],
      ['nationale', 'FR'],
    ]);
    expect(rowOf(rows, 'FR')?.rate).toEqual({ numerator: 60_00, denominator: 300_00 });
    expect(rowOf(rows, '53')?.rate).toEqual({ numerator: 100_00, denominator: 100_00 });
  });

  test('each year has its own, the latest first', () => {
    const rows = envelopeConsumption(
      [envelope('53', 10_00, { year: 2022 }), envelope('53', 20_00, { year: 2025 })],
      [engaged('53', 5_00), engaged('53', 5_00, { year: 2022 })],
    );
    expect(rows.map(({ year }) => year)).toEqual([2025, 2024, 2022]);
    expect(rows.map(({ rows: [row] }) => row?.rate)).toEqual([
      { numerator: 0, denominator: 20_00 },
      MISSING,
      { numerator: 5_00, denominator: 10_00 },
    ]);
  });

  test('everything engaged is in one row of one year', () => {
    const part = fc.record({
      year: fc.integer({ min: 2022, max: 2025 }),
      region: fc.constantFrom('53', '28', 'COM', null),
      national: fc.boolean(),
      amount: fc.integer({ min: 0, max: 1_000_000_00 }),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const rows = envelopeConsumption([envelope(null, 1_00)], parts).flatMap(({ rows: each }) => each);
        const regional = rows.filter(({ kind }) => kind === 'regionale');
        const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
        expect(sum(regional.map(({ signed }) => signed))).toBe(sum(parts.map(({ amount }) => amount)));
      }),
    );
  });
});
