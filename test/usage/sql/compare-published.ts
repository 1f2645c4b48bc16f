import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { loadRows, type TextRow } from './load-rows.ts';

const FIGURE = [
  'code_indicateur',
  'type_denominateur',
  'numerateur',
  'denominateur',
  'taux',
  'statut',
  'cible',
  'atteinte',
  'nb_repondants',
  'nb_attendus',
  'borne_basse',
  'borne_haute',
  'date_mesure_min',
  'date_mesure_max',
] as const;
const PLACE = ['type_territoire', 'code_territoire'] as const;

/** The published files that are compared, and their columns. */
export const PUBLISHED_COLUMNS = {
  usages: [...PLACE, 'secteur', ...FIGURE],
  usages_projets: ['id_projet', ...FIGURE],
  dui_actifs: ['mois', ...PLACE, 'nb_dossiers_actifs', 'statut', 'nb_repondants', 'nb_attendus'],
  echanges: ['mois', ...PLACE, 'code_indicateur', 'nombre', 'statut'],
} as const;

export type PublishedUsage = Readonly<Record<keyof typeof PUBLISHED_COLUMNS, Iterable<TextRow>>>;

/** What the comparison finds. Everything is right when the three lists are empty. */
export interface Comparison {
  /** Cells that differ. */
  readonly differences: readonly unknown[];
  /** Rows that only one of the two has. */
  readonly unmatched: readonly unknown[];
  /** Rows told that what they hold forbids to tell. */
  readonly violations: readonly unknown[];
}

/** Compares the published files with what the database computed. Once for a database. */
export function comparePublished(database: DatabaseSync, published: PublishedUsage): Comparison {
  for (const [table, columns] of Object.entries(PUBLISHED_COLUMNS)) {
    loadRows(database, table, columns, published[table as keyof PublishedUsage]);
  }
  database.exec(readFileSync(join(import.meta.dirname, '6-comparison.sql'), 'utf8'));
  const rows = (view: string): unknown[] =>
    database
      .prepare(`SELECT * FROM ${view} ORDER BY key LIMIT 50`)
      .all()
      .map((row) => ({ ...row }));
  return { differences: rows('difference'), unmatched: rows('unmatched'), violations: rows('violation') };
}
