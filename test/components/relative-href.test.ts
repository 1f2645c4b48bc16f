import { expect, test } from 'vitest';
import { relativeHref } from '../../src/components/relative-href.ts';

test.each([
  ['/', '/', './'],
  ['/', '/equilibre/', 'equilibre/'],
  ['/', '/assets/cadran.css', 'assets/cadran.css'],
  ['/equilibre/', '/', '../'],
  ['/equilibre/', '/equilibre/', './'],
  ['/equilibre/', '/secteurs/ahi/', '../secteurs/ahi/'],
  ['/territoires/regions/53/', '/territoires/departements/35/', '../../departements/35/'],
  ['/territoires/regions/53/', '/territoires/', '../../'],
  ['/territoires/regions/53/', '/donnees/projets.csv', '../../../donnees/projets.csv'],
  ['/territoires/', '/territoires/regions/53/', 'regions/53/'],
  ['/methode/', '/methode/#readings', '#readings'],
  ['/methode/hoover/', '/methode/#readings', '../#readings'],
  ['/projets/', '/projets/P-001/?vue=1', 'P-001/?vue=1'],
])('from %s to %s: %s', (from, to, expected) => {
  expect(relativeHref(from, to)).toBe(expected);
});

test('a relative address resolves to the target, wherever the site is', () => {
  for (const root of ['https://exemple.fr', 'https://exemple.fr/sous/dossier']) {
    const resolved = new URL(relativeHref('/a/b/', '/a/c/d/'), `${root}/a/b/`);
    expect(resolved.href).toBe(`${root}/a/c/d/`);
  }
});
