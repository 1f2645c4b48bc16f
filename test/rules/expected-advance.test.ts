import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedAdvance } from '../../src/rules/expected-advance.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

describe('the advance of a convention', () => {
  test('412 025,01 €: 206 012,50 € of advance, the odd cent to the balance', () => {
    expect(expectedAdvance(41_202_501, B2024)).toBe(20_601_250);
  });

  test('unknown when the call does not say', () => expect(expectedAdvance(41_202_501, B2022)).toBeNull());

  test('half of any amount, never more, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_000), (amount) => {
        const advance = expectedAdvance(amount, B2024) as number;
        expect([0, 1]).toContain(amount - 2 * advance);
      }),
    );
  });
});
