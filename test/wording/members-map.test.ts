import { expect, test } from 'vitest';
import type { ProjectMember } from '../../src/observatory/types.ts';
import { membersMapReading, membersMapTitle } from '../../src/wording/members-map.ts';
import { plain } from './plain.ts';

const members = (...codes: (string | null)[]): ProjectMember[] =>
  codes.map((code) => ({
    finessEt: '290000017',
    name: null,
    categoryLabel: null,
    communeLabel: null,
    departement: code === null ? null : { type: 'departement', code, label: `Dép. ${code}`, href: null },
    coordinates: null,
    situation: null,
    counted: true,
    entryDate: null,
    exitDate: null,
    attributedAmount: 0,
  }));

test.each([
  [['29'], '1 ESSMS, dans un seul département : Dép. 29'],
  [['29', '29', '29'], '3 ESSMS, dans un seul département : Dép. 29'],
  [['35', '29', '29'], 'Deux départements pour 3 ESSMS : Dép. 29 en a 2'],
  [['35', '29'], 'Deux départements pour 2 ESSMS : Dép. 29 en a 1'],
  [['29', null], '1 ESSMS situé, dans un seul département : Dép. 29'],
  [[null], 'Aucun ESSMS n’est situé'],
])('where members are is the title: %j', (codes, expected) => {
  expect(plain(membersMapTitle(members(...codes)))).toBe(expected);
});

test('what is not drawn is told', () => {
  expect(plain(membersMapReading(3, 3))).toBe('3 ESSMS sont placés sur la carte.');
  expect(plain(membersMapReading(3, 0))).toMatch(/^Aucun ESSMS n’est placé sur la carte, sur 3 ; /);
  expect(plain(membersMapReading(3, 1))).toMatch(/^1 ESSMS est placé sur la carte, sur 3 ; /);
});
