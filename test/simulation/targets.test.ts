import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { cibles } = JSON.parse(readFileSync('data/reference/objectifs.json', 'utf8'));
const schema = JSON.parse(readFileSync('data/schemas/indicateurs_usage.json', 'utf8'));

test('the targets shipped are those of the call: 70 % for the two services socles, 90 % for the use of the DUI', () => {
  const targets = cibles.map((one: { code_indicateur: string; cible_ppm: number }) => [
    one.code_indicateur,
    one.cible_ppm,
  ]);
  expect(targets).toEqual([
    ['mssante', 700_000],
    ['dmp', 700_000],
    ['dossiers_actifs', 900_000],
    ['dossiers_actifs_projet_personnalise', 900_000],
    ['dossiers_actifs_agenda', 900_000],
  ]);
});

test('a target is that of an indicator that returns can hold', () => {
  const { constraints } = schema.fields.find(({ name }: { name: string }) => name === 'code_indicateur');
  for (const { code_indicateur } of cibles) expect(constraints.enum).toContain(code_indicateur);
});
