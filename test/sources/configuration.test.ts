import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/sources/configuration.ts';
import type { SettingsWarning } from '../../src/sources/unknown-settings.ts';

function warnings(content: string): SettingsWarning[] {
  const found: SettingsWarning[] = [];
  parseConfiguration(content, (warning) => found.push(warning));
  return found;
}

test('no settings: the defaults', () => {
  expect(parseConfiguration('')).toMatchObject({ perimetre: 'pays', date_donnees: null, contact: null });
  expect(parseConfiguration('{}')).toEqual(parseConfiguration(' \n'));
  expect(parseConfiguration('{"secret":{"min_og":3}}').secret).toMatchObject({ min_og: 3, min_essms: 3 });
});

describe('a setting that is unknown', () => {
  test.each([
    ['{"périmètre":"region:53"}', 'périmètre', '« perimetre »'],
    ['{"Perimetre":"region:53"}', 'Perimetre', '« perimetre »'],
    ['{"date données":"2024-06-03"}', 'date données', '« date_donnees »'],
    ['{"avertisement":"x"}', 'avertisement', '« avertissement »'],
    ['{"secret":{"seuil_personne":5}}', 'secret.seuil_personne', '« secret.seuil_personnes »'],
  ])('%s is not read, which is told with the name that was meant', (content, name, meant) => {
    const [warning, other] = warnings(content);
    expect(other).toBeUndefined();
    expect(warning?.message).toBe(`Le réglage « ${name} » est inconnu : il n’est pas lu.`);
    expect(warning?.remedy).toBe(`Si c’est bien lui, renommez « ${name} » en ${meant}.`);
  });

  test('that resembles none: those that exist are named', () => {
    expect(warnings('{"couleur":"bleu"}')[0]?.remedy).toMatch(
      /Retirez « couleur ».*perimetre.*attribuants\.$/,
    );
  });

  test('several are told at once', () => {
    const [warning, other] = warnings('{"couleur":1,"titres":"x","secret":{"min_ogs":1}}');
    expect(other).toBeUndefined();
    for (const name of ['couleur', 'titres', 'secret.min_ogs']) {
      expect(warning?.message).toContain(`« ${name} »`);
      expect(warning?.remedy).toContain(`« ${name} »`);
    }
  });

  test('whose name begins with _ or $ is a remark', () => {
    expect(warnings('{"_note":"x","$schema":"y","secret":{"_note":"z"}}')).toEqual([]);
  });
});

test('settings that are not valid are all named', () => {
  const content = '{"perimetre":"Bretagne","titre":"","secret":{"min_og":-1}}';
  expect(() => parseConfiguration(content)).toThrow(/perimetre.*secret\.min_og.*\.$/);
  expect(() => parseConfiguration(content)).toThrow(/« titre » ne doit pas être vide/);
});

test.each(['9999-12-31', '2205-06-30', '0001-01-01', '2025-02-30'])('the data cannot be dated %s', (date) => {
  const content = JSON.stringify({ date_donnees: date });
  expect(() => parseConfiguration(content)).toThrow(/date_donnees.*entre 2015 et 2050/);
});
