import { expect, test } from 'vitest';
import { socialCard } from '../../src/charts/social-card.ts';

const card = {
  title: 'Cadran',
  subject: 'Où ?',
  figures: [{ label: 'Part', value: '49 %', detail: '1 sur 2' }],
  foot: 'Données au 30 juin 2025',
  warning: null,
};

/** The texts of a drawing, in order. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text ?? '');

test('the image of the site holds its texts, escaped', () => {
  expect(textsOf(socialCard({ ...card, title: 'A & <B>', warning: 'Fictif' }))).toEqual([
    'A &amp; &lt;B&gt;',
    'Où ?',
    'Part',
    '49 %',
    '1 sur 2',
    'Données au 30 juin 2025',
    'Fictif',
  ]);
});

test('a long name is cut at words, on two lines', () => {
  const title =
    'Observatoire régional du numérique dans les établissements médico-sociaux de la région entière';
  const [first = '', second = '', third] = textsOf(socialCard({ ...card, title }));
  expect(third).toBe('Où ?');
  expect(first).toBe('Observatoire régional du numérique');
  expect(second).toMatch(/^dans les établissements.*…$/);
});

test('an edition without figures still has an image', () => {
  expect(socialCard({ ...card, figures: [] })).not.toContain('NaN');
});
