import { expect, test } from 'vitest';
import { memberSentences } from '../../../src/client/scenario/member-sentences.ts';
import { shareBetweenMembers } from '../../../src/client/scenario/share-between-members.ts';

test('an amount is shared equally, then gathered by département, to the cent', () => {
  expect(shareBetweenMembers(['35', '29', '35'], 10_000)).toEqual({
    amounts: [
      { code: '29', amount: 3_333 },
      { code: '35', amount: 6_667 },
    ],
    unlocated: 0,
  });
});

test('a member that is nowhere keeps its part, which is left out and told', () => {
  expect(shareBetweenMembers(['35', null], 10_001)).toEqual({
    amounts: [{ code: '35', amount: 5_001 }],
    unlocated: 1,
  });
  const sentences = memberSentences({ found: 2, unlocated: 1, unknown: ['350000999'], unreadable: [] });
  expect(sentences).toHaveLength(3);
  expect(sentences[1]).toMatch(/non localisés.* : 1\.$/);
  expect(sentences[2]).toMatch(/\(1\) : 350000999\.$/);
});

test('nobody receives nothing', () => {
  expect(shareBetweenMembers([], 500)).toEqual({ amounts: [], unlocated: 0 });
  const [first] = memberSentences({ found: 0, unlocated: 0, unknown: [], unreadable: [] });
  expect(first).toMatch(/^Aucun ESSMS reconnu/);
});
