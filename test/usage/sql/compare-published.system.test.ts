import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { comparePublished, type PublishedUsage } from './compare-published.ts';
import type { TextRow } from './load-rows.ts';
import { activeFiles, answer, over, query, smallProgramme } from './small-programme.ts';

const NAMES = ['1', '2', '3', '4', '5', '6'];

/** Six ESSMS of six owners; four answered. From one month to the next the active files of one of them changed. */
const programme = (): DatabaseSync =>
  smallProgramme({
    essms: Object.fromEntries(NAMES.map((name) => [name, { file_active: '200' }])),
    returns: [
      ...NAMES.slice(0, 4).flatMap((name) => [
        answer(name, 70, 100),
        activeFiles(name, 60, 100),
        answer(name, 20, 0, { code_indicateur: 'e_parcours', denominateur: '' }),
      ]),
      activeFiles('1', 65, 100, over('2024-10-31', '2025-01-31')),
    ],
    dataDate: '2025-01-31',
  });

/** What would be published of it if all were told that may be. */
function publish(database: DatabaseSync): Record<keyof PublishedUsage, TextRow[]> {
  const millionths = (name: string): string =>
    `iif(${name} IS NULL, '', format('%d.%06d', ${name} / 1000000, ${name} % 1000000))`;
  const figures = `SELECT
      grouping, indicator AS code_indicateur, denominator_type AS type_denominateur,
      iif(is_secret, 'secret', status) AS statut, coalesce(attained, '') AS atteinte, numerator AS numerateur,
      denominator AS denominateur, ${millionths('rate')} AS taux, ${millionths('target')} AS cible,
      respondents AS nb_repondants, expected AS nb_attendus, ${millionths('lower_bound')} AS borne_basse,
      ${millionths('upper_bound')} AS borne_haute, are_bounds_secret
    FROM judged_figure`;
  const texts = (sql: string): Record<string, string>[] =>
    query(database, sql).map((row) => {
      const cells = Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]);
      const shown = Object.fromEntries(cells) as Record<string, string>;
      if (shown.statut === 'secret') {
        for (const name of ['numerateur', 'denominateur', 'taux', 'atteinte']) shown[name] = '';
      }
      if (shown.statut === 'secret' || shown.are_bounds_secret === '1') {
        shown.borne_basse = '';
        shown.borne_haute = '';
      }
      return shown;
    });
  const points = (view: string, number: string, status: string): TextRow[] =>
    texts(`SELECT
        month AS mois, territory_type AS type_territoire, territory_code AS code_territoire, count AS ${number},
        ${status} AS statut, respondents AS nb_repondants, ${view === 'judged_records' ? 'expected AS nb_attendus' : 'indicator AS code_indicateur'}
      FROM ${view}`);
  const all = texts(figures);
  const isProject = (row: TextRow): boolean => row.grouping?.startsWith('projet|') ?? false;
  const split = (row: TextRow): readonly string[] => row.grouping?.split('|') ?? [];
  return {
    usages: all
      .filter((row) => !isProject(row))
      .map((row) => {
        const [type_territoire = '', code_territoire = '', secteur = ''] = split(row);
        return { ...row, type_territoire, code_territoire, secteur };
      }),
    usages_projets: all.filter(isProject).map((row) => ({ ...row, id_projet: split(row)[1] ?? '' })),
    dui_actifs: points('judged_records', 'nb_dossiers_actifs', "iif(is_secret, 'secret', status)").map(
      (row) =>
        // The change of one ESSMS is not told.
        row.mois === '2025-01-31' && row.statut === 'publie'
          ? { ...row, statut: 'secret', nb_dossiers_actifs: '' }
          : row,
    ),
    echanges: points('judged_exchanges', 'nombre', "iif(is_secret, 'secret', 'publie')"),
  };
}

const right = publish(programme());
const compared = (published: PublishedUsage) => comparePublished(programme(), published);

test('finds nothing in what is right', () => {
  expect(compared(right)).toEqual({ differences: [], unmatched: [], violations: [] });
});

describe('finds', () => {
  const isCountry = (row: TextRow): boolean => row.type_territoire === 'pays' && row.secteur === 'tous';
  const wrong: readonly (readonly [file: keyof PublishedUsage, item: string, value: string])[] = [
    ...['numerateur', 'denominateur', 'nb_repondants', 'nb_attendus'].map(
      (item) => ['usages', item, '281'] as const,
    ),
    ...['taux', 'borne_basse', 'borne_haute', 'cible'].map((item) => ['usages', item, '0.700001'] as const),
    ['usages', 'atteinte', 'oui'],
    ['usages', 'date_mesure_min', '2024-12-30'],
    ['usages', 'statut', 'manquant'],
    ['usages_projets', 'numerateur', '281'],
    ['usages_projets', 'atteinte', 'non_sur_repondants'],
    ['usages_projets', 'nb_repondants', '6'],
    ['dui_actifs', 'nb_dossiers_actifs', '241'],
    ['dui_actifs', 'nb_repondants', '5'],
    ['dui_actifs', 'nb_attendus', '5'],
    ['echanges', 'nombre', '81'],
  ];

  test.each(wrong)('in %s, another %s', (file, item, value) => {
    const at = right[file].findIndex(
      (row) =>
        row.statut === 'publie' &&
        (file === 'usages'
          ? isCountry(row) && row.code_indicateur === 'mssante'
          : row[item] !== undefined && row[item] !== ''),
    );
    const rows = right[file].with(at, { ...right[file][at], [item]: value });
    const { differences } = compared({ ...right, [file]: rows });
    expect(differences.length).toBeGreaterThan(0);
  });

  test.each(['usages', 'usages_projets', 'dui_actifs', 'echanges'] as const)(
    'a row of %s that lacks, or is too many',
    (file) => {
      expect(compared({ ...right, [file]: right[file].slice(1) }).unmatched).toMatchObject([
        { side: 'computed only' },
      ]);
      const { id_projet, code_territoire } = { id_projet: 'Q', code_territoire: '99' };
      const more = [...right[file], { ...right[file][0], id_projet, code_territoire }];
      expect(compared({ ...right, [file]: more }).unmatched).toMatchObject([{ side: 'published only' }]);
    },
  );

  test('a row that may not be told', () => {
    const told = (file: keyof PublishedUsage, cells: TextRow, is: (row: TextRow) => boolean) =>
      compared({ ...right, [file]: right[file].map((row) => (is(row) ? { ...row, ...cells } : row)) });
    // Two ESSMS did not answer: the bounds would tell their persons.
    const bounds = { borne_basse: '0.350000', borne_haute: '0.850000' };
    const withBounds = told('usages', bounds, (row) => isCountry(row) && row.code_indicateur === 'mssante');
    expect(withBounds).toMatchObject({ differences: [], violations: [{ what: 'bounds' }] });
    // One ESSMS changed.
    const last = { statut: 'publie', nb_dossiers_actifs: '245' };
    const isLast = (row: TextRow): boolean => row.mois === '2025-01-31' && row.type_territoire === 'pays';
    expect(told('dui_actifs', last, isLast)).toMatchObject({
      differences: [],
      violations: [{ what: 'change' }],
    });
  });

  test('a number beside what is secret', () => {
    const rows = right.dui_actifs.map((row) =>
      row.statut === 'secret' ? { ...row, nb_dossiers_actifs: '245' } : row,
    );
    expect(compared({ ...right, dui_actifs: rows }).differences.length).toBeGreaterThan(0);
  });
});
