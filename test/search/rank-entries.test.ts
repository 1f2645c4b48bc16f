import { describe, expect, test } from 'vitest';
import { rankEntries, readyEntry } from '../../src/search/rank-entries.ts';
import type { SearchEntry, SearchKind } from '../../src/search/search-entry.ts';

const entry = (kind: SearchKind, label: string, code = '', around = ''): SearchEntry => ({
  kind,
  label,
  detail: '',
  href: '/',
  code,
  around,
});

const entries = [
  entry('essms', 'EHPAD Les Lilas', '350001234', 'Rennes Ille-et-Vilaine'),
  entry('essms', 'Résidence Rennes Sud', '350009999', 'Rennes Ille-et-Vilaine'),
  entry('projet', 'Grappe Rennes', 'BZH-2024-001', 'Association Armor Bretagne'),
  entry('glossaire', 'Barème', 'bareme'),
  entry('methode', 'Taux de couverture', 'taux-couverture'),
  entry('commune', 'Rennes', '', 'Ille-et-Vilaine 35'),
  entry('commune', 'Renescure'),
  entry('commune', 'Saint-Malo'),
  entry('commune', 'L’Haÿ-les-Roses'),
  entry('territoire', 'Rennes Métropole', '243500139', 'Ille-et-Vilaine'),
  entry('territoire', 'Ille-et-Vilaine', '35', 'Bretagne'),
  entry('territoire', 'Gard', '30'),
  entry('territoire', 'Paris', '75'),
].map(readyEntry);

const found = (query: string) => rankEntries(entries, query).found.map(({ label }) => label);
const near = (query: string) => rankEntries(entries, query).near.map(({ label }) => label);

describe('what answers', () => {
  test('comes as its whole name, then its beginning, then its words, then those around it, and by kind', () => {
    expect(found('rennes')).toEqual([
      'Rennes',
      'Rennes Métropole',
      'Grappe Rennes',
      'Résidence Rennes Sud',
      // Its name does not have the word: it only stands there.
      'EHPAD Les Lilas',
    ]);
  });

  test.each([
    ['RENNES METROPOLE', 'Rennes Métropole'],
    ['metropole rennes', 'Rennes Métropole'],
    ['saint malo', 'Saint-Malo'],
    ['saintmalo', 'Saint-Malo'],
    ['st-malo', 'Saint-Malo'],
    ['lhay', 'L’Haÿ-les-Roses'],
    ["l'hay les roses", 'L’Haÿ-les-Roses'],
    ['illeetvilaine', 'Ille-et-Vilaine'],
    ['30', 'Gard'],
    ['35', 'Ille-et-Vilaine'],
    ['243500139', 'Rennes Métropole'],
    ['35 000 12', 'EHPAD Les Lilas'],
    ['bzh-2024', 'Grappe Rennes'],
    ['BZH 2024 001', 'Grappe Rennes'],
    ['armor', 'Grappe Rennes'],
    ['lilas rennes', 'EHPAD Les Lilas'],
    ['rennes lil', 'EHPAD Les Lilas'],
    ['bareme', 'Barème'],
    ['taux couv', 'Taux de couverture'],
  ])('"%s" finds %s first', (query, label) => {
    expect(found(query)[0]).toBe(label);
  });

  test('is nothing for nothing, or for what nobody bears', () => {
    expect(found('')).toEqual([]);
    expect(found(' - ')).toEqual([]);
    expect(rankEntries(entries, 'zzzz')).toEqual({ found: [], near: [] });
  });

  test('has every word of the query', () => {
    expect(found('lilas paris')).toEqual([]);
  });
});

describe('what is near', () => {
  test.each([
    ['renes', 'Rennes Métropole'],
    ['rnenes', 'Rennes Métropole'],
    ['saint mallo', 'Saint-Malo'],
    ['lilaz renes', 'EHPAD Les Lilas'],
    ['bareem', 'Barème'],
    ['metropoel', 'Rennes Métropole'],
  ])('"%s" is near %s', (query, label) => {
    expect(near(query)[0]).toBe(label);
  });

  test('is apart from what answers as it is typed', () => {
    expect(found('renes')).toEqual(['Renescure']);
    expect(near('renes')).toContain('Rennes');
    expect(near('renes')).not.toContain('Renescure');
  });

  test('has the fewest faults first, whatever its kind', () => {
    const some = [entry('territoire', 'Strasbourg'), entry('essms', 'Strazbuorgo')].map(readyEntry);
    expect(rankEntries(some, 'strazbuorgi').near.map(({ label }) => label)).toEqual(['Strazbuorgo']);
    expect(rankEntries(some, 'strazbuorg').found.map(({ label }) => label)).toEqual(['Strazbuorgo']);
    expect(rankEntries(some, 'strazbuorg').near.map(({ label }) => label)).toEqual(['Strasbourg']);
  });

  test('is never a number with another digit', () => {
    expect(rankEntries(entries, '350001235')).toEqual({ found: [], near: [] });
  });
});
