import { expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import { matrixSentence } from '../../src/wording/sector-matrix.ts';
import { plain } from './plain.ts';

const REGIONS = [{ code: '53' }, { code: '52' }, { code: '11' }];

test('how often a sector has less than half of its share, and which one the most', () => {
  const sectors = [
    { label: 'Personnes âgées', indices: [1_200_000, 499_999, 500_000] },
    { label: 'Protection de l’enfance', indices: [0, 300_000, NOT_APPLICABLE] },
  ];
  expect(plain(matrixSentence(sectors, 'region', REGIONS))).toBe(
    'Dans 3 cases sur 5, le secteur reçoit moins de la moitié de sa part des montants du territoire ; le plus souvent « Protection de l’enfance », dans 2 régions sur 2.',
  );
});

test('a single case is singular', () => {
  const sectors = [{ label: 'Personnes âgées', indices: [1_200_000, 100_000] }];
  expect(plain(matrixSentence(sectors, 'departement', [{ code: '975' }]))).toBe(
    'Dans 1 case sur 2, le secteur reçoit moins de la moitié de sa part des montants du territoire ; le plus souvent « Personnes âgées », dans 1 département ou collectivité sur 2.',
  );
});

test.each([
  [
    [{ label: 'A', indices: [500_000] }],
    'Aucun secteur ne reçoit, nulle part, moins de la moitié de sa part.',
  ],
  [[{ label: 'A', indices: [UNDETERMINED] }], 'Aucun indice n’est calculable.'],
  [[], 'Aucun indice n’est calculable.'],
])('nothing to say (%#)', (sectors, expected) => {
  expect(matrixSentence(sectors, 'region', REGIONS)).toBe(expected);
});
