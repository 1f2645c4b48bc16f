import { expect, test } from 'vitest';
import { outcomeSentence, reachSentence } from '../../src/wording/search.ts';
import { plain } from './plain.ts';

test.each([
  [0, 0, 'Aucun résultat'],
  [1, 0, '1 résultat'],
  [1234, 0, '1 234 résultats'],
  [0, 3, 'Aucun résultat, 3 d’orthographe proche'],
  [2, 1, '2 résultats, 1 d’orthographe proche'],
])('%i found and %i near: "%s"', (found, near, sentence) => {
  expect(plain(outcomeSentence(found, near))).toBe(sentence);
});

test('what was not searched is said', () => {
  expect(reachSentence('lus', null)).toBe('');
  expect(plain(reachSentence('lus', 'maison'))).toContain(
    '« maison », trop nombreux, ne sont pas tous cherchés : ',
  );
  expect(plain(reachSentence('trop_courant', 'ehpad'))).toContain(
    'Trop d’ESSMS portent le mot « ehpad » : ajoutez',
  );
  expect(reachSentence('trop_court', null)).toContain('pas encore cherchés');
  expect(reachSentence('illisible', null)).toContain('n’ont pas pu être lus');
});
