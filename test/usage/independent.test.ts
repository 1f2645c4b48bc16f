import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { openData } from '../../src/opendata/open-data.ts';
import { type Row, rowsOf, textOf } from '../demonstration/tables.ts';
import { observe } from '../fixtures/data-folder.ts';
import { disturbedMembers, disturbedReturns, disturbedSites } from './disturbed.ts';
import { type Comparison, comparePublished } from './sql/compare-published.ts';
import { openUsageDatabase, targetRows } from './sql/usage-database.ts';

const DATA_DATE = '2025-06-30';
const TARGETS = readFileSync('data/reference/objectifs.json', 'utf8');

/** The number of published rows by file and status. */
type Told = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Publishes a data folder, computes it again in SQL, and compares the two. */
async function compare(folder: Readonly<Record<string, string>>): Promise<Comparison & { told: Told }> {
  const { observatory } = await observe(folder);
  if (observatory === null) throw new Error('the data has a structural error');
  const published = new Map(openData(observatory).map(({ name, content }) => [name, content]));
  const rows = (text: string | undefined): Row[] =>
    Papa.parse<Row>(text ?? '', { header: true, skipEmptyLines: true }).data;
  const tables = {
    usages: rows(published.get('usages.csv')),
    usages_projets: rows(published.get('usages_projets.csv')),
    dui_actifs: rows(published.get('dui_actifs.csv')),
    echanges: rows(published.get('echanges.csv')),
  };
  const database = openUsageDatabase({
    projets: rows(folder['projets.csv']),
    projets_essms: rows(folder['projets_essms.csv']),
    indicateurs_usage: rows(folder['indicateurs_usage.csv']),
    essms: rows(published.get('essms.csv')),
    territoires: rows(published.get('territoires.csv')),
    objectifs: targetRows(folder['objectifs.json'] ?? TARGETS),
    dataDate: DATA_DATE,
  });
  const told = Object.entries(tables).map(([file, lines]) => {
    const byStatus = Object.entries(Object.groupBy(lines, ({ statut = '' }) => statut));
    return [file, Object.fromEntries(byStatus.map(([status, of]) => [status, of?.length ?? 0]))];
  });
  return { ...comparePublished(database, tables), told: Object.fromEntries(told) };
}

const same = { differences: [], unmatched: [], violations: [] };

describe('what is published of usage is what SQL computes', () => {
  test('of the full demonstration', async () => {
    const files = generateDemonstration({ scale: 1, seed: 1 });
    const { told, ...found } = await compare(
      Object.fromEntries(files.map(({ name, content }) => [name, [...content].join('')])),
    );
    expect(found).toEqual(same);
    for (const [file, statuses] of Object.entries(told)) {
      expect([file, (statuses.publie ?? 0) > 100, (statuses.secret ?? 0) > 10]).toEqual([file, true, true]);
    }
    expect(told.usages?.indetermine).toBeGreaterThan(100);
  }, 240_000);

  test('of a demonstration that is disturbed in every way', async () => {
    const files = generateDemonstration({ scale: 0.1, seed: 2 });
    const members = disturbedMembers(rowsOf(files, 'projets_essms.csv'));
    const text = (rows: readonly Row[]): string => `${Papa.unparse([...rows], { newline: '\n' })}\n`;
    const { told, ...found } = await compare({
      ...Object.fromEntries(files.map(({ name }) => [name, textOf(files, name)])),
      'projets_essms.csv': text(members),
      'indicateurs_usage.csv': text(disturbedReturns(rowsOf(files, 'indicateurs_usage.csv'), members)),
      'finess/etablissements.csv': text(disturbedSites(rowsOf(files, 'finess/etablissements.csv'))),
    });
    expect(found).toEqual(same);
    expect(told.usages?.publie).toBeGreaterThan(50);
  }, 240_000);
});
