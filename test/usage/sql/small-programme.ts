import type { DatabaseSync } from 'node:sqlite';
import type { TextRow } from './load-rows.ts';
import { openUsageDatabase } from './usage-database.ts';

/** A return of the quarter that ends 2024 in the ESSMS given, of project `P`; conforming, whatever the indicator. */
export const answer = (finess_et: string, numerateur: number, denominateur: number, more: TextRow = {}) => ({
  finess_et,
  id_projet: 'P',
  code_indicateur: 'mssante',
  date_debut_periode: '2024-09-30',
  date_fin_periode: '2024-12-31',
  date_mesure: '2024-12-31',
  date_transmission: '2025-01-15',
  numerateur: String(numerateur),
  denominateur: String(denominateur),
  statut_validation: 'declare',
  ...more,
});

/** The same of the active files. */
export const activeFiles = (
  finess_et: string,
  numerateur: number,
  denominateur: number,
  more: TextRow = {},
) =>
  answer(finess_et, numerateur, denominateur, {
    code_indicateur: 'dossiers_actifs',
    type_denominateur: 'file_active_annuelle',
    ...more,
  });

/** Conforming dates of a measure of the active files on the day given, from the day three months before. */
export const over = (date_debut_periode: string, date_mesure: string): TextRow => ({
  date_debut_periode,
  date_fin_periode: date_mesure,
  date_mesure,
  date_transmission: date_mesure,
});

const unit = (finess_et: string): TextRow => ({
  finess_et,
  finess_ej: `owner ${finess_et}`,
  secteur: 'handicap_adultes',
  code_region: '53',
  code_departement: '35',
  code_epci: '243500139',
});

/** What a test changes of the small programme. */
interface Changes {
  readonly returns: readonly TextRow[];
  /** Columns of each ESSMS of the project `P`, in place of those of an ESSMS of Rennes and of a member from the start. */
  readonly essms?: Readonly<Record<string, TextRow>>;
  /** ESSMS that have nothing particular: they are `1`, `2`… */
  readonly count?: number;
  /** Other memberships, and other projects. */
  readonly members?: readonly TextRow[];
  readonly projects?: readonly TextRow[];
  readonly dataDate?: string;
  /** The period of the targets, from the call and without end unless told. */
  readonly inForce?: TextRow;
}

/** The figures of one project `P`, under way, whose ESSMS answer as told; every target is 90 %. */
export function smallProgramme(changes: Changes): DatabaseSync {
  const {
    returns,
    essms = {},
    count = 0,
    members = [],
    projects = [],
    dataDate = '2025-06-30',
    inForce,
  } = changes;
  const names = [...Array.from({ length: count }, (_, index) => String(index + 1)), ...Object.keys(essms)];
  const indicators = new Set(returns.map(({ code_indicateur = '' }) => code_indicateur));
  return openUsageDatabase({
    projets: [{ id_projet: 'P', statut: 'en_cours' }, ...projects],
    projets_essms: [
      ...names.map((finess_et) => ({ id_projet: 'P', finess_et, ...essms[finess_et] })),
      ...members,
    ],
    indicateurs_usage: returns,
    essms: names.map((finess_et) => ({ ...unit(finess_et), ...essms[finess_et] })),
    territoires: [
      { type_territoire: 'pays', code_territoire: 'FR' },
      { type_territoire: 'region', code_territoire: '53' },
      { type_territoire: 'departement', code_territoire: '22' },
      { type_territoire: 'departement', code_territoire: '35' },
      { type_territoire: 'epci', code_territoire: '243500139' },
    ],
    objectifs: [...indicators].map((code_indicateur) => ({
      code_indicateur,
      cible_ppm: '900000',
      du: '2024-01-15',
      ...inForce,
    })),
    dataDate,
  });
}

type SqlRow = Readonly<Record<string, string | number | null>>;

/** The rows of a query, as plain objects. */
export const query = (database: DatabaseSync, sql: string, ...values: string[]): SqlRow[] =>
  database
    .prepare(sql)
    .all(...values)
    .map((row) => ({ ...row }) as SqlRow);

/** The figure of an indicator in a group of ESSMS, the country unless told. */
export function figureOf(
  database: DatabaseSync,
  indicator = 'mssante',
  { group = 'pays|FR|tous', type = 'tous' } = {},
): SqlRow {
  const rows = query(
    database,
    'SELECT * FROM judged_figure WHERE grouping = ? AND indicator = ? AND denominator_type = ?',
    group,
    indicator,
    type,
  );
  if (rows.length !== 1) throw new Error(`${rows.length} figures of ${indicator} in ${group}`);
  return rows[0] as SqlRow;
}
