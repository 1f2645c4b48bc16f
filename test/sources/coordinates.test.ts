import { describe, expect, test } from 'vitest';
import { type Pair, projectedSystem, wgs84 } from '../../src/sources/coordinates.ts';

const near = (longitude: number, latitude: number) => ({
  longitude: expect.closeTo(longitude, 3),
  latitude: expect.closeTo(latitude, 3),
});

describe('degrees', () => {
  test('in either order, decided by the territory', () => {
    expect(wgs84([[5.25, 46.21]], '01')).toEqual({ longitude: 5.25, latitude: 46.21 });
    expect(wgs84([[46.21, 5.25]], '01')).toEqual({ longitude: 5.25, latitude: 46.21 });
    expect(wgs84([[-21.05, 55.22]], '974')).toEqual({ longitude: 55.22, latitude: -21.05 });
  });

  test('are preferred to metres, wherever they are', () => {
    const pairs: Pair[] = [
      [873_766.07, 6_570_414.61],
      [5.254203, 46.211257],
    ];
    expect(wgs84(pairs, '01')).toEqual({ longitude: 5.254203, latitude: 46.211257 });
  });

  test('out of the territory are nothing', () => {
    expect(wgs84([[5.25, 46.21]], '974')).toBeNull();
    expect(wgs84([[0, 0]], '01')).toBeNull();
  });

  test('of a collectivité without a projected system', () => {
    expect(wgs84([[-13.28, -176.17]], '986')).toEqual({ longitude: -176.17, latitude: -13.28 });
  });
});

describe('metres', () => {
  test.each([
    ['01', 870_262.2, 6_571_540.8, 5.2091, 46.2224],
    ['972', 709_000.43, 1_617_929.3, -61.0596, 14.6267],
    ['973', 317_505.88, 571_063.87, -52.6464, 5.1643],
    ['974', 315_377.53, 7_670_214.65, 55.2231, -21.0597],
  ])('of département %s', (departement, x, y, longitude, latitude) => {
    expect(wgs84([[x, y]], departement)).toEqual(near(longitude, latitude));
    expect(wgs84([[y, x]], departement)).toEqual(near(longitude, latitude));
  });

  test('in a named system', () => {
    expect(wgs84([[657_242.9, 1_795_384.4]], '971', '5490')).toEqual(near(-61.5287, 16.234));
    expect(wgs84([[657_242.9, 1_795_384.4]], '971', '2154')).toBeNull();
  });

  test.each([
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1e6],
    [1e300, -1e300],
  ])('%d and %d are nothing', (x, y) => {
    expect(wgs84([[x, y]], '01')).toBeNull();
  });
});

test.each([
  ['1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)', '2154'],
  ['2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)', '5490'],
  ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93', '2154'],
  ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N20', '5490'],
  ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_S40', '2975'],
  ['UTM 22N', '2972'],
  ['', null],
  ['EPSG:9999', null],
])('the system named by %j is %s', (text, system) => {
  expect(projectedSystem(text)).toBe(system);
});
