import { expect, test } from 'vitest';
import { queryWords, searchWords } from '../../src/search/search-words.ts';

test.each([
  ['Rennes', 'rennes'],
  ['Côtes-d’Armor', 'cotes d armor'],
  ["COTES D'ARMOR", 'cotes d armor'],
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ['Île-de-France', 'ile de france'],
  ['Bœurs-en-Othe', 'boeurs en othe'],
  ['ŒUVRE LÆTITIA', 'oeuvre laetitia'],
  ['E\u0301tampes', 'etampes'],
  ['St-Malo', 'saint malo'],
  ['STE ANNE', 'sainte anne'],
  ['Saint-Malo', 'saint malo'],
  ['CC des 7 Vallées', 'cc des 7 vallees'],
  ['BZH-2024-001', 'bzh 2024 001'],
  ['EHPAD\u00a0«\u202fLes Lilas\u202f»', 'ehpad les lilas'],
  ['  – ! ', ''],
])('the words of "%s" are "%s"', (text, words) => {
  expect(searchWords(text).join(' ')).toBe(words);
});

test.each([
  ['35 000 1234', ['350001234']],
  ['350001234', ['350001234']],
  ['35 0', ['350']],
  ['2A 000 0123', ['2a0000123']],
  ['2b0', ['2b0']],
  ['35', ['35']],
  // Longer than a FINESS number: an identifier of a project.
  ['2024-53-0101', ['2024', '53', '0101']],
  ['saint 35', ['saint', '35']],
  ['2a lilas', ['2a', 'lilas']],
])('what is typed as "%s" is read as %j', (query, words) => {
  expect(queryWords(query)).toEqual(words);
});
