import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { READINGS } from '../../src/wording/readings.ts';

const baremes: readonly Record<string, unknown>[] = JSON.parse(
  readFileSync('data/reference/baremes.json', 'utf8'),
);

const valueAt = (object: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], object);

test('every reading has a name of its own, a reason and an alternative', () => {
  expect(new Set(READINGS.map(({ name }) => name)).size).toBe(READINGS.length);
  for (const { name, because, leftOut, choice } of READINGS) {
    expect(name).toMatch(/^[a-z_0-9]+$/);
    for (const sentence of [because, leftOut, choice]) expect(sentence).toMatch(/\.$/);
  }
});

test('the reading of a setting is the one that the scales name', () => {
  const set = READINGS.filter(({ setting }) => setting !== null);
  expect(set.map(({ setting }) => setting).sort()).toEqual([
    'comptage',
    'petit_og.amoa_condition',
    'petit_og.materiel_mode_plafond',
    'projet_mixte.mode_seuil',
    'prorata_saad.mode',
  ]);
  for (const { name, setting } of set) {
    const values = baremes.map((bareme) => valueAt(bareme, setting as string) ?? null);
    expect(new Set(values.filter((value) => value !== null))).toEqual(new Set([name]));
  }
});
