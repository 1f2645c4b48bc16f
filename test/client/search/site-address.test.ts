import { expect, test } from 'vitest';
import { queryOf, searchAddress, siteAddress } from '../../../src/client/search/site-address.ts';

test.each([
  ['https://ex.fr/obs/', '/projets/A-1/', 'https://ex.fr/obs/projets/A-1/'],
  ['https://ex.fr/', '/glossaire/#dui', 'https://ex.fr/glossaire/#dui'],
  ['https://ex.fr/obs/', '/', 'https://ex.fr/obs/'],
  ['file:///tmp/site/', '/projets/A-1/', 'file:///tmp/site/projets/A-1/index.html'],
  ['file:///tmp/site/', '/glossaire/#dui', 'file:///tmp/site/glossaire/index.html#dui'],
])('from %s, %s is %s', (root, href, address) => {
  expect(siteAddress(new URL(root), href)).toBe(address);
});

test('an address keeps the query it was made of', () => {
  for (const query of ['saint-malo & co', '35 000 1234', 'L’Haÿ « Roses » #1', '']) {
    const { hash, search } = new URL(searchAddress(new URL('https://ex.fr/obs/'), query));
    expect(search).toBe('');
    expect(queryOf({ hash, search })).toBe(query);
  }
});

test('an address that a bare form wrote is read too', () => {
  expect(queryOf({ hash: '', search: '?q=saint+malo' })).toBe('saint malo');
  expect(queryOf({ hash: '#portee', search: '' })).toBe('');
});
