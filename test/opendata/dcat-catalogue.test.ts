import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataAddress } from '../../src/components/site-root.ts';
import { describingFiles, openTables } from '../../src/opendata/open-data.ts';
import { observatory } from '../fixtures/observatory.ts';

const tables = openTables(observatory);
const workbook = {
  name: 'observatoire.xlsx',
  title: 'Classeur',
  description: 'Tout.',
  format: 'xlsx',
  mediatype: 'application/x',
  bytes: new Uint8Array([1, 2, 3]),
};
const catalogue = (address: string) => {
  const files = describingFiles(observatory, { tables, others: [workbook] }, address);
  const file = files.find(({ name }) => name === 'catalogue.jsonld');
  return JSON.parse(file?.content ?? '')['dcat:dataset'];
};

test('every file has a distribution, with its size and its hash', () => {
  const distributions = catalogue('')['dcat:distribution'] as Record<string, never>[];
  expect(distributions.map((one) => one['@id'])).toEqual([
    ...tables.map(({ name }) => `${name}.csv`),
    'observatoire.xlsx',
  ]);
  const [first] = distributions as unknown as {
    'spdx:checksum': { 'spdx:checksumValue': { '@value': string } };
  }[];
  const hash = createHash('sha256')
    .update(tables[0]?.csv ?? '')
    .digest('hex');
  expect(first?.['spdx:checksum']['spdx:checksumValue']['@value']).toBe(hash);
});

test('addresses are whole when that of the site is known', () => {
  const address = dataAddress('https://exemple.fr', '/obs/');
  expect(catalogue(address)['dcat:distribution'][0]['dcat:downloadURL']['@id']).toBe(
    'https://exemple.fr/obs/donnees/projets.csv',
  );
  expect(dataAddress(undefined, '/obs/')).toBe('');
});

test('a dataset says who, when, under which licence', () => {
  expect(catalogue('')).toMatchObject({
    'dct:license': { '@id': expect.stringContaining('ETALAB_2_0') },
    'dct:modified': { '@value': '2025-06-30' },
    'dcat:contactPoint': { 'vcard:hasEmail': { '@id': 'mailto:contact@exemple.fr' } },
  });
});
