import { expect, test } from 'vitest';
import { datasetJsonLd } from '../../src/opendata/json-ld.ts';
import { observatory } from '../fixtures/observatory.ts';

const files = [{ name: 'projets.csv', title: 'Projets', mediatype: 'text/csv' }];

test('a dataset is described, with the addresses of its files when that of the site is known', () => {
  const described = JSON.parse(datasetJsonLd(observatory.edition, files, 'https://exemple.fr/obs/donnees/'));
  expect(described).toMatchObject({
    '@type': 'Dataset',
    dateModified: '2025-06-30',
    distribution: [{ contentUrl: 'https://exemple.fr/obs/donnees/projets.csv' }],
  });
  expect(JSON.parse(datasetJsonLd(observatory.edition, files, null))).not.toHaveProperty('distribution');
});

test('a title cannot end the script that holds it', () => {
  const text = datasetJsonLd({ ...observatory.edition, title: '</script><b>' }, [], null);
  expect(text).not.toContain('<');
  expect(JSON.parse(text).name).toBe('</script><b>');
});
