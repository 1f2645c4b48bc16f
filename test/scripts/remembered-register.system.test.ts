import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rememberedRegister } from '../../scripts/lib/remembered-register.ts';
import { Report } from '../../src/domain/report.ts';
import { createGeography } from '../../src/sources/geography.ts';
import { memoryFile } from '../../src/sources/input-file.ts';
import { readRegister } from '../../src/sources/register/read-register.ts';
import { csv, finess } from '../fixtures/data-folder.ts';

const FOLDER = resolve(import.meta.dirname, '../../.cadran/registres');
const geography = createGeography();

/** A register large enough to be remembered, with a site read twice and one without a number. */
function largeRegister(name: string) {
  const rows = Array.from({ length: 12_000 }, (_, index) => ({
    finess_et: index === 5 ? '' : finess(String(35_100_000 + Math.max(index, 1))),
    finess_ej: finess('35000001'),
    raison_sociale: `${name} ${index} ${'Établissement au nom fort long '.repeat(5)}`,
    code_categorie: '500',
    code_commune: '35238',
  }));
  return memoryFile('finess/etablissements.csv', csv(rows));
}

type Reader = typeof readRegister;
const told = async (reader: Reader, file: ReturnType<typeof largeRegister>) => {
  const report = new Report();
  const { sites } = await reader([file], { geography, report });
  return { sites, files: report.files, counts: report.counts, diagnostics: report.diagnostics };
};

const newest = (): string =>
  readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] as string;

test('a register remembered says what it said when it was read: its sites and its problems', async () => {
  const file = largeRegister('Un');
  const afresh = await told(readRegister, file);
  expect(afresh.diagnostics.length).toBeGreaterThan(0);
  expect(await told(rememberedRegister, file)).toEqual(afresh);
  expect(await told(rememberedRegister, file)).toEqual(afresh);
});

test('one word changed, it is read again', async () => {
  const { sites } = await told(rememberedRegister, largeRegister('Deux'));
  expect(sites[0]?.name).toContain('Deux');
});

test('what was kept and is damaged is not believed', async () => {
  const file = largeRegister('Trois');
  const first = await told(rememberedRegister, file);
  const place = newest();
  const bytes = readFileSync(place);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] as number) ^ 1;
  writeFileSync(place, bytes);
  expect(await told(rememberedRegister, file)).toEqual(first);
});

test('whoever is told of every problem is told again', async () => {
  const file = largeRegister('Quatre');
  await told(rememberedRegister, file);
  const heard: string[] = [];
  await rememberedRegister([file], { geography, report: new Report(({ code }) => heard.push(code)) });
  expect(heard).toContain('E-VAL-04');
});
