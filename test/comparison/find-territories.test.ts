import { describe, expect, test } from 'vitest';
import type { KnownTerritory } from '../../src/comparison/compared-territory.ts';
import { findTerritories, searched } from '../../src/comparison/find-territories.ts';

const territory = (type: KnownTerritory['type'], code: string, label: string): KnownTerritory => ({
  type,
  code,
  label,
  href: '/',
  parent: null,
});

const all = [
  territory('region', '11', 'Île-de-France'),
  territory('region', '04', 'La Réunion'),
  territory('departement', '974', 'La Réunion'),
  territory('departement', '2A', 'Corse-du-Sud'),
  territory('departement', '29', 'Finistère'),
  territory('departement', '22', 'Côtes-d’Armor'),
  territory('epci', '200000172', 'CC du Pays de Landerneau-Daoulas'),
  territory('epci', '200000029', 'CC Cœur de Beauce'),
];

const found = (text: string): string[] => findTerritories(text, all, 8).first.map(({ code }) => code);

describe('findTerritories', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['finist', ['29']],
    ['FINISTERE', ['29']],
    ['ile de fr', ['11']],
    ['Île-de-France', ['11']],
    ["cotes d'armor", ['22']],
    ['armor cotes', ['22']],
    ['coeur', ['200000029']],
    ['landerneau', ['200000172']],
    ['réunion', ['04', '974']],
    ['2a', ['2A']],
    ['29', ['29']],
    ['200000029', ['200000029']],
    ['nulle part', []],
    ['(', []],
  ])('« %s »', (text, codes) => expect(found(text)).toEqual(codes));

  test('gives at most what is asked, and says how many there are', () => {
    expect(findTerritories('c', all, 2)).toMatchObject({ count: 4 });
    expect(findTerritories('c', all, 2).first).toHaveLength(2);
  });
});

test('searched forgets accents, capitals, hyphens and apostrophes of both forms', () => {
  expect(searched('  Cœur-d’Étoile, Val d\u0027Oise ')).toBe('coeur d etoile val d oise');
});
