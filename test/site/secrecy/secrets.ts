import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../demonstration/tables.ts';
import { csvRows, type Folder, openFolderDatabase, type Tables } from '../../usage/folders.ts';

/** Numbers by what they count, none of them small enough to be met elsewhere by chance. */
export type Numbers = ReadonlyMap<number, string>;

/** What an edition of distinctive figures tells, and what it must not. */
export interface Secrets {
  /** Counts of the rows that are hidden, and of those that must be. */
  readonly hidden: Numbers;
  /** Counts, hours and persons of single ESSMS, unless a row tells them. */
  readonly single: Numbers;
  readonly told: Numbers;
  /** Rates of the hidden rows, in millionths. */
  readonly hiddenRates: Numbers;
}

const DISTINCTIVE = 100_000;

/** A figure computed in SQL: what is told of it, and whether what it holds forbids to. */
interface Figure {
  readonly name: string;
  readonly numerator: number;
  /** `null` for a count, and where denominators make no sum. */
  readonly denominator: number | null;
  /** Persons of those that did not answer, which no row prints. */
  readonly silent: number;
  readonly isSecret: boolean;
}

/**
 * What is hidden of an edition of one region, computed in SQL from its data folder: what the thresholds hide, and what the
 * published rows say they hide. `whole`: the published tables of the same folder for the country, which place the ESSMS of
 * its projects that are elsewhere.
 */
export function secretsOf(folder: Folder, published: Tables, whole: Tables): Secrets {
  const figures = [
    ...territoryFigures(openFolderDatabase(folder, published), published),
    ...projectFigures(openFolderDatabase(folder, whole), published),
  ];
  const told = numbersOf(figures.filter(({ isSecret }) => !isSecret));
  const secrets = figures.filter(({ isSecret }) => isSecret);
  return {
    told,
    hidden: new Map([...numbersOf(secrets), ...silentPersons(figures)]),
    hiddenRates: new Map(secrets.flatMap(rateOf)),
    single: new Map([...singleCounts(folder)].filter(([count]) => !told.has(count))),
  };
}

function numbersOf(figures: readonly Figure[]): Numbers {
  return new Map(
    figures.flatMap(({ name, numerator, denominator }) =>
      [
        [numerator, `${name}, numerator`] as const,
        ...(denominator === null
          ? []
          : [
              [denominator, `${name}, denominator`] as const,
              [denominator - numerator, `${name}, remainder`] as const,
            ]),
      ].filter(([count]) => count >= DISTINCTIVE),
    ),
  );
}

const silentPersons = (figures: readonly Figure[]): Numbers =>
  new Map(
    figures
      .filter(({ silent }) => silent >= DISTINCTIVE)
      .map(({ name, silent }) => [silent, `${name}, persons of those that did not answer`]),
  );

function rateOf({ name, numerator, denominator }: Figure): (readonly [number, string])[] {
  if (denominator === null || numerator === 0 || numerator === denominator) return [];
  return [[Math.floor((numerator * 1_000_000) / denominator), name]];
}

type SqlRow = Readonly<Record<string, string | number | null>>;

const all = (database: DatabaseSync, sql: string): SqlRow[] => database.prepare(sql).all() as SqlRow[];

const joined = (...parts: readonly unknown[]): string => parts.join(' ');

/** The figures of some published rows, by the name they have in SQL. */
function figuresOf(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  computed: ReadonlyMap<string, SqlRow>,
): Figure[] {
  return rows.flatMap((row) => {
    const name = nameOf(row);
    if (!['publie', 'secret', 'indetermine'].includes(row.statut ?? '')) return [];
    const truth = computed.get(name);
    if (truth === undefined) throw new Error(`${name} is not computed`);
    return [
      {
        name,
        numerator: Number(truth.numerator),
        denominator:
          truth.denominator === undefined || Number(truth.types) > 1 ? null : Number(truth.denominator),
        silent: Number(truth.missing_persons ?? 0),
        isSecret: row.statut === 'secret' || truth.is_secret === 1,
      },
    ];
  });
}

/** In an edition of one region, that region is the whole: in SQL, the country. */
const TOP = 'pays FR';
const placeOf = ({ type_territoire: type, code_territoire: code }: Row): string =>
  type === 'region' ? TOP : joined(type, code);

