import { describe, expect, test } from 'vitest';
import { DIAGNOSTICS, type DiagnosticCode } from '../../src/domain/diagnostic-catalogue.ts';
import { INPUT_TABLES } from '../../src/formats/input-tables.ts';
import type { SchemaField } from '../../src/formats/table-schema.ts';
import { parseConfiguration } from '../../src/sources/configuration.ts';
import { parseObjectives } from '../../src/sources/objectives.ts';
import { effectOf, SEVERITIES } from '../../src/wording/check-effects.ts';
import { CHECK_FAMILIES } from '../../src/wording/check-families.ts';
import {
  admittedText,
  allowedValues,
  limitWords,
  requiredWords,
  typeWords,
} from '../../src/wording/field-words.ts';
import {
  CONVENTIONS,
  OBJECTIVES_EXAMPLE,
  OBJECTIVES_SETTINGS,
  SETTINGS_EXAMPLE,
  STEPS,
} from '../../src/wording/preparation.ts';
import { plain } from './plain.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
const FIELDS = INPUT_TABLES.flatMap(({ schema }) => schema.fields);

const field = (extra: Partial<SchemaField>): SchemaField => ({
  name: 'colonne',
  title: 'Colonne',
  description: 'Une colonne.',
  type: 'string',
  ...extra,
});

describe('what a column takes', () => {
  test.each<[string, Partial<SchemaField>]>([
    ['Texte', {}],
    ['Date', { type: 'date' }],
    ['Nombre décimal', { type: 'number' }],
    ['Nombre entier', { type: 'integer' }],
    ['Oui ou non', { type: 'boolean' }],
    ['Montant en euros', { type: 'number', unit: 'EUR' }],
    ['Nombre d’heures', { type: 'number', unit: 'h' }],
    ['Numéro FINESS', { kind: 'finess' }],
    ['Part entre 0 et 1', { kind: 'share' }],
    ['Liste', { constraints: { enum: ['a'] } }],
  ])('%s', (words, extra) => expect(typeWords(field(extra))).toBe(words));

  test('must be filled, must only be a column, or may be absent', () => {
    expect(requiredWords(field({ constraints: { required: true } }))).toBe('oui');
    expect(requiredWords(field({ constraints: { required: true }, columnRequired: true }))).toBe('oui');
    expect(requiredWords(field({ columnRequired: true }))).toBe('colonne seulement');
    expect(requiredWords(field({}))).toBe('non');
  });

  test('has values with their meaning', () => {
    const categories = [{ value: 1, label: 'Note' }];
    expect(allowedValues(field({ type: 'integer', categories }))).toEqual([{ value: '1', meaning: 'Note' }]);
    expect(allowedValues(field({ type: 'boolean' })).map(({ value }) => value)).toEqual(['true', 'false']);
    expect(allowedValues(field({}))).toEqual([]);
  });

  test.each<[string | null, Partial<SchemaField>]>([
    [null, {}],
    [null, { type: 'integer', constraints: { maximum: 3 } }],
    ['AAAA-MM-JJ.', { type: 'date' }],
    ['Zéro ou plus, jamais négatif.', { type: 'number', constraints: { minimum: 0 } }],
    ['1 ou plus.', { type: 'integer', constraints: { minimum: 1 } }],
    ['De 0 à 999 999 999.', { type: 'integer', constraints: { minimum: 0, maximum: 999_999_999 } }],
    ['De 2015 à 2050.', { type: 'integer', constraints: { minimum: 2015, maximum: 2050 } }],
    ['Quatorze chiffres.', { constraints: { pattern: '^[0-9]{14}$' } }],
    [
      null,
      { type: 'integer', constraints: { minimum: 1, maximum: 1 }, categories: [{ value: 1, label: 'Un' }] },
    ],
  ])('is limited: %s', (words, extra) => {
    expect(plain(limitWords(field(extra)) ?? '')).toBe(words ?? '');
  });

  test('is told in one cell of a workbook, one value a line', () => {
    const categories = [
      { value: 'a', label: 'Premier' },
      { value: 'b', label: 'Second' },
    ];
    expect(plain(admittedText(field({ constraints: { enum: ['a', 'b'] }, categories })))).toBe(
      'a : Premier\nb : Second',
    );
    expect(admittedText(field({}))).toBe('');
  });

  test('every pattern of the schemas is said in words', () => {
    const patterned = FIELDS.filter(({ constraints }) => constraints?.pattern !== undefined);
    expect(patterned.length).toBeGreaterThan(10);
    for (const each of patterned) expect(limitWords(each), each.name).toMatch(/\.$/);
  });
});

describe('the checks', () => {
  test('are each in one family', () => {
    const listed = CHECK_FAMILIES.flatMap(({ codes }) => codes);
    expect([...listed].sort()).toEqual([...CODES].sort());
    expect(CHECK_FAMILIES.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });

  test('each have an effect, said in a sentence', () => {
    for (const code of CODES) expect(effectOf(code), code).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('do what their severity says, or what is said of them', () => {
    expect(effectOf('S-COL-01')).toBe('Rien n’est publié tant que ce n’est pas corrigé.');
    expect(effectOf('W-PRJ-13')).toBe('Aucun chiffre n’est changé.');
    expect(effectOf('W-FMT-06')).toContain('au nom inconnu ne l’est pas');
    expect(effectOf('W-FMT-07')).toBe('Ces lignes ou ces colonnes ne sont pas lues.');
    expect(effectOf('E-PES-07')).toBe('La ligne est écartée de tous les chiffres.');
    expect(effectOf('E-PRJ-08')).toContain('calendrier');
    expect(effectOf('E-VER-02')).toContain('payé');
  });

  test('an alert never says that a row is lost, except one that says nothing new, or nothing at all', () => {
    const losing = CODES.filter(
      (code) => DIAGNOSTICS[code].severity === 'alerte' && /écartée/.test(effectOf(code)),
    );
    expect(losing).toEqual(['W-CLE-02', 'W-PES-03', 'W-IND-11', 'W-IND-03']);
  });

  test('every severity is explained, the worst first', () => {
    expect(SEVERITIES.map(({ severity }) => severity)).toEqual([
      'structure',
      'erreur',
      'alerte',
      'information',
    ]);
  });
});

describe('how to prepare files', () => {
  test('takes five steps', () => expect(STEPS).toHaveLength(5));

  test('gives an example of settings that is read without a remark', () => {
    const remarks: unknown[] = [];
    expect(
      parseConfiguration(JSON.stringify(SETTINGS_EXAMPLE), (remark) => remarks.push(remark)),
    ).toMatchObject(SETTINGS_EXAMPLE);
    expect(remarks).toEqual([]);
  });

  test('gives an example of targets that is read without a remark', () => {
    const remarks: unknown[] = [];
    const read = parseObjectives(JSON.stringify(OBJECTIVES_EXAMPLE), (remark) => remarks.push(remark));
    expect(read.targets).toHaveLength(OBJECTIVES_EXAMPLE.cibles.length);
    expect(read.targets[1]?.exemptions).toHaveLength(2);
    expect(read.activeRecords?.value).toBe(410_000);
    expect(remarks).toEqual([]);
  });

  test('says everything in sentences', () => {
    for (const { text } of STEPS) expect(text).toMatch(/\.$/);
    for (const { rule } of [...CONVENTIONS, ...OBJECTIVES_SETTINGS]) expect(rule).toMatch(/[.»]$/);
  });
});
