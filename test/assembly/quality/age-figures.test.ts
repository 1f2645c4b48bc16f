import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageFigures, hiddenPlaces } from '../../../src/assembly/quality/age-figures.ts';
import type { TerritoryRow } from '../../../src/assembly/territory-rows.ts';
import { isAbsent, MISSING, SECRET } from '../../../src/domain/cell.ts';
import type { Essms } from '../../../src/domain/essms.ts';
import { territoryKey } from '../../../src/domain/territory.ts';

const row = (type: 'region' | 'non_localise', code: string): TerritoryRow => ({
  key: territoryKey(type, code),
  type,
  code,
  label: code,
  href: null,
  parentKey: null,
  listedBy: [],
  population: null,
  areaKm2: null,
});

const ROWS = [row('region', '53'), row('region', '52'), row('region', '94'), row('non_localise', 'region')];

/** `count` ESSMS of a région, all in a project. */
const essmsOf = (region: string | null, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    finessEt: `${region}-${index}`,
    location: region === null ? null : { region, departement: `${region}0`, commune: '', epci: null },
  })) as unknown as Essms[];

const figures = (essms: readonly Essms[], latest: ReadonlyMap<string, string> | null) =>
  ageFigures(latest, {
    essms,
    covered: {
      projectIds: new Map(
        essms.filter(({ finessEt }) => !finessEt.endsWith('-9')).map(({ finessEt }) => [finessEt, ['P1']]),
      ),
      isolated: new Set(),
    },
    rows: ROWS,
    level: 'region',
    dataDate: '2025-06-30',
  });

test('without a file of measures the ages are not known', () => {
  expect(figures(essmsOf('53', 4), null)).toEqual(MISSING);
});

test('fewer than three expected ESSMS are hidden altogether, none is not', () => {
  expect(figures(essmsOf('53', 2), new Map())).toEqual(SECRET);
  expect(figures([], new Map())).toMatchObject({ expectedCount: 0, places: [] });
});

describe('the ESSMS in a project', () => {
  const essms = [...essmsOf('53', 10), ...essmsOf('52', 5), ...essmsOf('94', 1), ...essmsOf(null, 4)];
  const ages = figures(
    essms,
    new Map([
      ['53-0', '2025-06-01'],
      ['53-9', '2025-06-01'],
      ['null-0', '2024-01-01'],
    ]),
  );
  if (isAbsent(ages)) throw new Error('missing ages');

  test('are expected; the others are not counted, whatever they report', () => {
    expect(ages.expectedCount).toBe(19);
    expect(ages.classes.map(({ count }) => count)).toEqual([1, 0, 0, 1, 17]);
  });

  test('are shared out between the places, the unlocated ones among them', () => {
    expect(ages.places.map(({ territory, expectedCount }) => [territory.code, expectedCount])).toEqual([
      ['53', 9],
      ['52', 5],
      ['94', 1],
      ['region', 4],
    ]);
  });

  test('are hidden where they are fewer than three, with the next smallest place', () => {
    const hidden = ages.places.filter(({ counts }) => counts.every(isAbsent));
    expect(hidden.map(({ territory }) => territory.code)).toEqual(['94', 'region']);
    expect(hidden.map(({ medianDays }) => medianDays)).toEqual([SECRET, SECRET]);
    expect(ages.places[0]).toMatchObject({ counts: [1, 0, 0, 0, 8], medianDays: 29 });
  });
});

test('a place without any expected ESSMS has no row', () => {
  const ages = figures(essmsOf('53', 3), new Map());
  expect(isAbsent(ages) ? null : ages.places.map(({ territory }) => territory.code)).toEqual(['53']);
});

describe('hidden places', () => {
  const hide = (sizes: Record<string, number>) => [...hiddenPlaces(new Map(Object.entries(sizes)))].sort();

  test('none when every place has three', () => {
    expect(hide({ a: 3, b: 12 })).toEqual([]);
    expect(hide({})).toEqual([]);
  });

  test('small ones, and another when they are fewer than three together', () => {
    expect(hide({ a: 2, b: 5, c: 9 })).toEqual(['a', 'b']);
    expect(hide({ a: 2, b: 1, c: 9 })).toEqual(['a', 'b']);
    expect(hide({ a: 1, b: 1, c: 9 })).toEqual(['a', 'b', 'c']);
    expect(hide({ a: 1 })).toEqual(['a']);
  });

  test('never one alone beside others, nor fewer than three ESSMS together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2 }), (sizes) => {
        const places = new Map(sizes.map((size, index) => [`p${index}`, size]));
        const hidden = hiddenPlaces(places);
        const held = [...hidden].reduce((sum, place) => sum + (places.get(place) ?? 0), 0);
        for (const [place, size] of places) if (size < 3) expect(hidden.has(place)).toBe(true);
        if (hidden.size > 0) expect(held >= 3 || hidden.size === places.size).toBe(true);
        expect(hidden.size).not.toBe(1);
      }),
    );
  });
});
