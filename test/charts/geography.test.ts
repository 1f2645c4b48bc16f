import { geoArea, geoContains } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { departementMap, hasShape, isInPicture } from '../../src/charts/geography/departement-map.ts';
import { DEPARTEMENT_SHAPES, DEPARTEMENTS, OVERSEAS } from '../../src/charts/geography/departements.ts';
import { departementPaths, regionPaths } from '../../src/charts/geography/france.ts';
import { areaPath } from '../../src/charts/geography/path-data.ts';
import { placesMap } from '../../src/charts/geography/places-map.ts';
import { regionMap } from '../../src/charts/geography/region-map.ts';
import { simplifyLine } from '../../src/charts/geography/simplify.ts';

const outlines = new Map(
  DEPARTEMENT_SHAPES.map((shape) => [
    shape.id,
    feature(DEPARTEMENTS, shape) as Feature<Polygon | MultiPolygon>,
  ]),
);

describe('departements.topo.json', () => {
  it('has each of the 101 départements once', () => {
    const mainland = Array.from({ length: 95 }, (_, k) => String(k + 1).padStart(2, '0')).filter(
      (c) => c !== '20',
    );
    expect(DEPARTEMENT_SHAPES.map(({ id }) => id).sort()).toEqual(
      [...mainland, '2A', '2B', ...OVERSEAS].sort(),
    );
  });

  it('belongs to the 18 régions', () =>
    expect(new Set(DEPARTEMENT_SHAPES.map(({ properties }) => properties?.region)).size).toBe(18));

  it.each([...outlines])('%s is not turned inside out', (_, outline) => {
    // The globe is 4π: a ring wound the wrong way covers nearly all of it.
    expect(geoArea(outline)).toBeLessThan(0.01);
  });

  it.each([
    ['01', 5.2255, 46.2052],
    ['2A', 8.85, 41.85],
    ['2B', 9.35, 42.6],
    ['29', -4.1, 48],
    ['31', 1.44, 43.6],
    ['35', -1.68, 48.11],
    ['54', 6.18, 48.69],
    ['59', 3.06, 50.63],
    ['67', 7.75, 48.57],
    ['68', 7.36, 48.08],
    ['75', 2.345, 48.86],
    ['77', 2.66, 48.54],
    ['93', 2.48, 48.91],
    ['971', -61.6, 16.2],
    ['972', -61, 14.65],
    ['973', -52.5, 4.5],
    ['974', 55.5, -21.1],
    ['976', 45.15, -12.8],
  ])('%s holds %f, %f', (code, longitude, latitude) =>
    expect(geoContains(outlines.get(code) as Feature<Polygon>, [longitude, latitude])).toBe(true),
  );
});

describe('paths', () => {
  it('draws all départements and régions, none empty', () => {
    const departements = departementPaths();
    const overseas = departements.insets
      .flatMap(({ areas }) => areas)
      .filter(({ code }) => code.length === 3);
    expect([...departements.mainland, ...overseas]).toHaveLength(101);
    const regions = regionPaths();
    expect(regions.mainland).toHaveLength(13);
    for (const { path } of [...departements.mainland, ...overseas, ...regions.mainland])
      expect(path).toMatch(/^M.+z$/);
  });

  it('writes whole steps, without separators where a sign separates', () => {
    const square = [
      [10, 20],
      [15, 20],
      [15, 18],
      [10, 18],
      [10, 20],
    ];
    expect(areaPath({ type: 'Polygon', coordinates: [square] })).toBe('M10 20l5 0 0-2-5 0z');
  });

  it('does not draw what shrank to a point', () =>
    expect(
      areaPath({
        type: 'Polygon',
        coordinates: [
          [
            [1, 1],
            [1, 1],
            [1, 1],
          ],
        ],
      }),
    ).toBe(''));

  it('draws the départements of a région, and refuses an unknown one', () => {
    expect(regionMap('53').parts.map(({ code }) => code)).toEqual(['22', '29', '35', '56']);
    expect(() => regionMap('99')).toThrow('unknown région: 99');
  });
});

describe('simplifyLine', () => {
  it.each([
    [
      'keeps both ends',
      [
        [0, 0],
        [5, 0.01],
        [10, 0],
      ],
      1,
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'keeps what shows',
      [
        [0, 0],
        [5, 5],
        [10, 0],
      ],
      1,
      [
        [0, 0],
        [5, 5],
        [10, 0],
      ],
    ],
    [
      'keeps a closed line a surface',
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      99,
      [
        [0, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ] as const)('%s', (_, line, area, kept) => expect(simplifyLine(line, area)).toEqual(kept));
});

describe('departementMap', () => {
  it('tells positions near the outline from mistakes', () => {
    expect(isInPicture(departementMap('29'), { longitude: -4.49, latitude: 48.39 })).toBe(true);
    expect(isInPicture(departementMap('29'), { longitude: 2.35, latitude: 48.86 })).toBe(false);
    expect(isInPicture(departementMap('29'), { longitude: 0, latitude: 0 })).toBe(false);
  });

  it('knows which départements have a shape', () => {
    expect([hasShape('2A'), hasShape('976'), hasShape('975'), hasShape('20')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(() => departementMap('975')).toThrow('unknown département: 975');
  });
});

describe('the ground under some places', () => {
  const paths = (departements: string[]) => placesMap(departements)?.outline.split(/[Mm]/).length;

  it('is their département, else those of their région, else their régions', () => {
    expect(placesMap(['29', '29'])).toBe(departementMap('29'));
    expect(placesMap(['29', '35'])).toBe(placesMap(['35', '56', '29']));
    expect(placesMap(['29', '44'])).not.toBe(placesMap(['29', '35']));
    expect(paths(['29', '44'])).toBeGreaterThan(2);
  });

  it('holds every place of the mainland that it is asked for', () => {
    const [brest, nice] = [
      { longitude: -4.49, latitude: 48.39 },
      { longitude: 7.26, latitude: 43.7 },
    ];
    const ground = placesMap(['29', '06']);
    if (ground === null) throw new Error('no ground');
    expect([isInPicture(ground, brest), isInPicture(ground, nice)]).toEqual([true, true]);
    expect(isInPicture(ground, { longitude: 55.5, latitude: -21.1 })).toBe(false);
  });

  it('is the mainland when some places are there, else where most are, and nothing without a shape', () => {
    expect(placesMap(['974', '29'])).toBe(departementMap('29'));
    expect(placesMap(['971', '974', '974'])).toBe(departementMap('974'));
    expect(placesMap(['975'])).toBeNull();
    expect(placesMap([])).toBeNull();
  });
});
