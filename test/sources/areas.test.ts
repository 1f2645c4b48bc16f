import { readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { readAreas } from '../../src/sources/areas.ts';
import { createGeography } from '../../src/sources/geography.ts';

const areas = readAreas();
const geography = createGeography();
const EARTH_RADIUS_KM = 6371.0088;

/** Area of the départements drawn by the map, in square kilometres. */
function drawnAreas(): ReadonlyMap<string, number> {
  const topology = JSON.parse(
    readFileSync('data/reference/geographie/departements.topo.json', 'utf8'),
  ) as Topology<{ departements: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.departements);
  return new Map(features.map((each) => [String(each.id), geoArea(each) * EARTH_RADIUS_KM ** 2]));
}

describe('areas of the départements', () => {
  test('each of the 101 once, and no other', () => {
    const codes = geography.departements.filter(({ parent }) => parent !== 'COM').map(({ code }) => code);
    expect([...areas.keys()].sort()).toEqual(codes.sort());
  });

  test.each([
    ['29', 6733],
    ['69', 3249],
    ['973', 83_534],
  ])('%s: %i km²', (code, km2) => {
    expect(areas.get(code)).toBe(km2);
  });

  // Areas of the régions as Insee publishes them, in whole square kilometres.
  test.each([
    ['11', 12_011],
    ['24', 39_151],
    ['27', 47_784],
    ['28', 29_906],
    ['32', 31_813],
    ['44', 57_433],
    ['52', 32_082],
    ['53', 27_208],
    ['75', 84_061],
    ['76', 72_724],
    ['84', 69_711],
    ['93', 31_400],
    ['94', 8_680],
  ])('région %s: %i km², within 0.05 %%', (code, km2) => {
    const area = geography.territory('region', code)?.areaKm2 ?? 0;
    expect(Math.abs(area / km2 - 1)).toBeLessThan(0.0005);
  });

  test('those of metropolitan France sum to 543 940 km², as Insee publishes it, but for what each is rounded by', () => {
    const total = [...areas].reduce((sum, [code, km2]) => (code.length === 2 ? sum + km2 : sum), 0);
    expect(Math.abs(total - 543_940)).toBeLessThan(96 / 2);
  });

  // Between the land register, which these are of, and the areas that count lakes, islets and estuaries.
  test.each([
    ['971', 1_628, 1_705],
    ['972', 1_080, 1_128],
    ['973', 83_534, 83_846],
    ['974', 2_504, 2_512],
    ['976', 367, 376],
  ])('%s: from %i to %i km²', (code, least, most) => {
    expect(areas.get(code)).toBeGreaterThanOrEqual(least);
    expect(areas.get(code)).toBeLessThanOrEqual(most);
  });

  test('each is that of the map, as far as its scale allows', () => {
    const drawn = drawnAreas();
    // One step of its coordinates is 800 m: the smaller the département, the coarser its outline.
    for (const [code, km2] of areas) {
      const allowed = km2 < 1_000 ? 0.2 : 0.1;
      expect([code, Math.abs((drawn.get(code) ?? 0) / km2 - 1) < allowed]).toEqual([code, true]);
    }
  });
});

describe('areas of the other territories', () => {
  test('none for the collectivités d’outre-mer, for EPCI, nor for the country that holds them', () => {
    expect(geography.territory('departement', '975')?.areaKm2).toBeNull();
    expect(geography.territory('region', 'COM')?.areaKm2).toBeNull();
    expect(geography.territory('epci', '243500139')?.areaKm2).toBeNull();
    expect(geography.areaKm2).toBeNull();
  });
});
