import { expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../src/domain/cell.ts';
import { perEssmsReading, perEssmsTitle } from '../../src/wording/per-essms.ts';
import { plain } from './plain.ts';

const row = (label: string, euros: number | null) => ({
  label,
  amountPerEssms: euros === null ? NOT_APPLICABLE : euros * 100,
});
const FRANCE = row('France', 5_000);

test.each([
  [
    'none',
    [row('A', null)],
    'Le montant par ESSMS des régions n’est pas calculable',
    'Aucun montant par ESSMS n’est calculable.',
  ],
  ['one', [row('A', 5_000)], 'A : 5 000 € par ESSMS', 'Chaque territoire reçoit 5 000 € par ESSMS.'],
  [
    'a tie',
    [row('A', 5_000), row('B', 5_000)],
    'Toutes les régions reçoivent 5 000 € par ESSMS',
    'Chaque territoire reçoit 5 000 € par ESSMS.',
  ],
  [
    'several',
    [row('A', 7_000), row('B', 0), row('C', 4_800), row('D', null)],
    'De 0 € à 7 000 € par ESSMS selon la région',
    'Deux territoires sont sous la moyenne de 5 000 € ; B (0 €) reçoit le moins, A (7 000 €) le plus.',
  ],
])('amounts per ESSMS, %s', (_, rows, title, reading) => {
  expect(plain(perEssmsTitle(rows, 'region'))).toBe(title);
  expect(plain(perEssmsReading(rows, FRANCE))).toBe(reading);
});

test('without a mean, nothing can be read', () => {
  expect(perEssmsReading([row('A', 1), row('B', 2)], row('France', null))).toBe(
    'Aucun montant par ESSMS n’est calculable.',
  );
});
