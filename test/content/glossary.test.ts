import { expect, test } from 'vitest';
import { GLOSSARY } from '../../src/content/glossary.ts';
import { DEFINITIONS } from '../../src/metrics/definitions.ts';

test('terms stand in alphabetical order, each once', () => {
  const terms = GLOSSARY.map(({ term }) => term);
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'fr')));
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
});

test('a term that an indicator counts names one that exists', () => {
  const known = new Set(DEFINITIONS.map(({ id }) => id));
  expect(GLOSSARY.flatMap(({ indicator }) => indicator ?? []).filter((id) => !known.has(id))).toEqual([]);
});
