import { expect, test } from 'vitest';
import { choroplethFrance } from '../../src/charts/choropleth-france.ts';
import { locatorMap } from '../../src/charts/locator-map.ts';
import { AREAS, SCALE } from './data.ts';

const frame = { id: 'carte', title: 'Carte', description: 'Carte' };
const titlesOf = (map: string): string[] =>
  [...map.matchAll(/<path[^>]*><title>([^<]*)/g)].map(([, title]) => title as string);

test('a département without a row is titled by its name', () => {
  const areas = AREAS.filter(({ code }) => code !== '35');
  expect(titlesOf(choroplethFrance(areas, SCALE, frame))).toContain('Ille-et-Vilaine\u00a0: n.d.');
  const locator = locatorMap({ region: '53', areas: [], scale: SCALE, current: null }, frame);
  expect(titlesOf(locator)).toEqual([
    "Côtes-d'Armor\u00a0: n.d.",
    'Finistère\u00a0: n.d.',
    'Ille-et-Vilaine\u00a0: n.d.',
    'Morbihan\u00a0: n.d.',
  ]);
});
