import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loadRows, type TextRow } from './load-rows.ts';

/** The columns that the computation reads, by table; `essms` and `territoires` are the published files. */
const COLUMNS = {
  projets: ['id_projet', 'statut'],
  projets_essms: ['id_projet', 'finess_et', 'date_entree', 'date_sortie', 'file_active'],
  indicateurs_usage: [
    'finess_et',
    'id_projet',
    'code_indicateur',
    'date_debut_periode',
    'date_fin_periode',
    'date_mesure',
    'date_transmission',
    'numerateur',
    'denominateur',
    'type_denominateur',
    'definition_indicateur',
    'statut_validation',
    'preuve_conservee',
  ],
  essms: ['finess_et', 'finess_ej', 'secteur', 'code_region', 'code_departement', 'code_epci'],
  territoires: ['type_territoire', 'code_territoire'],
  objectifs: ['code_indicateur', 'cible_ppm', 'du', 'au'],
} as const;

/** What the computation starts from: the rows of the files, as texts. */
export type UsageInputs = Readonly<Record<keyof typeof COLUMNS, Iterable<TextRow>>> & {
  /** The date of the data, ISO. */
  readonly dataDate: string;
};

const STEPS = ['1-programme.sql', '2-returns.sql', '3-rates.sql', '4-series.sql', '5-secrecy.sql'];

/**
 * Computes the figures of usage in SQL, in memory, from the files and by no code of the project. Its views
 * `judged_figure`, `judged_records` and `judged_exchanges` hold every figure, and whether what it holds forbids to tell it.
 */
export function openUsageDatabase(inputs: UsageInputs): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -400000');
  loadRows(database, 'edition', ['data_date'], [{ data_date: inputs.dataDate }]);
  for (const [table, columns] of Object.entries(COLUMNS)) {
    loadRows(database, table, columns, inputs[table as keyof typeof COLUMNS]);
  }
  for (const step of STEPS) database.exec(readFileSync(join(import.meta.dirname, step), 'utf8'));
  return database;
}

/** The targets of `objectifs.json`, as rows. */
export function targetRows(text: string): TextRow[] {
  const { cibles } = JSON.parse(text) as { cibles: readonly Record<string, string | number | null>[] };
  return cibles.map(({ code_indicateur, cible_ppm, du, au }) => ({
    code_indicateur: String(code_indicateur),
    cible_ppm: String(cible_ppm),
    du: String(du),
    au: au === null || au === undefined ? '' : String(au),
  }));
}
