import { expect, test } from 'vitest';
import { joinNames } from '../../src/wording/names.ts';
import { capitalized, counted, numberWord, plural } from '../../src/wording/plural.ts';
import { plain } from './plain.ts';

test.each([
  [0, 'projet'],
  [1, 'projet'],
  [-1, 'projet'],
  [2, 'projets'],
])('the form of a word for %d: %s', (count, expected) => {
  expect(plural(count, 'projet', 'projets')).toBe(expected);
});

test.each([
  [0, 'aucun projet'],
  [1, '1 projet'],
  [1234, '1 234 projets'],
])('%d counted: %s', (count, expected) => {
  expect(plain(counted(count, 'projet', 'projets'))).toBe(expected);
});

test('nothing can be said in the feminine', () => {
  expect(counted(0, 'région', 'régions', 'aucune région')).toBe('aucune région');
});

test.each([
  [0, 'm', 'zéro'],
  [1, 'm', 'un'],
  [1, 'f', 'une'],
  [2, 'f', 'deux'],
  [18, 'f', 'dix-huit'],
  [20, 'm', 'vingt'],
  [21, 'm', '21'],
  [1250, 'f', '1 250'],
] as const)('the number %d (%s) in words: %s', (count, gender, expected) => {
  expect(plain(numberWord(count, gender))).toBe(expected);
});

test('a capital keeps its accent', () => {
  expect(capitalized('équilibre')).toBe('Équilibre');
  expect(capitalized('')).toBe('');
});

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A et B'],
  [['A', 'B', 'C', 'D'], 'A, B, C et D'],
  [['A', 'B', 'C', 'D', 'E', 'F'], 'A, B, C et 3 autres'],
])('names %j: %s', (names, expected) => {
  expect(joinNames(names)).toBe(expected);
});
