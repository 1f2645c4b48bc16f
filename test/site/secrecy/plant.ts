import type { Row } from '../../demonstration/tables.ts';
import { csvRows, csvText, type Folder, type Tables } from '../../usage/folders.ts';

/** Rates of MSSanté, in percents with one decimal, that nothing else of the edition has, each of an ESSMS alone in its EPCI. */
export const PLANTED_RATES: readonly number[] = [0.0396, 0.0436, 0.0538];

/** The month in which one ESSMS alone measures. */
export const LONE_MONTH = '2025-06-30';

interface Ground {
  readonly returns: readonly Row[];
  /** The ESSMS of the edition that answered, as `essms.csv` places them. */
  readonly essms: readonly Row[];
  readonly published: Tables;
}

/** Cells that must be secret, of every kind, planted among the returns of an edition. */
export function plant(folder: Folder, published: Tables): Folder {
  const returns = csvRows(folder['indicateurs_usage.csv']);
  const answered = new Set(returns.map(({ finess_et }) => finess_et));
  const essms = csvRows(published.get('essms')).filter(
    ({ finess_et, id_projets }) => id_projets !== '' && answered.has(finess_et),
  );
  const ground = { returns, essms, published };
  const changes = [dominating(ground), ...loneRates(ground), smallRemainder(ground)];
  const changed = returns.map((row) => changes.reduce((each, change) => change(each), row));
  return {
    ...folder,
    'indicateurs_usage.csv': csvText([
      ...changed,
      ...exchanges(changed, essms),
      ...loneMeasure(changed, essms),
    ]),
    'projets_essms.csv': csvText(fewMissing(csvRows(folder['projets_essms.csv']), ground)),
  };
}

type Change = (row: Row) => Row;

const only =
  (isIt: (row: Row) => boolean, change: Change): Change =>
  (row) =>
    isIt(row) ? { ...row, ...change(row) } : row;

function first<T>(list: readonly T[], what: string): T {
  if (list.length === 0) throw new Error(`nowhere to plant ${what}`);
  return list[0] as T;
}

const times = (text: string | undefined, factor: number): string =>
  text ? String(Number(text) * factor) : '';

/** One of the three or four ESSMS of a sector of a département makes more than 85 % of it. */
function dominating({ returns, essms }: Ground): Change {
  const cells = Map.groupBy(essms, ({ code_departement, secteur }) => `${code_departement} ${secteur}`);
  const few = [...cells.values()].filter(
    (own) => [3, 4].includes(own.length) && new Set(own.map(({ finess_ej }) => finess_ej)).size > 1,
  );
  const largest = (one: Row) =>
    Math.max(
      ...returns.filter((row) => row.finess_et === one.finess_et).map((row) => Number(row.denominateur)),
    );
  const small = few.flat().filter((one) => largest(one) < 20_000_000);
  const { finess_et } = first(small, 'a cell that one ESSMS dominates');
  return only(
    (row) => row.finess_et === finess_et,
    (row) => ({ numerateur: times(row.numerateur, 40), denominateur: times(row.denominateur, 40) }),
  );
}

/** ESSMS alone in their EPCI that have the planted rates. */
function loneRates({ essms }: Ground): Change[] {
  const alone = [...Map.groupBy(essms, ({ code_epci }) => code_epci)]
    .filter(([epci, own]) => epci !== '' && own.length === 1)
    .map(([, own]) => own[0]?.finess_et);
  return PLANTED_RATES.map((rate, index) => {
    const finessEt = first(alone.slice(index), 'an ESSMS alone in its EPCI');
    return only(
      (row) => row.finess_et === finessEt && row.code_indicateur === 'mssante',
      (row) => ({ numerateur: String(Math.floor(Number(row.denominateur) * rate)) }),
    );
  });
}

