import { expect, test } from 'vitest';
import { GLOSSARY } from '../../src/content/glossary.ts';
import { termsIn, WRITTEN } from '../../src/content/terms-in.ts';

const ids = (html: string): string[] => termsIn(html).map(({ id }) => id);

test('every term that is looked for is one of the glossary', () => {
  const known = new Set(GLOSSARY.map(({ id }) => id));
  expect(Object.keys(WRITTEN).filter((id) => !known.has(id))).toEqual([]);
});

test('a page gives the terms it uses, in alphabetical order, plural or capital', () => {
  expect(ids('<p>Les grappes, leur <b>Porteur</b> et 12 ESSMS isolés.</p>')).toEqual([
    'essms',
    'grappe',
    'isole',
    'porteur',
  ]);
  expect(ids('<p>Montées de version</p>')).toEqual(['montee-version']);
});

test.each([
  ['a part of another word', '<p>En mars, au long du parcours ; agrappe</p>'],
  ['an acronym in small letters', '<p>og, dui, ars</p>'],
  ['markup', '<p class="grappe"><a href="/isolé/">rien</a></p>'],
  ['a drawing', '<svg><title>Gini</title></svg>'],
])('%s is none', (_, html) => {
  expect(ids(html)).toEqual([]);
});
