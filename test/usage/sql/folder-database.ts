import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import type { TextRow } from './load-rows.ts';
import { openUsageDatabase, targetRows } from './usage-database.ts';

/** The rows of a CSV; none when there is no file. */
export const csvRows = (text: string | undefined): TextRow[] =>
  Papa.parse<TextRow>(text ?? '', { header: true, skipEmptyLines: true }).data;

/**
 * Computes in SQL the figures of a data folder, given as texts by file name, whose ESSMS and territories are those of the
 * published tables, given by name without `.csv`.
 */
export function openFolderDatabase(
  folder: Readonly<Record<string, string>>,
  published: ReadonlyMap<string, string>,
): DatabaseSync {
  const settings = JSON.parse(folder['observatoire.json'] ?? '{}') as { date_donnees?: string };
  if (settings.date_donnees === undefined) throw new Error('a folder without the date of its data');
  const inputs = {
    projets: csvRows(folder['projets.csv']),
    projets_essms: csvRows(folder['projets_essms.csv']),
    indicateurs_usage: csvRows(folder['indicateurs_usage.csv']),
    essms: csvRows(published.get('essms')),
    territoires: csvRows(published.get('territoires')),
    objectifs: targetRows(folder['objectifs.json'] ?? readFileSync('data/reference/objectifs.json', 'utf8')),
    dataDate: settings.date_donnees,
  };
  return openUsageDatabase(inputs);
}
