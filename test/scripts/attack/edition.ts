import { csv } from '../../fixtures/data-folder.ts';

type Row = Readonly<Record<string, string | number>>;

/** Five ESSMS of `essms.csv`: in département 35 of region 53, EPCI E1, for the elderly, in project P1, unless said. */
export const fiveEssms = (place: Partial<Record<string, string>> = {}): Row[] =>
  Array.from({ length: 5 }, () => ({
    code_commune: 'commune',
    code_epci: 'E1',
    code_departement: '35',
    code_region: '53',
    secteur: 'personnes_agees',
    id_projets: 'P1',
    ...place,
  }));

interface Counts {
  readonly num?: number;
  readonly den?: number;
  readonly rep?: number;
  readonly exp?: number;
  readonly low?: number | string;
  readonly high?: number | string;
  readonly more?: Row;
}

function usageColumns(indicator: string, counts: Counts | 'secret', rep = 5): Row {
  const { num, den, low = '', high = '', more, ...rest } = counts === 'secret' ? {} : counts;
  const hidden = num === undefined;
  const respondents = rest.rep ?? rep;
  return {
    code_indicateur: indicator,
    type_denominateur: 'tous',
    numerateur: num ?? '',
    denominateur: den ?? '',
    taux: hidden || den === undefined ? '' : (num / den).toFixed(6),
    statut: hidden ? 'secret' : den === undefined ? 'indetermine' : 'publie',
    cible: '',
    atteinte: '',
    nb_repondants: respondents,
    nb_attendus: rest.exp ?? respondents,
    borne_basse: low,
    borne_haute: high,
    date_mesure_min: '2024-06-30',
    date_mesure_max: '2024-12-31',
    ...more,
  };
}

/** A row of `usages.csv`: `departement:35`, or `departement:35|domicile`. Without a numerator it is hidden. */
export function usage(cell: string, counts: Counts | 'secret' = 'secret', indicator = 'mssante'): Row {
  const [territory = '', sector = 'tous'] = cell.split('|');
  const [type = '', code = ''] = territory.split(':');
  return {
    type_territoire: type,
    code_territoire: code,
    secteur: sector,
    ...usageColumns(indicator, counts),
  };
}

/** A row of `usages_projets.csv`. */
export const projectUsage = (
  id: string,
  counts: Counts | 'secret' = 'secret',
  indicator = 'mssante',
): Row => ({
  id_projet: id,
  ...usageColumns(indicator, counts),
});

/** A row of `dui_actifs.csv`; without a count it is hidden. `measured`: those who measured that month. */
export function activeRecords(
  month: string,
  territory: string,
  count: number | null,
  rep = 5,
  measured = rep,
): Row {
  const [type = '', code = ''] = territory.split(':');
  return {
    mois: month,
    type_territoire: type,
    code_territoire: code,
    nb_dossiers_actifs: count ?? '',
    statut: count === null ? 'secret' : 'publie',
    nb_repondants: rep,
    nb_attendus: rep,
    nb_mesures_du_mois: measured,
  };
}

/** A row of `tendances.csv`: a numerator and a denominator; without them it is hidden. */
export function trend(
  month: string,
  indicator: string,
  counts: readonly [number, number] | null,
  more: Row = {},
): Row {
  return {
    mois: month,
    code_indicateur: indicator,
    type_denominateur: 'tous',
    numerateur: counts?.[0] ?? '',
    denominateur: counts?.[1] ?? '',
    statut: counts === null ? 'secret' : 'publie',
    nb_repondants: 15,
    ...more,
  };
}

/** A row of `echanges.csv`; without a count it is hidden. */
export function exchange(month: string, territory: string, count: number | null): Row {
  const [type = '', code = ''] = territory.split(':');
  return {
    mois: month,
    type_territoire: type,
    code_territoire: code,
    code_indicateur: 'e_prescription',
    nombre: count ?? '',
    statut: count === null ? 'secret' : 'publie',
  };
}

/** Published tables from their rows, as the files of `donnees/` are. */
export const tables = (rows: Readonly<Record<string, readonly Row[]>>): Map<string, string> =>
  new Map(Object.entries(rows).map(([name, table]) => [name, csv(table)]));
