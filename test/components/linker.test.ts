import { afterEach, expect, test, vi } from 'vitest';
import { linker } from '../../src/components/linker.ts';

afterEach(() => vi.unstubAllEnvs());

test('pages link relatively', () => {
  expect(linker('/secteurs/ahi/')('/equilibre/')).toBe('../../equilibre/');
});

test.each([
  [undefined, '/equilibre/'],
  ['/', '/equilibre/'],
  ['/sous/dossier/', '/sous/dossier/equilibre/'],
  ['/sous/dossier', '/sous/dossier/equilibre/'],
])('the page of unknown addresses links from the base %s', (base, expected) => {
  vi.stubEnv('CADRAN_BASE', base);
  expect(linker('/404/')('/equilibre/')).toBe(expected);
  expect(linker('/404.html')('/equilibre/')).toBe(expected);
});
