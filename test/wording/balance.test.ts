import { expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { BalanceFigures, LorenzCurve } from '../../src/observatory/types.ts';
import {
  balanceAnswer,
  balanceKeyFigures,
  cumulatedShare,
  excludedSentence,
  hooverSentence,
  lorenzReading,
  lorenzTitle,
  namedPoints,
  shareReading,
  shareTitle,
  spreadSentence,
  theilSentence,
} from '../../src/wording/balance.ts';
import { plain } from './plain.ts';

const balance = (rest: Partial<BalanceFigures>): BalanceFigures => ({
  dimension: 'territoire',
  level: 'region',
  perimeter: 'FR',
  hoover: 0.118182,
  gini: 0.171901,
  theil: 0.057621,
  theilBetween: NOT_APPLICABLE,
  theilWithin: NOT_APPLICABLE,
  minPerEssms: 2_400_00,
  maxPerEssms: 7_000_00,
  meanPerEssms: 5_000_00,
  maxOverMin: 2_916_666,
  leastFunded: [{ code: '56', label: 'Morbihan' }],
  mostFunded: [{ code: '29', label: 'Finistère' }],
  excluded: [],
  status: 'publie',
  ...rest,
});

const SECTORS = { dimension: 'secteur', level: 'secteur' } as const;

test.each([
  [
    'régions',
    balance({}),
    'Pour que chaque région reçoive selon ses ESSMS, 11,8 % des montants devraient être ailleurs.',
  ],
  [
    'sectors',
    balance(SECTORS),
    'Pour que chaque secteur reçoive selon ses ESSMS, 11,8 % des montants devraient être ailleurs.',
  ],
  ['balance', balance({ hoover: 0 }), 'Chaque région reçoit exactement selon ses ESSMS.'],
  [
    'one territory',
    balance({ hoover: NOT_APPLICABLE, status: 'sans_objet' }),
    'L’équilibre se mesure entre deux territoires au moins : la question ne se pose pas ici.',
  ],
  [
    'one sector',
    balance({ ...SECTORS, hoover: NOT_APPLICABLE, status: 'sans_objet' }),
    'L’équilibre se mesure entre deux secteurs au moins : la question ne se pose pas ici.',
  ],
  [
    'no money',
    balance({ hoover: UNDETERMINED, status: 'indetermine' }),
    'Aucun montant n’est encore engagé : l’équilibre ne peut pas être mesuré.',
  ],
  ['no row', undefined, ''],
])('Hoover in words, %s', (_, row, expected) => {
  expect(plain(hooverSentence(row))).toBe(expected);
});

test.each([
  [
    balance({}),
    'La région la moins dotée (Morbihan) reçoit 2 400 € par ESSMS, la plus dotée (Finistère) 7 000 €.',
  ],
  [
    balance({ level: 'departement', leastFunded: [], mostFunded: [] }),
    'Le département le moins doté reçoit 2 400 € par ESSMS, le plus doté 7 000 €.',
  ],
  [
    balance({ leastFunded: [{ code: 'COM', label: 'Collectivités d’outre-mer' }] }),
    'La région ou collectivité la moins dotée (Collectivités d’outre-mer) reçoit 2 400 € par ESSMS, la plus dotée (Finistère) 7 000 €.',
  ],
  [
    balance({
      ...SECTORS,
      minPerEssms: 0,
      leastFunded: [
        { code: 'ahi', label: 'AHI' },
        { code: 'pds', label: 'PDS' },
      ],
    }),
    'Sans financement : AHI et PDS ; le plus doté (Finistère) reçoit 7 000 € par ESSMS.',
  ],
  [
    balance({ minPerEssms: 0, leastFunded: [] }),
    'Au moins une région est sans financement ; la plus dotée (Finistère) reçoit 7 000 € par ESSMS.',
  ],
  [balance({ minPerEssms: UNDETERMINED }), ''],
  [undefined, ''],
])('the spread in words (%#)', (row, expected) => {
  expect(plain(spreadSentence(row))).toBe(expected);
});

test.each([
  [0.04, 0.017621, 'surtout entre les régions'],
  [0.017621, 0.04, 'surtout à l’intérieur des régions'],
  [0.03, 0.03, 'autant entre les régions qu’à l’intérieur'],
])('Theil between %f and within %f', (theilBetween, theilWithin, expected) => {
  expect(theilSentence(balance({ theilBetween, theilWithin }))).toContain(expected);
});

test('without its split, Theil has no sentence', () => {
  expect(theilSentence(balance({}))).toBe('');
});

const row = (label: string, balanceIndex: number | null) => ({
  label,
  balanceIndex: balanceIndex === null ? NOT_APPLICABLE : balanceIndex,
});

test.each([
  ['none', [], 'L’équilibre entre régions n’est pas calculable'],
  ['none known', [row('A', null)], 'L’équilibre entre régions n’est pas calculable'],
  [
    'all at one',
    [row('A', 1_000_000), row('B', 1_000_000)],
    'Toutes les régions reçoivent exactement leur part',
  ],
  [
    'all above, those of no known place receiving nothing',
    [row('A', 1_250_000), row('B', 1_250_000)],
    'Aucune région ne reçoit moins que sa part',
  ],
  ['one above', [row('A', 1_000_000), row('B', 1_250_000)], 'Aucune région ne reçoit moins que sa part'],
  [
    'one alone',
    [row('A', 1_000_000), row('B', null)],
    'Une seule région compte des ESSMS : aucun partage n’est à comparer',
  ],
  ['one under', [row('A', 999_999), row('B', 1_000_000)], 'Une région sur deux reçoit moins que sa part'],
  [
    'two under',
    [row('A', 0), row('B', 900_000), row('C', 1_400_000), row('D', null)],
    'Deux régions sur trois reçoivent moins que leur part',
  ],
])('title of the shares, %s', (_, rows, expected) => {
  expect(plain(shareTitle(rows, 'region'))).toBe(expected);
});

test.each([
  [
    'two territories',
    balance({}),
    [row('A', 999_999), row('B', 1_000_001)],
    'Pour que chaque région reçoive selon ses ESSMS, 11,8 % des montants devraient être ailleurs. Une région sur deux reçoit moins que sa part.',
  ],
  [
    'one territory',
    balance({ hoover: NOT_APPLICABLE, status: 'sans_objet' }),
    [row('A', 1_000_000)],
    'L’équilibre se mesure entre deux territoires au moins : la question ne se pose pas ici.',
  ],
  [
    'no money',
    balance({ hoover: UNDETERMINED, status: 'indetermine' }),
    [row('A', null), row('B', null)],
    'Aucun montant n’est encore engagé : l’équilibre ne peut pas être mesuré.',
  ],
  ['no row', undefined, [], 'L’équilibre entre régions n’est pas calculable.'],
])('the answer of the page, %s', (_, figures, rows, expected) => {
  expect(plain(balanceAnswer(figures, rows, 'region'))).toBe(expected);
});

test('sectors are masculine', () => {
  expect(plain(shareTitle([row('A', 1_000_000)], 'secteur'))).toMatch(/^Un seul secteur compte/);
  expect(shareTitle([row('A', 1_000_000), row('B', 2_000_000)], 'secteur')).toBe(
    'Aucun secteur ne reçoit moins que sa part',
  );
  expect(shareTitle([row('A', 1), row('B', 2_000_000)], 'secteur')).toBe(
    'Un secteur sur deux reçoit moins que sa part',
  );
});

test.each([
  ['none', [], 'Aucun indice d’équilibre n’est calculable.'],
  ['one', [row('A', 1_000_000)], 'Un seul indice est calculable : A (1,00).'],
  ['a tie', [row('A', 1_000_000), row('B', 1_000_000)], 'Tous les indices sont égaux.'],
  [
    'two ends',
    [row('A', 480_000), row('B', 1_400_000)],
    'Indice le plus bas : A (0,48) ; le plus haut : B (1,40).',
  ],
  [
    'several at zero',
    [row('B', 0), row('A', 0), row('C', 1_400_000)],
    'Sans aucun montant : A et B ; le plus haut : C (1,40).',
  ],
])('reading of the shares, %s', (_, rows, expected) => {
  expect(plain(shareReading(rows))).toBe(expected);
});

const point = (code: string, essmsShare: number, amountShare: number) => ({
  code,
  label: code,
  essmsShare,
  amountShare,
});
const curve = (...points: LorenzCurve['points']): LorenzCurve => ({
  level: 'region',
  perimeter: 'FR',
  points,
});
const CURVE = curve(
  point('', 0, 0),
  point('56', 0.22, 0.1),
  point('22', 0.41, 0.29),
  point('35', 0.72, 0.61),
  point('29', 1, 1),
);

test('a curve is read at its last point under half of the ESSMS', () => {
  expect(plain(lorenzReading(CURVE))).toBe(
    'Les territoires les moins dotés qui réunissent 41,0 % des ESSMS reçoivent 29,0 % des montants.',
  );
});

test('a curve whose first territory holds more than half is read there; an empty one says so', () => {
  expect(plain(lorenzReading(curve(point('', 0, 0), point('A', 0.6, 0.5), point('B', 1, 1))))).toContain(
    '60,0 %',
  );
  expect(lorenzReading(curve())).toBe('La courbe n’a aucun point.');
});

test.each([
  [0, '0,0 %'],
  [0.0004, '< 0,1 %'],
  [0.41, '41,0 %'],
  [1, '100,0 %'],
])('the share %f of a point', (share, expected) => expect(plain(cumulatedShare(share))).toBe(expected));

test('the point named on a curve is the farthest from the diagonal, never its ends', () => {
  expect([...namedPoints(CURVE)]).toEqual(['56']);
  expect([...namedPoints(curve(point('', 0, 0), point('A', 1, 1)))]).toEqual([]);
});

test.each([
  [balance({}), '11,8 % des montants ne sont pas là où sont les ESSMS'],
  [balance({ hoover: 0 }), 'Les montants suivent exactement les ESSMS'],
  [undefined, 'La courbe ne peut pas être tracée'],
])('title of a curve (%#)', (figures, expected) => {
  expect(plain(lorenzTitle(figures))).toBe(expected);
});

test.each([
  [[], ''],
  [['977'], 'Un département sans ESSMS, hors des indices : 977.'],
  [['977', '986'], 'Deux départements sans ESSMS, hors des indices : 977 et 986.'],
])('territories left out of the indices: %j', (excluded, expected) => {
  expect(plain(excludedSentence(balance({ level: 'departement', excluded })))).toBe(expected);
});

test('key figures of balance name the level', () => {
  const figures = balanceKeyFigures([balance({}), balance({ ...SECTORS, hoover: UNDETERMINED })]);
  expect(figures.map(({ label, value }) => [label, plain(value)])).toEqual([
    ['Entre régions', '11,8 %'],
    ['Entre secteurs', 'indéterminé'],
  ]);
});
