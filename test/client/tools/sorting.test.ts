import { describe, expect, test } from 'vitest';
import { columnKeys } from '../../../src/client/tools/tables/column-keys.ts';
import { headingKeys } from '../../../src/client/tools/tables/heading-key.ts';
import { PAGE_SIZE, pageOfRows } from '../../../src/client/tools/tables/page-of-rows.ts';
import { nextSort } from '../../../src/client/tools/tables/sort-buttons.ts';
import { sortedRanks } from '../../../src/client/tools/tables/sorted-ranks.ts';
import { WHOLE_VIEW } from '../../../src/client/tools/tables/table-view.ts';

const sorted = (texts: readonly string[], descending = false): (string | undefined)[] =>
  sortedRanks(columnKeys(texts), descending).map((rank) => texts[rank]);

describe('a column is sorted', () => {
  test.each([
    ['numbers', ['9', '1 000', 'n.d.', '−2', '12,5'], ['−2', '9', '12,5', '1 000', 'n.d.']],
    ['amounts of several sizes', ['2 M€', '950 €', '12,3 k€'], ['950 €', '12,3 k€', '2 M€']],
    ['shares', ['100,0 %', 'secret', '9,9 %', '0,0 %'], ['0,0 %', '9,9 %', '100,0 %', 'secret']],
    [
      'dates',
      ['1er janvier 2025', 'mai 2024', '31 mai 2024'],
      ['mai 2024', '31 mai 2024', '1er janvier 2025'],
    ],
    ['names, accents aside', ['Ésope', 'Zoé', 'essai', 'Eure'], ['Ésope', 'essai', 'Eure', 'Zoé']],
    ['codes', ['2B', '13', '01', '2A'], ['01', '2A', '2B', '13']],
    ['ranges', ['de 10 à 19', 'de 5 à 9', '100 et plus'], ['100 et plus', 'de 5 à 9', 'de 10 à 19']],
    [
      'what mixes numbers and words, as words',
      ['6 mois', 'pas encore', '12 mois'],
      ['6 mois', '12 mois', 'pas encore'],
    ],
  ])('%s', (_, texts, expected) => {
    expect(sorted(texts)).toEqual(expected);
  });

  test('downwards, with what is absent still last and equals in their order', () => {
    expect(sorted(['secret', '1', 'n.d.', '10', '2'], true)).toEqual(['10', '2', '1', 'secret', 'n.d.']);
    expect(sortedRanks([5, 7, 5, 7], true)).toEqual([1, 3, 0, 2]);
    expect(sortedRanks([null, null, 1], true)).toEqual([2, 0, 1]);
  });

  test('without taking 0 for an absence', () => {
    expect(sorted(['n.d.', '0', '−1'])).toEqual(['−1', '0', 'n.d.']);
  });
});

test('clicks go from the direction that says most to the other, then to the order of the page', () => {
  const amount = { key: 'montant', numeric: true };
  const first = nextSort(amount, { ...WHOLE_VIEW, page: 3 });
  expect(first).toEqual({ ...WHOLE_VIEW, sort: 'montant', descending: true });
  const second = nextSort(amount, first);
  expect(second).toEqual({ ...WHOLE_VIEW, sort: 'montant', descending: false });
  expect(nextSort(amount, second)).toEqual(WHOLE_VIEW);
  expect(nextSort({ key: 'nom', numeric: false }, second)).toMatchObject({ sort: 'nom', descending: false });
  expect(nextSort(amount, { ...WHOLE_VIEW, page: 0 }).page).toBe(0);
});

test('columns are named after their headings, once each', () => {
  expect(headingKeys(['Montant engagé', 'Part', 'Indice d’équilibre', 'Part', '%'])).toEqual([
    'montant-engage',
    'part',
    'indice-d-equilibre',
    'part-2',
    'colonne',
  ]);
});

test.each([
  [0, 1, { from: 0, to: 0, page: 1, pages: 1 }],
  [PAGE_SIZE, 4, { from: 0, to: 50, page: 1, pages: 1 }],
  [101, 1, { from: 0, to: 50, page: 1, pages: 3 }],
  [101, 3, { from: 100, to: 101, page: 3, pages: 3 }],
  [101, 99, { from: 100, to: 101, page: 3, pages: 3 }],
  [101, 0, { from: 0, to: 101, page: 0, pages: 3 }],
])('of %i rows, page %i', (count, asked, expected) => {
  expect(pageOfRows(count, asked)).toEqual(expected);
});
