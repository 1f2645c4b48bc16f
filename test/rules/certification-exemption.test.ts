import { describe, expect, test } from 'vitest';
import type { Sector } from '../../src/domain/sector.ts';
import { onlyExemptSectors, requiresCertification } from '../../src/rules/certification-exemption.ts';
import { B2022, B2024 } from '../fixtures/shipped-baremes.ts';

describe('who may do without a certified software', () => {
  test.each<[readonly (Sector | null)[], boolean | null]>([
    [['ahi', 'pjm', 'ahi'], true],
    [['ahi', 'personnes_agees'], false],
    [[null, 'personnes_agees'], false],
    [['ahi', null], null],
    [[null], null],
    [[], null],
  ])('%j: %s', (sectors, exempt) => expect(onlyExemptSectors(sectors)).toBe(exempt));

  test('the call of 2022 pays software that is not certified, that of 2024 asks for a certified one', () => {
    expect(requiresCertification(B2022)).toBe(false);
    expect(requiresCertification(B2024)).toBe(true);
  });
});
