import { expect, test } from 'vitest';
import { type Cell, UNDETERMINED } from '../../src/domain/cell.ts';
import { balanceMapTitle } from '../../src/wording/balance-map.ts';
import { plain } from './plain.ts';

const rows = (...indexes: Cell<number>[]) => indexes.map((balanceIndex) => ({ balanceIndex }));

test.each([
  ['no row', rows(), 'L’équilibre entre régions n’est pas calculable'],
  ['no index', rows(UNDETERMINED, UNDETERMINED), 'L’équilibre entre régions n’est pas calculable'],
  ['balance', rows(900_000, 1_000_000, 1_099_999), 'Toutes les régions reçoivent à peu près leur part'],
  [
    'one alone',
    rows(1_000_000, UNDETERMINED),
    'Une seule région compte des ESSMS : aucun partage n’est à comparer',
  ],
  [
    'both sides, zero among the least',
    rows(0, 499_999, 899_999, 1_000_000, 1_100_000, 2_000_000, UNDETERMINED),
    'Trois régions sur six reçoivent nettement moins que leur part, deux nettement plus',
  ],
  ['one below', rows(899_999, 1_000_000), 'Une région sur deux reçoit nettement moins que sa part'],
  ['one above', rows(1_100_000, 1_000_000), 'Une région sur deux reçoit nettement plus que sa part'],
])('%s', (_, given, expected) => expect(plain(balanceMapTitle(given, 'region'))).toBe(expected));

test('collectivités are named with the départements', () => {
  const mixed = [
    { code: '35', balanceIndex: 100 },
    { code: '975', balanceIndex: 2_500_000 },
  ];
  expect(balanceMapTitle(mixed, 'departement')).toBe(
    'Un département ou collectivité sur deux reçoit nettement moins que sa part, un nettement plus',
  );
});