/** The project told of most respondents, among some of those that are told. */
function toldProject({ published }: Ground, isOne: (answered: number, expected: number) => boolean): string {
  const told = csvRows(published.get('usages_projets')).filter(
    (row) =>
      row.code_indicateur === 'mssante' &&
      row.statut === 'publie' &&
      isOne(Number(row.nb_repondants), Number(row.nb_attendus)),
  );
  const sorted = told.toSorted((a, b) => Number(b.nb_repondants) - Number(a.nb_repondants));
  return first(sorted, 'a secret of a project').id_projet as string;
}

/** All persons of a project that all answered have MSSanté, but ten at most: one in each of its ESSMS. */
function smallRemainder(ground: Ground): Change {
  const project = toldProject(ground, (answered, expected) => answered === expected && answered > 3);
  const isIt = (row: Row) => row.id_projet === project && row.code_indicateur === 'mssante';
  const ten = [...new Set(ground.returns.filter(isIt).map(({ finess_et }) => finess_et))].slice(0, 10);
  return only(isIt, ({ finess_et, denominateur }) => ({
    numerateur: String(Number(denominateur) - (ten.includes(finess_et) ? 1 : 0)),
  }));
}

/** The ESSMS of a project that did not answer accompany one person each: fewer than eleven in all. */
function fewMissing(members: readonly Row[], ground: Ground): Row[] {
  const project = toldProject(ground, (answered, expected) => {
    const silent = expected - answered;
    return silent >= 3 && silent <= 10;
  });
  const answered = new Set(ground.returns.map(({ finess_et }) => finess_et));
  const isIt = ({ id_projet, finess_et }: Row) => id_projet === project && !answered.has(finess_et);
  return members.map(only(isIt, () => ({ file_active: '1' })));
}

const EXCHANGES = 'e_parcours';
const EXCHANGES_DAY = '2025-05-31';

/** Exchanges of many ESSMS in one month: the others are of one or two. */
function exchanges(returns: readonly Row[], essms: readonly Row[]): Row[] {
  const placed = new Set(essms.map(({ finess_et }) => finess_et));
  const counted = new Set(
    returns.filter(({ code_indicateur }) => code_indicateur === EXCHANGES).map(({ finess_et }) => finess_et),
  );
  return returns
    .filter(
      ({ code_indicateur, date_mesure, finess_et }) =>
        code_indicateur === 'dmp' &&
        date_mesure === EXCHANGES_DAY &&
        placed.has(finess_et) &&
        !counted.has(finess_et),
    )
    .map((row) => ({
      ...row,
      code_indicateur: EXCHANGES,
      numerateur: String(Number(row.denominateur) - 9_176),
      denominateur: '',
    }));
}

/** One ESSMS of the département that has most of them measures again, when nobody else does. */
function loneMeasure(returns: readonly Row[], essms: readonly Row[]): Row[] {
  const places = [...Map.groupBy(essms, ({ code_departement }) => code_departement).values()];
  const most = first(
    places.toSorted((a, b) => b.length - a.length),
    'a lone measure',
  );
  const { finess_et } = first(most.slice(1), 'a lone measure');
  const own = returns.filter((row) => row.finess_et === finess_et && row.denominateur !== '');
  const latest = own.reduce((day, { date_mesure = '' }) => (date_mesure > day ? date_mesure : day), '');
  return own
    .filter(({ date_mesure }) => date_mesure === latest)
    .map((row) => ({
      ...row,
      date_debut_periode: '2025-03-15',
      date_fin_periode: '2025-06-15',
      date_mesure: '2025-06-15',
      date_transmission: '2025-06-25',
      // Active files are the denominator of the others.
      numerateur: String(
        Number(row.numerateur) + (row.code_indicateur === 'dossiers_actifs' ? 700_013 : 300_101),
      ),
      denominateur: String(
        Number(row.denominateur) + (row.code_indicateur === 'dossiers_actifs' ? 1_402_929 : 700_013),
      ),
    }));
}
