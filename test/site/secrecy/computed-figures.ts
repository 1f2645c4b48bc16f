import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../demonstration/tables.ts';
import { csvRows, type Folder, openFolderDatabase, type Tables } from '../../usage/folders.ts';

/** A figure computed in SQL: what is told of it, and whether what it holds forbids to. */
export interface Figure {
  readonly name: string;
  readonly numerator: number;
  /** `null` for a count, and where denominators make no sum. */
  readonly denominator: number | null;
  /** Persons of those that did not answer, which no row prints. */
  readonly silent: number;
  readonly isSecret: boolean;
}

/** The figures of the rows that an edition of one region publishes or hides. */
export const figuresOfEdition = (folder: Folder, published: Tables, whole: Tables): Figure[] => [
  ...territoryFigures(openFolderDatabase(folder, published), published),
  ...projectFigures(openFolderDatabase(folder, whole), published),
];

type SqlRow = Readonly<Record<string, string | number | null>>;

const all = (database: DatabaseSync, sql: string): SqlRow[] => database.prepare(sql).all() as SqlRow[];

/** The parts of a name. */
export const joined = (...parts: readonly unknown[]): string => parts.join(' ');

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
