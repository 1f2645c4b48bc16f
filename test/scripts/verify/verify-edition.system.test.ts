import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PublishedEdition } from '../../../scripts/lib/verify/published-edition.ts';
import { type CheckOutcome, verifyEdition } from '../../../scripts/lib/verify/verify-edition.ts';
import { generateDemonstration } from '../../../src/demonstration/generate.ts';
import { csvRows, csvText, disturbedFolder, type Folder } from '../../usage/folders.ts';
import { country, publishedFiles, without, withSettings } from './edition.ts';

const outcomesOf = async (folder: Folder): Promise<CheckOutcome[]> =>
  verifyEdition(new PublishedEdition(await publishedFiles(folder)));

const discrepancies = (outcomes: readonly CheckOutcome[]): string[] =>
  outcomes.flatMap(({ name, discrepancies: found }) =>
    found.map(
      ({ file, row, column, published, recomputed }) =>
        `${name}: ${file}, ${row}, ${column}: ${published}, not ${recomputed}`,
    ),
  );

const empty = (outcomes: readonly CheckOutcome[]): string[] =>
  outcomes.filter(({ comparisons }) => comparisons === 0).map(({ name }) => name);

const FOLDER = resolve(import.meta.dirname, '../../../scripts/lib/verify');

/** What the second reading may share with the first: how dates, French and workbooks are read and written. */
const SHARED =
  /^(\.\/|\.\.\/command\.ts|.*\/src\/(domain\/iso-date|format|wording\/plural|sources\/(text\/workbook\/|unreadable-error)))/;

test('the second reading computes nothing by the code of the first', () => {
  const imports = readdirSync(FOLDER).flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    return [...text.matchAll(/from '(\.[^']+)'/g)].map(([, target = '']) => target);
  });
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((target) => !SHARED.test(target))).toEqual([]);
});

describe('an edition reconciles', { timeout: 300_000 }, () => {
  test('of the country, every check having something to compare', async () => {
    const outcomes = await outcomesOf(country);
    expect(discrepancies(outcomes)).toEqual([]);
    expect(empty(outcomes)).toEqual([]);
  });

  test.each(['region:53', 'region:94', 'region:01', 'region:COM'])('of %s alone', async (perimetre) => {
    const outcomes = await outcomesOf(withSettings(country, { perimetre }));
    expect(discrepancies(outcomes)).toEqual([]);
  });

  test('with no optional file', async () => {
    const names = ['indicateurs_usage', 'heures_saad', 'versements', 'pieces', 'enveloppes', 'organismes'];
    const bare = without(country, ...names.map((name) => `${name}.csv`));
    expect(discrepancies(await outcomesOf(bare))).toEqual([]);
  });

  test.each(['2024-07-01', '2022-03-15'])('dated %s, before part of what it holds', async (date_donnees) => {
    const outcomes = await outcomesOf(withSettings(country, { date_donnees }));
    expect(discrepancies(outcomes)).toEqual([]);
  });

  test('with credits of the national reserve alone, and of one région beside it', async () => {
    const header = 'code_region,annee,type,montant,source';
    const reserve = [header, ',2024,nationale,50000000,essai'];
    for (const lines of [reserve, [...reserve, '53,2024,regionale,3000000,essai']]) {
      const outcomes = await outcomesOf({ ...country, 'enveloppes.csv': `${lines.join('\n')}\n` });
      expect(discrepancies(outcomes)).toEqual([]);
    }
  });

  test('with conventions that have no date, or no amount', async () => {
    const rows = csvRows(country['projets.csv']).map((row, at) => ({
      ...row,
      ...(at % 5 === 0 && { date_convention: '' }),
      ...(at % 5 === 1 && { montant_conventionne: '' }),
    }));
    expect(discrepancies(await outcomesOf({ ...country, 'projets.csv': csvText(rows) }))).toEqual([]);
  });

  test('with members whose site has closed, has no sector or has taken another number', async () => {
    const members = new Set(csvRows(country['projets_essms.csv']).map(({ finess_et }) => finess_et));
    const sites = csvRows(country['finess/etablissements.csv']).map((row) => {
      if (!members.has(row.finess_et)) return row;
      const rank = Number(row.finess_et) % 7;
      if (rank === 0) return { ...row, etat: 'ferme', date_fermeture: '2025-01-31' };
      return rank === 1 ? { ...row, code_commune: '' } : row;
    });
    const kept = sites.filter(({ finess_et = '' }) => Number(finess_et) % 11 !== 5);
    const folder = { ...country, 'finess/etablissements.csv': csvText(kept) };
    expect(discrepancies(await outcomesOf(folder))).toEqual([]);
  });

  test('of regions of which one département is left', async () => {
    const rows = csvRows(country['finess/etablissements.csv']);
    const kept = rows.filter(({ code_commune = '' }) => !/^(22|29|56)/.test(code_commune));
    const folder = { ...country, 'finess/etablissements.csv': csvText(kept) };
    expect(discrepancies(await outcomesOf(folder))).toEqual([]);
  });

  test('of data that is disturbed in every way', async () => {
    const disturbed = disturbedFolder(generateDemonstration({ scale: 0.01, seed: 5 }));
    expect(discrepancies(await outcomesOf(disturbed))).toEqual([]);
  });
});
