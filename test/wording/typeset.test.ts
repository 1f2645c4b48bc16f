import { expect, test } from 'vitest';
import { typeset } from '../../src/wording/typeset.ts';

const visible = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

test.each([
  ['Un texte « cité » ; un autre : lequel ?', 'Un texte «_cité_»_; un autre~: lequel_?'],
  ['16 ESSMS × 14 000 €, soit 50 %', '16 ESSMS × 14_000~€, soit 50~%'],
  ['49 × 7 000 € + 15 × 2 000 €', '49~×~7_000~€ + 15~×~2_000~€'],
  ['1 234 567 € et 12,3 M€', '1_234_567~€ et 12,3~M€'],
  ['Le 1er mars 2024 à 12:30', 'Le 1er mars 2024 à 12:30'],
  ['l’article L. 312-1 du code', 'l’article L.~312‑1 du code'],
  ['', ''],
])('%s', (sentence, expected) => {
  expect(visible(typeset(sentence))).toBe(expected);
});

test('what is already set stays as it is', () => {
  const set = typeset('Un texte « cité » : 14 000 € ?');
  expect(typeset(set)).toBe(set);
});
