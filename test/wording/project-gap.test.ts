import { expect, test } from 'vitest';
import type { PublishedProject } from '../../src/observatory/types.ts';
import { declaredSentence, gapSentence, uncertaintySentence } from '../../src/wording/project-gap.ts';
import { observatory } from '../fixtures/observatory.ts';
import { plain } from './plain.ts';

function project(id: string, rest: Partial<PublishedProject> = {}): PublishedProject {
  const found = observatory.projects.find((each) => each.id === id);
  if (!found) throw new Error(`unknown project: ${id}`);
  return { ...found, ...rest };
}

test.each([
  ['BZH-2024-001', {}, 'Le montant conventionné est égal au montant théorique.'],
  [
    'BZH-2024-002',
    {},
    'Le montant conventionné est inférieur au montant théorique de 40 000,00 € (4,25 %) ; il reste dans les bornes des lectures possibles.',
  ],

  [
    'BZH-2024-003',
    {},
    'Un service d’aide à domicile n’a pas d’heures déclarées exploitables : sa part n’est pas connue.',
  ],
  ['PDL-2025-002', {}, 'Aucun montant n’est conventionné auquel comparer le montant théorique.'],
])('the gap of %s %j', (id, rest, expected) => {
  expect(plain(gapSentence(project(id, rest)))).toBe(expected);
});

test('bounds are said only when the texts leave several readings', () => {
  expect(plain(uncertaintySentence(project('BZH-2024-002')))).toBe(
    'Selon la lecture de la règle des projets mixtes, le montant théorique va de 764 000 € à 940 000 €.',
  );
  expect(uncertaintySentence(project('BZH-2024-001'))).toBe('');
});

test.each([
  ['egal', 'Le montant conventionné dépasse le montant théorique de 0,50 €, ce qui tient aux arrondis.'],
  [
    'ecart',
    'Le montant conventionné dépasse le montant théorique de 0,50 € (0,01 %) : l’écart, de plus d’un euro, est à expliquer.',
  ],
  [
    'hors_des_bornes',
    'Le montant conventionné dépasse le montant théorique de 0,50 € (0,01 %) : il est hors des bornes des lectures possibles, ce qui est à expliquer.',
  ],
] as const)('a gap judged %s', (outcome, expected) => {
  const gapShare = { numerator: 50, denominator: 500_000 };
  const judged = project('BZH-2024-001', { gap: 50, comparison: { outcome, gapShare, declared: null } });
  expect(plain(gapSentence(judged))).toBe(expected);
});

test('the declared lines make the signed amount, or not', () => {
  const { comparison } = project('BZH-2024-001');
  const declared = (makesSigned: boolean) =>
    project('BZH-2024-001', {
      comparison: { ...comparison, declared: { lines: [], total: 300_000_00, makesSigned } },
    });
  expect(declaredSentence(declared(true))).toBe('Les lignes déclarées font le montant conventionné.');
  expect(plain(declaredSentence(declared(false)))).toBe(
    'Les lignes déclarées font 300 000,00 €, et non le montant conventionné de 341 500,00 €.',
  );
  expect(declaredSentence(project('BZH-2024-001'))).toBe('');
});
