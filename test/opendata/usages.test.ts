import { describe, expect, test } from 'vitest';
import { DATASETS } from '../../src/opendata/catalogue.ts';
import { usages } from '../../src/opendata/usages.ts';
import { usagesProjets } from '../../src/opendata/usages-projets.ts';
import { project, upTo } from '../fixtures/sound-folder.ts';
import { activeFiles, answer, publishedRows, type UsageFolder } from '../fixtures/usage/usage-folder.ts';

const MEASURE = [
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
];

/** Twenty ESSMS, of which fourteen returned 610/660 and six accompany 240 persons (M-43); three of them measured MSSanté. */
const FOLDER: UsageFolder = {
  count: 20,
  members: Object.fromEntries(upTo(6).map((index) => [14 + index, { file_active: 40 }])),
  returns: [
    ...upTo(14).map((index) => activeFiles(index, index <= 8 ? 44 : 43, index <= 2 ? 48 : 47)),
    ...[1, 2].map((index) => answer(index, 20, 40)),
    ...upTo(20).map((index) => answer(index, 30, 45, { code_indicateur: 'dmp' })),
  ],
};

test('are published, with their columns', () => {
  expect(DATASETS).toContain(usages);
  expect(DATASETS).toContain(usagesProjets);
  expect(usages.columns.map(({ name }) => name)).toEqual([
    'type_territoire',
    'code_territoire',
    'secteur',
    'code_indicateur',
    ...MEASURE,
    'date_mesure_min',
    'date_mesure_max',
    'type_denominateur',
  ]);
  expect(usagesProjets.columns.map(({ name }) => name)).toEqual([
    'id_projet',
    'code_indicateur',
    'type_denominateur',
    ...MEASURE,
  ]);
});

describe('usages.csv', () => {
  const rowOf = async (code_indicateur: string, type_denominateur = 'tous', folder = FOLDER) =>
    (await publishedRows(folder, 'usages.csv')).find(
      (row) =>
        row.type_territoire === 'pays' &&
        row.secteur === 'tous' &&
        row.code_indicateur === code_indicateur &&
        row.type_denominateur === type_denominateur,
    );

  test('rates are cut to six digits, bounds are cut and rounded up', async () => {
    expect(await rowOf('dossiers_actifs')).toEqual({
      type_territoire: 'pays',
      code_territoire: 'FR',
      secteur: 'tous',
      code_indicateur: 'dossiers_actifs',
      numerateur: '610',
      denominateur: '660',
      taux: '0.924242',
      statut: 'publie',
      cible: '0.900000',
      atteinte: 'oui_sur_repondants',
      nb_repondants: '14',
      nb_attendus: '20',
      borne_basse: '0.677777',
      borne_haute: '0.944445',
      date_mesure_min: '2024-12-31',
      date_mesure_max: '2024-12-31',
      type_denominateur: 'tous',
    });
  });

  test('a type of which not all answered has no bounds nor statement', async () => {
    expect(await rowOf('dossiers_actifs', 'file_active_annuelle')).toMatchObject({
      taux: '0.924242',
      statut: 'publie',
      atteinte: '',
      borne_basse: '',
      borne_haute: '',
    });
  });

  test('a secret row says only who answered', async () => {
    expect(await rowOf('mssante')).toMatchObject({
      numerateur: '',
      denominateur: '',
      taux: '',
      statut: 'secret',
      cible: '0.700000',
      atteinte: '',
      nb_repondants: '2',
      nb_attendus: '20',
      borne_basse: '',
      borne_haute: '',
    });
  });

  test('nothing is not 0', async () => {
    expect(await rowOf('dossiers_actifs_agenda')).toMatchObject({
      numerateur: '',
      denominateur: '',
      taux: '',
      statut: 'manquant',
      atteinte: '',
      nb_repondants: '0',
      nb_attendus: '20',
      date_mesure_min: '',
      date_mesure_max: '',
    });
  });

  test('a rate that just misses its target is not rounded to it', async () => {
    expect(await rowOf('dmp')).toMatchObject({
      taux: '0.666666',
      cible: '0.700000',
      atteinte: 'non',
      borne_basse: '0.666666',
      borne_haute: '0.666667',
    });
  });

  test('types that meet leave a numerator', async () => {
    const returns = [
      ...upTo(3).map((index) => activeFiles(index, 30, 60)),
      ...[4, 5, 6].map((index) => activeFiles(index, 40, 70, { type_denominateur: '' })),
    ];
    const folder = { count: 6, returns };
    expect(await rowOf('dossiers_actifs', 'tous', folder)).toMatchObject({
      numerateur: '210',
      denominateur: '',
      taux: '',
      statut: 'indetermine',
      cible: '0.900000',
      atteinte: '',
    });
    expect(await rowOf('dossiers_actifs', 'inconnu', folder)).toMatchObject({
      numerateur: '120',
      statut: 'publie',
    });
  });

  test('no two rows have the same key', async () => {
    const rows = await publishedRows(FOLDER, 'usages.csv');
    const keys = rows.map((row) => usages.primaryKey.map((name) => row[name]).join());
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test('usages_projets.csv has a row for each project and indicator', async () => {
  const projects = [
    project(),
    project({ id_projet: 'P2' }),
    project({ id_projet: 'P3', statut: 'depose', date_convention: '', montant_conventionne: '' }),
  ];
  const rows = await publishedRows({ ...FOLDER, projects }, 'usages_projets.csv');
  expect(rows.map((row) => [row.id_projet, row.code_indicateur, row.type_denominateur, row.statut])).toEqual([
    ['P1', 'dossiers_actifs', 'file_active_annuelle', 'publie'],
    ['P1', 'dossiers_actifs', 'tous', 'publie'],
    ['P1', 'dossiers_actifs_projet_personnalise', 'tous', 'manquant'],
    ['P1', 'dossiers_actifs_agenda', 'tous', 'manquant'],
    ['P1', 'mssante', 'tous', 'secret'],
    ['P1', 'dmp', 'tous', 'publie'],
    ...[
      'dossiers_actifs',
      'dossiers_actifs_projet_personnalise',
      'dossiers_actifs_agenda',
      'mssante',
      'dmp',
    ].map((indicator) => ['P2', indicator, 'tous', 'sans_objet']),
  ]);
  expect(rows[1]).toMatchObject({ taux: '0.924242', borne_basse: '0.677777', borne_haute: '0.944445' });
});
