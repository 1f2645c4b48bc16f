import { describe, expect, test } from 'vitest';
import { createGeography } from '../../src/sources/geography.ts';
import { geographyContent } from '../../src/sources/geography-content.ts';
import { legacyCommune } from '../../src/sources/legacy-commune.ts';

const geography = createGeography();

test('is told whole by JSON', () => {
  const content = geographyContent();
  expect(JSON.parse(JSON.stringify(content))).toEqual(content);
});

describe('locate', () => {
  test('a present commune', () => {
    expect(geography.locate('97410')).toEqual({
      commune: '97410',
      epci: '249740093',
      departement: '974',
      region: '04',
    });
  });

  test.each([
    ['75101', '75056'],
    ['69381', '69123'],
    ['13201', '13055'],
    ['01340', '01015'], // merged
    ['14472', '14654'], // commune déléguée
    ['01120', '01262'], // commune associée
  ])('%s is now in %s', (former, present) => {
    expect(geography.locate(former)?.commune).toBe(present);
  });

  test('the collectivités d’outre-mer are départements of the pseudo-region COM', () => {
    expect(geography.locate('97123')).toMatchObject({ commune: '97701', departement: '977', region: 'COM' });
    expect(geography.locate('97127')).toMatchObject({ commune: '97801', departement: '978', region: 'COM' });
    expect(geography.locate('97502')).toMatchObject({ departement: '975', region: 'COM' });
    expect(geography.locate('98613')).toMatchObject({ departement: '986', region: 'COM', epci: null });
  });

  test('an island in no EPCI', () => {
    expect(geography.locate('29155')).toMatchObject({ epci: null, departement: '29', region: '53' });
  });

  test.each(['', '99999', '2A', '__proto__', 'constructor'])('%j is nowhere', (code) => {
    expect(geography.locate(code)).toBeNull();
  });
});

describe('territories', () => {
  test('18 regions and COM, 101 départements and 8 collectivités', () => {
    expect(geography.regions.map(({ code }) => code)).toHaveLength(19);
    expect(geography.regions.at(-1)).toMatchObject({ code: 'COM', label: 'Collectivités d’outre-mer' });
    expect(geography.departements.filter(({ parent }) => parent !== 'COM')).toHaveLength(101);
    expect(geography.departements.filter(({ parent }) => parent === 'COM')).toHaveLength(8);
  });

  test('populations add up from level to level', () => {
    const sum = (territories: readonly { population: number | null }[]) =>
      territories.reduce((total, { population }) => total + (population ?? 0), 0);
    expect(sum(geography.regions)).toBe(geography.population);
    expect(sum(geography.departements)).toBe(geography.population);
    expect(sum(geography.epcis)).toBeLessThan(geography.population);
  });

  test('where nobody lives the population is not known, rather than 0', () => {
    expect(geography.territory('departement', '984')?.population).toBeNull();
  });

  test('an EPCI is shown under the département where most of its people live', () => {
    expect(geography.territory('epci', '200054781')).toMatchObject({
      label: 'Métropole du Grand Paris',
      parent: '75',
    });
    expect(geography.epcis.every(({ parent }) => parent !== null)).toBe(true);
    expect(geography.territory('departement', '29')).toMatchObject({ label: 'Finistère', parent: '53' });
  });

  test('labels of communes', () => {
    expect(geography.communeName('29155')).toBe('Ouessant');
    expect(geography.communeName('99999')).toBeNull();
  });
});

describe('legacyCommune', () => {
  test.each([
    ['01', '451', '01451'],
    ['2A', '004', '2A004'],
    ['01', '4', '01004'],
    ['9A', '101', '97101'],
    ['9A', '123', '97701'],
    ['9A', '127', '97801'],
    ['9B', '207', '97207'],
    ['9C', '302', '97302'],
    ['9D', '410', '97410'],
    ['9E', '502', '97502'],
    ['9F', '606', '97606'],
    ['9J', '613', '98613'],
    ['974', '410', '97410'],
  ])('%s and %s make %s', (departement, commune, code) => {
    expect(legacyCommune(departement, commune)).toBe(code);
  });

  test('the test vector of the specification: 9D 410 is in La Réunion', () => {
    expect(geography.locate(legacyCommune('9D', '410') ?? '')).toMatchObject({
      departement: '974',
      region: '04',
    });
  });

  test.each([
    ['', '410'],
    ['9D', ''],
    ['9Z', '410'],
    ['01', 'ABC'],
  ])('%j and %j make nothing', (departement, commune) => {
    expect(legacyCommune(departement, commune)).toBeNull();
  });
});

test('the communes in no EPCI: islands, and the collectivités d’outre-mer', () => {
  const geography = createGeography();
  expect(geography.populationOutsideEpci('53')).toBeGreaterThan(1_000);
  expect(geography.populationOutsideEpci('53')).toBeLessThan(5_000);
  expect(geography.populationOutsideEpci('84')).toBeNull();
  const epcis = geography.epcis.reduce((sum, { population }) => sum + (population ?? 0), 0);
  expect(epcis + (geography.populationOutsideEpci(null) ?? 0)).toBe(geography.population);
});
