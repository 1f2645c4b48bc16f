import { expect, test } from 'vitest';
import { signedOutcome } from '../../src/metrics/signed-outcome.ts';

const certain = { total: 100_000, low: 100_000, high: 100_000, uncertain: false };
const mixed = { total: 940_000, low: 764_000, high: 940_000, uncertain: true };

test.each([
  [100_000, certain, 'egal'],
  [100_100, certain, 'egal'],
  [99_900, certain, 'egal'],
  [100_101, certain, 'ecart'],
  [99_899, certain, 'ecart'],
  [940_000, mixed, 'dans_les_bornes'],
  [800_000, mixed, 'dans_les_bornes'],
  [763_900, mixed, 'dans_les_bornes'],
  [763_899, mixed, 'hors_des_bornes'],
  [940_101, mixed, 'hors_des_bornes'],
])('%i cents against %j: %s', (signed, aid, outcome) => expect(signedOutcome(signed, aid)).toBe(outcome));

test('nothing to compare with', () => {
  expect(signedOutcome(1, { total: null, low: null, high: null, uncertain: false })).toBeNull();
});