function territoryFigures(database: DatabaseSync, published: Tables): Figure[] {
  const rates = new Map(
    all(database, 'SELECT * FROM judged_figure').map((row) => [
      joined(String(row.grouping).replaceAll('|', ' '), row.indicator, row.denominator_type),
      row,
    ]),
  );
  const records = new Map(
    all(database, 'SELECT *, count AS numerator FROM judged_records').map((row) => [
      joined(row.month, row.territory_type, row.territory_code),
      row,
    ]),
  );
  const exchanges = new Map(
    all(database, 'SELECT *, count AS numerator FROM judged_exchanges').map((row) => [
      joined(row.month, row.territory_type, row.territory_code, row.indicator),
      row,
    ]),
  );
  const trends = new Map(
    all(database, TRENDS).map((row) => [joined(row.month, row.indicator, row.denominator_type), row]),
  );
  const rows = (name: string) => csvRows(published.get(name));
  return [
    ...figuresOf(
      rows('usages'),
      (row) => joined(placeOf(row), row.secteur, row.code_indicateur, row.type_denominateur),
      rates,
    ),
    ...figuresOf(
      rows('dui_actifs'),
      (row) => joined(row.mois, row.type_territoire, row.code_territoire),
      records,
    ),
    ...figuresOf(
      rows('echanges'),
      (row) => joined(row.mois, row.type_territoire, row.code_territoire, row.code_indicateur),
      exchanges,
    ),
    ...figuresOf(
      rows('tendances'),
      (row) => joined(row.mois, row.code_indicateur, row.type_denominateur),
      trends,
    ),
  ];
}

function projectFigures(database: DatabaseSync, published: Tables): Figure[] {
  const rates = new Map(
    all(database, "SELECT * FROM judged_figure WHERE grouping LIKE 'projet|%'").map((row) => [
      joined(String(row.grouping).replace('|', ' '), row.indicator, row.denominator_type),
      row,
    ]),
  );
  return figuresOf(
    csvRows(published.get('usages_projets')),
    (row) => joined('projet', row.id_projet, row.code_indicateur, row.type_denominateur),
    rates,
  );
}

/** The rates of the whole at each month's end, by type of denominator and all together. */
const TRENDS = `
  WITH held AS (
    SELECT
      finess_et, indicator, denominator_type, numerator, denominator, measured,
      lead(measured, 1, '9999-12-31') OVER (PARTITION BY finess_et, indicator ORDER BY measured) AS until
    FROM answer
    WHERE NOT is_count
  ),
  present AS (
    SELECT DISTINCT o.month, o.judged, m.finess_et
    FROM month o
    JOIN member m
      ON m.is_live AND (m.entered IS NULL OR m.entered <= o.judged) AND (m.left_on IS NULL OR m.left_on > o.judged)
    JOIN unit USING (finess_et)
  ),
  told AS (
    SELECT p.month, h.*
    FROM present p
    JOIN held h ON h.finess_et = p.finess_et AND h.measured <= p.judged AND h.until > p.judged
  )
  SELECT month, indicator, 'tous' AS denominator_type, sum(numerator) AS numerator, sum(denominator) AS denominator
  FROM told GROUP BY month, indicator
  UNION ALL
  SELECT month, indicator, denominator_type, sum(numerator), sum(denominator)
  FROM told WHERE denominator_type IS NOT NULL GROUP BY month, indicator, denominator_type`;

const SINGLE: Readonly<Record<string, readonly string[]>> = {
  'indicateurs_usage.csv': ['numerateur', 'denominateur'],
  'projets_essms.csv': ['file_active'],
  'heures_saad.csv': ['heures_total', 'heures_apa', 'heures_pch', 'heures_dependance_hors_apa_pch'],
};

/** Everything that one ESSMS gives and that counts persons, or hours. */
function singleCounts(folder: Folder): Map<number, string> {
  const counts = new Map<number, string>();
  for (const [file, columns] of Object.entries(SINGLE)) {
    for (const row of csvRows(folder[file])) {
      for (const column of columns) {
        const count = Number(row[column] ?? '');
        if (count >= DISTINCTIVE) counts.set(count, joined(file, row.finess_et, column));
      }
    }
  }
  return counts;
}
