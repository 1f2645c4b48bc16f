import { describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/opendata/catalogue.ts';
import { duiActifs } from '../../src/opendata/dui-actifs.ts';
import { echanges } from '../../src/opendata/echanges.ts';
import { tendances } from '../../src/opendata/tendances.ts';
import { upTo } from '../fixtures/sound-folder.ts';
import {
  activeFiles,
  answer,
  publishedRows,
  QUARTERS,
  type UsageFolder,
} from '../fixtures/usage/usage-folder.ts';

/** Four ESSMS, three of which answered in December and again in January; in January two counted exchanges. */
const FOLDER: UsageFolder = {
  count: 4,
  returns: [
    ...upTo(3).map((index) => activeFiles(index, 40, 60, QUARTERS.december)),
    ...upTo(3).map((index) => activeFiles(index, 50, 65, QUARTERS.january)),
    ...upTo(3).map((index) => answer(index, 30, '', { ...QUARTERS.december, code_indicateur: 'e_parcours' })),
    ...[1, 2].map((index) => answer(index, 30, '', { ...QUARTERS.january, code_indicateur: 'e_parcours' })),
  ],
  settings: { date_donnees: '2025-01-31' },
};

test('months are published, with their columns', () => {
  for (const dataset of [duiActifs, echanges, tendances]) expect(DATASETS).toContain(dataset);
  expect(duiActifs.columns.map(({ name }) => name)).toEqual([
    'mois',
    'type_territoire',
    'code_territoire',
    'nb_dossiers_actifs',
    'statut',
    'nb_repondants',
    'nb_attendus',
    'nb_mesures_du_mois',
    'nb_reports_anciens',
  ]);
  expect(echanges.columns.map(({ name }) => name)).toEqual([
    'mois',
    'type_territoire',
    'code_territoire',
    'code_indicateur',
    'nombre',
    'statut',
    'nb_repondants',
  ]);
  expect(tendances.columns.map(({ name }) => name)).toEqual([
    'mois',
    'code_indicateur',
    'type_denominateur',
    'numerateur',
    'denominateur',
    'taux',
    'statut',
    'nb_repondants',
    'nb_attendus',
  ]);
});

describe('dui_actifs.csv', () => {
  test('has a row for each month and territory, in that order', async () => {
    const rows = await publishedRows(FOLDER, 'dui_actifs.csv');
    const country = {
      type_territoire: 'pays',
      code_territoire: 'FR',
      statut: 'publie',
      nb_repondants: '3',
      nb_attendus: '4',
      nb_mesures_du_mois: '3',
      nb_reports_anciens: '0',
    };
    expect(rows.filter(({ type_territoire }) => type_territoire === 'pays')).toEqual([
      { mois: '2024-12-31', ...country, nb_dossiers_actifs: '120' },
      { mois: '2025-01-31', ...country, nb_dossiers_actifs: '150' },
    ]);
    expect(rows.map(({ mois }) => mois)).toEqual(rows.map(({ mois }) => mois).toSorted());
    const keys = rows.map((row) => duiActifs.primaryKey.map((name) => row[name]).join());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('what is not there says why', async () => {
    const rows = await publishedRows(
      { ...FOLDER, count: 2, returns: FOLDER.returns?.slice(0, 2) ?? [] },
      'dui_actifs.csv',
    );
    const cells = (type: string, code: string) =>
      rows
        .filter((row) => row.type_territoire === type && row.code_territoire === code)
        .map((row) => [row.nb_dossiers_actifs, row.statut]);
    expect(cells('pays', 'FR')).toEqual([
      ['', 'secret'],
      ['', 'secret'],
    ]);
    expect(cells('region', '28')).toEqual([
      ['', 'sans_objet'],
      ['', 'sans_objet'],
    ]);
    const silent = await publishedRows(
      { ...FOLDER, returns: [answer(1, 20, 40, QUARTERS.january)] },
      'dui_actifs.csv',
    );
    expect(silent[0]).toMatchObject({
      nb_dossiers_actifs: '',
      statut: 'manquant',
      nb_repondants: '0',
      nb_attendus: '4',
    });
  });
});

test('echanges.csv has the months and territories where someone counted', async () => {
  const rows = await publishedRows(FOLDER, 'echanges.csv');
  const places = [
    ['pays', 'FR'],
    ['region', '53'],
    ['departement', '35'],
  ];
  expect(rows.map((row) => Object.values(row))).toEqual([
    ...places.map((place) => ['2024-12-31', ...place, 'e_parcours', '90', 'publie', '3']),
    ...places.map((place) => ['2025-01-31', ...place, 'e_parcours', '', 'secret', '2']),
  ]);
});

test('tendances.csv has the months of the whole edition', async () => {
  const rows = await publishedRows(FOLDER, 'tendances.csv');
  expect(
    rows
      .filter(({ code_indicateur }) => code_indicateur === 'dossiers_actifs')
      .map((row) => Object.values(row)),
  ).toEqual([
    ['2024-12-31', 'dossiers_actifs', 'tous', '120', '180', '0.666666', 'publie', '3', '4'],
    ['2025-01-31', 'dossiers_actifs', 'tous', '150', '195', '0.769230', 'publie', '3', '4'],
  ]);
  expect(rows.find(({ code_indicateur }) => code_indicateur === 'dmp')).toEqual({
    mois: '2024-12-31',
    code_indicateur: 'dmp',
    type_denominateur: 'tous',
    numerateur: '',
    denominateur: '',
    taux: '',
    statut: 'manquant',
    nb_repondants: '0',
    nb_attendus: '4',
  });
  expect(rows).toHaveLength(10);
});
