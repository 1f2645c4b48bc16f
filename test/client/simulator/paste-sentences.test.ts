import { expect, test } from 'vitest';
import { pasteSentences } from '../../../src/client/simulator/paste-sentences.ts';

const nothing = { found: 0, homeHelps: 0, unknown: [], unreadable: [], both: [] };

test('says what was counted and what is left to give', () => {
  const sentences = pasteSentences({ ...nothing, found: 12, homeHelps: 2, unknown: ['350000999'] });
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toMatch(/^ESSMS reconnus et comptés : 12\./);
  expect(sentences[1]).toMatch(/heures/);
  expect(sentences[2]).toBe('Numéros inconnus de cet observatoire, non comptés (1) : 350000999.');
});

test('says that nothing changed when nothing is known, and names ten numbers at most', () => {
  const unreadable = Array.from({ length: 11 }, (_, index) => `X${index}`);
  const [first, second] = pasteSentences({ ...nothing, unreadable });
  expect(first).toBe('Aucun ESSMS reconnu : le formulaire n’a pas changé.');
  expect(second).toMatch(/\(11\) : X0, .*X9…\.$/);
});
