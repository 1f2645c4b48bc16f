import Papa from 'papaparse';

/** A row of `usages.csv` or `usages_projets.csv`. Counts are `null` where the cell is empty. */
export interface UsageRow {
  readonly file: 'usages.csv' | 'usages_projets.csv';
  /** Whom it is about, `pays:FR|tous` or `projet:P1`. */
  readonly cell: string;
  readonly family: string;
  readonly indicator: string;
  readonly type: string;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly respondents: number;
  readonly expected: number;
  /** In millionths. */
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  readonly target: number | null;
  readonly attained: string;
  readonly rate: string;
  readonly dates: string;
}

/** A row of `dui_actifs.csv` or `echanges.csv`: a count of a territory in a month. */
export interface MonthRow {
  readonly file: 'dui_actifs.csv' | 'echanges.csv';
  readonly month: string;
  readonly territoryType: string;
  readonly code: string;
  readonly indicator: string;
  readonly status: string;
  readonly count: number | null;
  /** `null` when the file does not say. */
  readonly respondents: number | null;
  readonly expected: number | null;
  /** Those of them that measured that month. */
  readonly measured: number | null;
}

/** A row of `tendances.csv`: a rate of the whole edition in a month. */
export interface TrendRow {
  readonly month: string;
  readonly indicator: string;
  readonly type: string;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly respondents: number;
}

/** An ESSMS as `essms.csv` places it; empty where it is not known. */
export interface PlacedEssms {
  readonly sector: string;
  readonly located: boolean;
  readonly epci: string;
  readonly departement: string;
  readonly region: string;
  readonly projects: readonly string[];
}

/** What an edition publishes of usage, as anyone can download it. */
export interface PublishedEdition {
  readonly essms: readonly PlacedEssms[];
  readonly usages: readonly UsageRow[];
  readonly activeRecords: readonly MonthRow[];
  readonly exchanges: readonly MonthRow[];
  readonly trends: readonly TrendRow[];
}

type Cells = Readonly<Record<string, string>>;

const parse = (csv: string | undefined): readonly Cells[] =>
  Papa.parse<Cells>((csv ?? '').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;

const number = (text: string | undefined): number | null => (text ? Number(text) : null);
const millionths = (text: string | undefined): number | null =>
  text ? Math.round(Number(text) * 1e6) : null;

/** The tables of an edition, by name without `.csv`; those that are absent are empty. */
export function readPublished(tables: ReadonlyMap<string, string>): PublishedEdition {
  return {
    essms: parse(tables.get('essms')).map(readEssms),
    usages: [
      ...parse(tables.get('usages')).map((row) => readUsage(row, 'usages.csv')),
      ...parse(tables.get('usages_projets')).map((row) => readUsage(row, 'usages_projets.csv')),
    ],
    activeRecords: parse(tables.get('dui_actifs')).map((row) =>
      readMonth(row, 'dui_actifs.csv', row.nb_dossiers_actifs),
    ),
    exchanges: parse(tables.get('echanges')).map((row) => readMonth(row, 'echanges.csv', row.nombre)),
    trends: parse(tables.get('tendances')).map(readTrend),
  };
}

function readEssms(row: Cells): PlacedEssms {
  return {
    sector: row.secteur ?? '',
    located: Boolean(row.code_commune),
    epci: row.code_epci ?? '',
    departement: row.code_departement ?? '',
    region: row.code_region ?? '',
    projects: (row.id_projets ?? '').split('|').filter((id) => id !== ''),
  };
}

/** `non_localise` has a row for each level, all about the same ESSMS: they are not parts of a whole. */
function usageFamily(row: Cells, type: string): string {
  if (row.id_projet) return `projet|${type}`;
  const { type_territoire: level = '', code_territoire: code = '', secteur = 'tous' } = row;
  const part = secteur === 'tous' ? 'tous' : 'secteur';
  return `${level === 'non_localise' ? `${level}:${code}` : level}|${part}|${type}`;
}

function readUsage(row: Cells, file: UsageRow['file']): UsageRow {
  const type = row.type_denominateur || 'tous';
  return {
    file,
    cell: row.id_projet
      ? `projet:${row.id_projet}`
      : `${row.type_territoire}:${row.code_territoire}|${row.secteur || 'tous'}`,
    family: usageFamily(row, type === 'tous' ? 'tous' : 'type'),
    indicator: row.code_indicateur ?? '',
    type,
    status: row.statut ?? '',
    numerator: number(row.numerateur),
    denominator: number(row.denominateur),
    respondents: Number(row.nb_repondants),
    expected: Number(row.nb_attendus),
    lowerBound: millionths(row.borne_basse),
    upperBound: millionths(row.borne_haute),
    target: millionths(row.cible),
    attained: row.atteinte ?? '',
    rate: row.taux ?? '',
    dates: `${row.date_mesure_min ?? ''}/${row.date_mesure_max ?? ''}`,
  };
}

function readMonth(row: Cells, file: MonthRow['file'], count: string | undefined): MonthRow {
  return {
    file,
    month: row.mois ?? '',
    territoryType: row.type_territoire ?? '',
    code: row.code_territoire ?? '',
    indicator: row.code_indicateur ?? '',
    status: row.statut ?? '',
    count: number(count),
    respondents: number(row.nb_repondants),
    expected: number(row.nb_attendus),
    measured: number(row.nb_mesures_du_mois),
  };
}

function readTrend(row: Cells): TrendRow {
  return {
    month: row.mois ?? '',
    indicator: row.code_indicateur ?? '',
    type: row.type_denominateur ?? '',
    status: row.statut ?? '',
    numerator: number(row.numerateur),
    denominator: number(row.denominateur),
    respondents: Number(row.nb_repondants),
  };
}

/** How findings name a row of usage. */
export const usageKey = ({ cell, indicator, type }: UsageRow): string =>
  type === 'tous' ? `${cell} ${indicator}` : `${cell} ${indicator} ${type}`;

/** How findings name a row of a month. */
export const monthKey = ({ month, territoryType, code, indicator }: MonthRow): string =>
  `${month} ${territoryType}:${code}${indicator === '' ? '' : ` ${indicator}`}`;

/** How findings name a row of the trends. */
export const trendKey = ({ month, indicator, type }: TrendRow): string =>
  type === 'tous' ? `${month} ${indicator}` : `${month} ${indicator} ${type}`;
