import { expect, test } from 'vitest';
import { MISSING } from '../../src/domain/cell.ts';
import { contextReading, contextSentence, withoutArea } from '../../src/wording/context-density.ts';
import { plain } from './plain.ts';

const row = (label: string, per100k: number, per100km2: number | null) => ({
  label,
  densityPer100k: { numerator: per100k, denominator: 1 },
  areaKm2: per100km2 === null ? MISSING : 1_000,
  densityPer100km2: per100km2 === null ? MISSING : { numerator: per100km2, denominator: 10 },
});

test('the reference is the number of ESSMS, and the year of the populations is told', () => {
  expect(contextSentence(2023)).toContain('La densité de référence est le nombre d’ESSMS du territoire');
  expect(contextSentence(2023)).toContain('populations municipales de 2023');
  expect(contextSentence(2023)).toContain('n’entrent dans aucun indice');
});

test('each density is read at its ends, without those that have none', () => {
  expect(plain(contextReading([row('A', 60, 50), row('B', 40, 473), row('C', 70, null)]))).toBe(
    'De 40,0 (B) à 70,0 ESSMS pour 100 000 habitants (C). De 5,0 (A) à 47,3 ESSMS pour 100 km² (B).',
  );
  expect(plain(contextReading([row('A', 60, null), row('B', 40, null)]))).toBe(
    'De 40,0 (B) à 60,0 ESSMS pour 100 000 habitants (A).',
  );
  expect(contextReading([row('A', 60, 50)])).toBe('');
  const equal = ['F', 'E', 'D', 'C', 'B'].map((label) => row(label, 0, null));
  expect(plain(contextReading([row('A', 60, null), ...equal]))).toBe(
    'De 0,0 (B, C, D et 2 autres) à 60,0 ESSMS pour 100 000 habitants (A).',
  );
  expect(plain(contextReading(equal))).toBe('Partout 0,0 ESSMS pour 100 000 habitants.');
});

test('territories without area are named', () => {
  expect(plain(withoutArea([row('A', 1, 1), row('B', 1, null), row('C', 1, null)]))).toBe(
    'Superficie absente des données : B et C.',
  );
  expect(withoutArea([row('A', 1, 1)])).toBe('');
});
