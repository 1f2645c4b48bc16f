import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/formats/schemas.ts';
import { closest } from '../../src/sources/resemblance.ts';

const near = (name: string, candidates: readonly string[], partly = true) =>
  closest(name, candidates, { namesOf: (each) => [each], partly });

const FIELDS = SCHEMAS.projets.fields.map(({ name }) => name);

describe('the name that was meant', () => {
  test.each([
    ['id_project', 'id_projet'],
    ['identifiant projet', 'id_projet'],
    ['code_projet', 'id_projet'],
    ['idprojet', 'id_projet'],
    ['statuts', 'statut'],
    ['depot_date', 'date_depot'],
    ['date du dépôt', 'date_depot'],
    ['montant_conv', 'montant_conventionne'],
    ['montant_conventione', 'montant_conventionne'],
    ['motnant_demande', 'montant_demande'],
    ['solution', 'solution_dui'],
    ['N° FINESS EJ porteur', 'finess_ej_porteur'],
  ])('%s is %s', (name, meant) => {
    expect(near(name, FIELDS)).toBe(meant);
  });

  test.each([
    'date_fin',
    'date',
    'montant',
    'montant_total',
    'date_debit',
    'commentaire',
    'porteur',
    'region',
    'type',
    'nom',
    'x',
    '',
  ])('« %s » resembles no column clearly', (name) => {
    expect(near(name, FIELDS)).toBeNull();
  });

  test('a short word is not taken for another of one letter less or more', () => {
    expect(near('finess_ex', ['finess_et', 'finess_ej'])).toBeNull();
    expect(near('dmt', ['dmp'])).toBeNull();
  });

  test('two candidates as near as one another: none is chosen', () => {
    expect(near('finess', ['finess_et', 'finess_ej'])).toBeNull();
    expect(near('finess', ['finess_et'])).toBe('finess_et');
  });

  test('a word more or less makes another value', () => {
    expect(near('non référencé', ['reference'], false)).toBeNull();
    expect(near('référencée', ['reference', 'non_reference'], false)).toBe('reference');
  });

  test('every column of every schema is nearest to itself', () => {
    for (const { fields } of Object.values(SCHEMAS)) {
      const names = fields.map(({ name }) => name);
      for (const name of names) expect(near(name, names)).toBe(name);
    }
  });
});
