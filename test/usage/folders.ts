import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { DemoFile } from '../../src/demonstration/demo-file.ts';
import { type Row, rowsOf, textOf } from '../demonstration/tables.ts';
import { observe } from '../fixtures/data-folder.ts';
import { openData } from '../fixtures/open-data.ts';
import { disturbedMembers, disturbedReturns, disturbedSites } from './disturbed.ts';
import { openUsageDatabase, targetRows } from './sql/usage-database.ts';

/** The text of each file of a data folder, by name. */
export type Folder = Readonly<Record<string, string>>;

/** The published tables of an edition, by name without `.csv`. */
export type Tables = ReadonlyMap<string, string>;

/** The rows of a CSV; none when there is no file. */
export const csvRows = (text: string | undefined): Row[] =>
  Papa.parse<Row>(text ?? '', { header: true, skipEmptyLines: true }).data;

export const csvText = (rows: readonly Row[]): string => `${Papa.unparse([...rows], { newline: '\n' })}\n`;

export const folderOf = (files: readonly DemoFile[]): Folder =>
  Object.fromEntries(files.map(({ name }) => [name, textOf(files, name)]));

/** A demonstration where members, returns and sites are disturbed in every way. */
export function disturbedFolder(files: readonly DemoFile[]): Folder {
  const members = disturbedMembers(rowsOf(files, 'projets_essms.csv'));
  return {
    ...folderOf(files),
    'projets_essms.csv': csvText(members),
    'indicateurs_usage.csv': csvText(disturbedReturns(rowsOf(files, 'indicateurs_usage.csv'), members)),
    'finess/etablissements.csv': csvText(disturbedSites(rowsOf(files, 'finess/etablissements.csv'))),
  };
}

/** What is published of a folder; no site is built. */
export async function publish(folder: Folder): Promise<Tables> {
  const { observatory } = await observe(folder);
  if (observatory === null) throw new Error('the data has a structural error');
  return new Map(openData(observatory).map(({ name, content }) => [name.replace(/\.csv$/, ''), content]));
}

/** Computes in SQL the figures of a folder, whose ESSMS and territories are those of the published tables. */
export function openFolderDatabase(folder: Folder, published: Tables): ReturnType<typeof openUsageDatabase> {
  const settings = JSON.parse(folder['observatoire.json'] ?? '{}') as { date_donnees?: string };
  if (settings.date_donnees === undefined) throw new Error('a folder without the date of its data');
  return openUsageDatabase({
    projets: csvRows(folder['projets.csv']),
    projets_essms: csvRows(folder['projets_essms.csv']),
    indicateurs_usage: csvRows(folder['indicateurs_usage.csv']),
    essms: csvRows(published.get('essms')),
    territoires: csvRows(published.get('territoires')),
    objectifs: targetRows(folder['objectifs.json'] ?? readFileSync('data/reference/objectifs.json', 'utf8')),
    dataDate: settings.date_donnees,
  });
}
