import { expect, test } from 'vitest';
import { foldedWords, foldText, holdsWords } from '../../../src/client/tools/tables/fold-text.ts';

const found = (asked: string, text: string): boolean => holdsWords(foldText(text), foldedWords(asked));

test.each([
  ['ile', 'Île-de-France', true],
  ['ÎLE', 'ile-de-france', true],
  ['oeuvre', 'Œuvre des Flandres', true],
  ["l'escale", 'MECS L’Escale', true],
  ['escale mecs', 'MECS L’Escale', true],
  ['1234', '1\u202f234', false],
  ['1 234', '1\u202f234\u00a0€', true],
  ['  ', 'rien', true],
  ['bretagne soldé', 'Bretagne en cours', false],
])('« %s » in « %s »: %s', (asked, text, expected) => {
  expect(found(asked, text)).toBe(expected);
});
