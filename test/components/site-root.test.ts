import { afterEach, expect, test, vi } from 'vitest';
import { dataAddress, wholeAddress } from '../../src/components/site-root.ts';

afterEach(() => vi.unstubAllEnvs());

test.each([
  [undefined, 'https://exemple.fr', 'https://exemple.fr/og.png'],
  ['/', 'https://exemple.fr/obs/', 'https://exemple.fr/obs/og.png'],
  ['/obs/', 'https://exemple.fr', 'https://exemple.fr/obs/og.png'],
])('with the base %s at %s, pages name %s', (base, site, expected) => {
  vi.stubEnv('CADRAN_BASE', base);
  expect(wholeAddress('/og.png', new URL(site))).toBe(expected);
  expect(dataAddress(site, base ?? '/')).toBe(expected.replace('og.png', 'donnees/'));
});

test('a site that does not know its address names none', () => {
  expect(wholeAddress('/og.png', undefined)).toBeNull();
});
