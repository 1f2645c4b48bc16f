import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choroplethFrance, departementsOffMap } from '../../src/charts/choropleth-france.ts';
import { regionsOffMap } from '../../src/charts/choropleth-regions.ts';
import { besideMap, mapLegend } from '../../src/charts/map-legend.ts';
import { areaClass, classCounts, type MapScale } from '../../src/charts/map-scale.ts';
import { type Cell, MISSING, NOT_APPLICABLE, SECRET, UNDETERMINED } from '../../src/domain/cell.ts';
import { formatIndex } from '../../src/format.ts';
import { AREAS, BALANCE_SCALE, SCALE } from './data.ts';

const words = { format: formatIndex, zero: 'aucun montant', missing: 'non calculable' };

describe('areaClass', () => {
  test.each([
    [MISSING, 'map-missing'],
    [SECRET, 'map-missing'],
    [NOT_APPLICABLE, 'map-missing'],
    [UNDETERMINED, 'map-missing'],
    [0, 'map-zero'],
    [1, 'div-0'],
    [499_999, 'div-0'],
    [500_000, 'div-1'],
    [899_999, 'div-1'],
    [900_000, 'div-2'],
    [1_000_000, 'div-2'],
    [1_100_000, 'div-3'],
    [2_000_000, 'div-4'],
    [9_000_000, 'div-4'],
  ] as const)('%j around balance is %s', (value, expected) =>
    expect(areaClass(value, BALANCE_SCALE)).toBe(expected),
  );

  test('a ramp of fewer classes is spread over its colours', () => {
    const classes = (bounds: number[]) =>
      [1, 15, 25].map((value) => areaClass(value, { bounds, ramp: 'sequential' }));
    expect(classes([])).toEqual(['seq-2', 'seq-2', 'seq-2']);
    expect(classes([10])).toEqual(['seq-0', 'seq-4', 'seq-4']);
    expect(classes([10, 20])).toEqual(['seq-0', 'seq-2', 'seq-4']);
  });
});

describe('classCounts', () => {
  test('counts each class, nothing and absence apart', () => {
    const values = [0, 0, 400_000, 1_000_000, 1_050_000, 3_000_000, MISSING, SECRET, UNDETERMINED];
    expect(classCounts(values, BALANCE_SCALE, words)).toEqual([
      { className: 'map-zero', label: 'aucun montant', count: 2 },
      { className: 'div-0', label: 'entre 0 et 0,50', count: 1 },
      { className: 'div-1', label: '0,50 à 0,90', count: 0 },
      { className: 'div-2', label: '0,90 à 1,10', count: 2 },
      { className: 'div-3', label: '1,10 à 2,00', count: 0 },
      { className: 'div-4', label: '2,00 et plus', count: 1 },
      { className: 'map-missing', label: 'non calculable', count: 3 },
    ]);
  });

  test('has no line for nothing nor for absence when there is none', () => {
    const labels = classCounts([450_000], BALANCE_SCALE, words).map(({ label }) => label);
    expect(labels).toEqual(['moins de 0,50', '0,50 à 0,90', '0,90 à 1,10', '1,10 à 2,00', '2,00 et plus']);
    const flat: MapScale = { bounds: [], ramp: 'sequential' };
    expect(classCounts([0, 4], flat, words).map(({ label }) => label)).toEqual([
      'aucun montant',
      'autres valeurs',
    ]);
  });

  test('forgets nobody', () => {
    const cell: fc.Arbitrary<Cell<number>> = fc.oneof(
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.constantFrom(0, MISSING, SECRET),
    );
    fc.assert(
      fc.property(fc.array(cell), fc.constantFrom(SCALE, BALANCE_SCALE), (values, scale) => {
        const counts = classCounts(values, scale, words).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

const collectivity = {
  code: '975',
  name: 'Saint-Pierre-et-Miquelon',
  value: 0,
  text: '0,00',
  href: '/territoires/departements/975/',
};

describe('what the geometry lacks', () => {
  test('is told beside the map, with its value, its class and its portrait', () => {
    const all = [...AREAS, collectivity];
    expect(choroplethFrance(all, SCALE, { id: 'c', title: 't', description: 'd' })).not.toContain('Miquelon');
    expect(departementsOffMap(all)).toEqual([collectivity]);
    expect(besideMap('Hors de la carte', departementsOffMap(all), SCALE)).toBe(
      '<div class="map-legend"><p>Hors de la carte</p><ul><li><span class="swatch map-zero"></span>' +
        '<span><a href="/territoires/departements/975/">Saint-Pierre-et-Miquelon</a>\u00a0: 0,00</span></li></ul></div>',
    );
  });

  test('is nothing when every territory has a shape', () => {
    expect(departementsOffMap(AREAS)).toEqual([]);
    expect(besideMap('Hors de la carte', [], SCALE)).toBe('');
  });

  test('is, among the régions, the pseudo-région of the collectivités', () => {
    const regions = ['01', '06', '11', '53', '94', 'COM'].map((code) => ({ ...collectivity, code }));
    expect(regionsOffMap(regions).map(({ code }) => code)).toEqual(['COM']);
  });
});

test('a legend says how many territories are in each class', () => {
  expect(mapLegend('Indice <b>', [{ className: 'div-0', label: 'moins de 0,50', count: 1_204 }])).toBe(
    '<div class="map-legend"><p>Indice &lt;b&gt;</p><ul><li><span class="swatch div-0"></span>moins de 0,50 ' +
      '<span class="map-count">1\u202f204</span></li></ul></div>',
  );
});
