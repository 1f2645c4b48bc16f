import { expect, test } from 'vitest';
import type { MemberCount } from '../../src/observatory/theoretical-figures.ts';
import { countSentence, notCountedSentences } from '../../src/wording/project-count.ts';
import { plain } from './plain.ts';

const count = (rest: Partial<MemberCount>): MemberCount => ({
  acquisition: 0,
  upgrade: 0,
  unknownSituation: 0,
  date: '2024-06-03',
  dateIs: 'convention',
  notCounted: [],
  repeated: [],
  ...rest,
});

test.each<[Partial<MemberCount>, string]>([
  [
    { acquisition: 40, upgrade: 20 },
    '60 ESSMS sont comptés, à la convention (3 juin 2024), un par numéro FINESS géographique : 40 en acquisition et 20 en montée de version.',
  ],
  [
    { acquisition: 1, dateIs: 'depot' },
    '1 ESSMS est compté, au dépôt (3 juin 2024), un par numéro FINESS géographique : 1 en acquisition.',
  ],
  [
    { acquisition: 2, unknownSituation: 1, date: null },
    '3 ESSMS sont comptés, un par numéro FINESS géographique : 2 en acquisition et 1 dont la situation n’est pas connue.',
  ],
  [{}, 'Aucun ESSMS n’est compté, à la convention (3 juin 2024).'],
])('%j', (rest, sentence) => expect(plain(countSentence(count(rest)))).toBe(sentence));

test('who is not counted, and why', () => {
  const sentences = notCountedSentences(
    count({
      notCounted: [
        { reason: 'left', finessEt: ['350001019', '350001027'] },
        { reason: 'entered_later', finessEt: ['350001035'] },
        { reason: 'closed', finessEt: ['350001043'] },
        { reason: 'outside_perimeter', finessEt: ['350001050'] },
      ],
      repeated: ['350001068'],
    }),
  );
  expect(sentences.map(plain)).toEqual([
    '2 ESSMS ne sont pas comptés, déjà sortis du projet le 3 juin 2024 : 350001019 et 350001027.',
    '1 ESSMS n’est pas compté, entré après le 3 juin 2024 : 350001035.',
    '1 ESSMS n’est pas compté, fermé avant le 3 juin 2024 : 350001043.',
    '1 ESSMS n’est pas compté, hors du périmètre de l’article L. 312-1 du code de l’action sociale et des familles : 350001050.',
    '1 ESSMS est déclaré sur plusieurs lignes identiques et ne compte qu’une fois : 350001068.',
  ]);
});

test('many are counted rather than listed; nobody left out is nothing said', () => {
  const finessEt = Array.from({ length: 12 }, (_, index) => String(350_001_000 + index));
  const [sentence] = notCountedSentences(count({ notCounted: [{ reason: 'left', finessEt }] }));
  expect(sentence).toMatch(/350001006 et 5 autres\.$/);
  expect(notCountedSentences(count({}))).toEqual([]);
});
