import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { codes as allCodes, csv, finess, type Outcome, observe } from '../fixtures/data-folder.ts';

/** The codes of the report. These projects are of a few ESSMS, which is told of each (`W-PRJ-06`) and aside here. */
const codes = (outcome: Outcome): string[] => allCodes(outcome).filter((code) => code !== 'W-PRJ-06');

type Row = Record<string, string | number>;
type Folder = Record<string, string | Uint8Array>;

const EJ = finess('35000001');
const OTHER_EJ = finess('35000002');
const RENNES = '35238';
const CAEN = '14118';

const site = (body: string, category = '500', extra: Row = {}): Row => ({
  finess_et: finess(body),
  finess_ej: EJ,
  raison_sociale: `Établissement ${body}`,
  code_categorie: category,
  etat: 'actif',
  code_commune: RENNES,
  ...extra,
});

const project = (id: string, extra: Row = {}): Row => ({
  id_projet: id,
  code_bareme: 'bretagne-2024',
  statut: 'conventionne',
  finess_ej_porteur: EJ,
  siret_porteur: '',
  guichet: '',
  date_depot: '2024-03-01',
  date_convention: '2024-06-03',
  date_debut_projet: '2024-07-01',
  date_fin_deploiement_prevue: '',
  solution_dui: 'Logiciel A',
  montant_demande: '100000.00',
  montant_conventionne: '90000.00',
  montant_amoa: '',
  ...extra,
});

const member = (projet: string, body: string, extra: Row = {}): Row => ({
  id_projet: projet,
  finess_et: finess(body),
  finess_ej: '',
  situation: 'acquisition',
  date_entree: '',
  date_sortie: '',
  ...extra,
});

const payment = (id: string, projet: string, extra: Row = {}): Row => ({
  id_versement: id,
  id_projet: projet,
  type: 'avance',
  date_prevue: '',
  date_versement: '2024-07-01',
  montant: '45000.00',
  ...extra,
});

const hours = (body: string, extra: Row = {}): Row => ({
  finess_et: finess(body),
  annee: 2023,
  heures_total: '48000',
  heures_apa: '22000',
  heures_pch: '5760',
  heures_dependance_hors_apa_pch: '2000',
  type_financement_hors_apa_pch: 'caisse de retraite',
  verifie_ars: 'true',
  ...extra,
});

const SAAD = '35000201';
const HOSPITAL = '35000202';
const SITES = [
  site('35000101'),
  site('35000102'),
  site('35000103'),
  site(SAAD, '460'),
  site(HOSPITAL, '355'),
];
const PROJECTS = [project('P1'), project('P2', { finess_ej_porteur: OTHER_EJ })];
const MEMBERS = [member('P1', '35000101'), member('P1', '35000102'), member('P2', '35000103')];
const PAYMENTS = [payment('V1', 'P1'), payment('V2', 'P2')];

const REGISTER = 'finess/etablissements.csv';
const FOLDER = {
  [REGISTER]: csv(SITES),
  'projets.csv': csv(PROJECTS),
  'projets_essms.csv': csv(MEMBERS),
  'versements.csv': csv(PAYMENTS),
};

const withRows = (name: string, rows: readonly Row[], folder: Folder = FOLDER): Folder => ({
  ...folder,
  [name]: csv(rows),
});

const without = (name: string, folder: Folder = FOLDER): Folder =>
  Object.fromEntries(Object.entries(folder).filter(([file]) => file !== name));

const found = ({ report }: Outcome, code: string): readonly Diagnostic[] =>
  report.diagnostics.filter((one) => one.code === code);

/** `[line, column]` of each diagnostic of a code. */
const places = (outcome: Outcome, code: string) =>
  found(outcome, code).map(({ line, column }) => [line, column]);

const count = ({ report }: Outcome, file: string) => {
  const { read, kept, excluded } = report.file(file);
  return { read, kept, excluded: Object.fromEntries(excluded) };
};

/** Read = kept + excluded in every file: what is withdrawn late was counted once. */
function expectBalanced({ report }: Outcome): void {
  for (const { read, kept, excluded } of report.files.values()) {
    expect(read).toBe(kept + [...excluded.values()].reduce((sum, rows) => sum + rows, 0));
    expect(kept).toBeGreaterThanOrEqual(0);
  }
}

const published = ({ observatory }: Outcome, id: string) =>
  observatory?.projects.find((one) => one.id === id);

const remarks = (outcome: Outcome, id: string) =>
  (published(outcome, id)?.remarks ?? []).map(({ code }) => code).filter((code) => code !== 'W-PRJ-06');

describe('sound data', () => {
  test('nothing to say, everything published', async () => {
    const outcome = await observe(FOLDER);
    expect(codes(outcome)).toEqual([]);
    expect(outcome.observatory?.edition.dataDate).toBe('2024-07-01');
    expect(count(outcome, REGISTER)).toEqual({ read: 5, kept: 4, excluded: { 'I-FIN-02': 1 } });
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 3, kept: 3, excluded: {} });
    expectBalanced(outcome);
  });
});

describe('structure: nothing is published', () => {
  const unknownBareme = withRows('projets.csv', [
    project('P1', { code_bareme: 'bretagne-2042' }),
    project('P2'),
  ]);
  const duplicate = withRows('projets.csv', [...PROJECTS, project('P1', { statut: 'solde' })]);
  const gzip = gzipSync(csv(SITES));
  const noStatus = csv(PROJECTS).replace('statut', 'etat_du_projet');
  const statusTwice = csv(PROJECTS).replace('siret_porteur', 'Statut');
  const cut = (name: string, text: string): Folder => ({
    ...without(`${name}.csv`),
    [`${name}.csv.gz`]: gzipSync(text).subarray(0, -8),
  });

  const cases: [string, Folder, string, string, number | null][] = [
    ['no register', without(REGISTER), 'S-FIC-01', 'finess/', null],
    ['no projets', without('projets.csv'), 'S-FIC-01', 'projets.csv', null],
    ['no projets_essms', without('projets_essms.csv'), 'S-FIC-01', 'projets_essms.csv', null],
    [
      'a register cut short',
      { ...without(REGISTER), 'finess/registre.csv.gz': gzip.subarray(0, gzip.length / 2) },
      'S-FIC-02',
      'finess/registre.csv.gz',
      null,
    ],
    ['projects cut short', cut('projets', csv(PROJECTS)), 'S-FIC-02', 'projets.csv.gz', null],
    ['payments cut short', cut('versements', csv(PAYMENTS)), 'S-FIC-02', 'versements.csv.gz', null],
    ['an empty file', { ...FOLDER, 'versements.csv': '' }, 'S-FIC-02', 'versements.csv', null],
    ['a web page', { ...FOLDER, 'projets.csv': '<html></html>' }, 'S-FIC-02', 'projets.csv', null],
    [
      'settings that are no JSON',
      { ...FOLDER, 'observatoire.json': '{' },
      'S-FIC-02',
      'observatoire.json',
      null,
    ],
    [
      'a setting that is not valid',
      { ...FOLDER, 'observatoire.json': '{"perimetre":"Bretagne"}' },
      'S-FIC-02',
      'observatoire.json',
      null,
    ],
    ['scales that are no scales', { ...FOLDER, 'baremes.json': '[{}]' }, 'S-FIC-02', 'baremes.json', null],
    [
      'the same table in two files',
      { ...FOLDER, 'projets.csv.gz': gzipSync(csv(PROJECTS)) },
      'S-FIC-02',
      'projets.csv.gz',
      null,
    ],
    [
      'no date at all',
      withRows(
        'projets.csv',
        PROJECTS.map((row) => ({
          ...row,
          statut: 'depose',
          date_depot: '',
          date_convention: '',
          montant_conventionne: '',
        })),
        without('versements.csv'),
      ),
      'S-FIC-02',
      'projets.csv',
      null,
    ],
    [
      'a register of no known layout',
      { ...without(REGISTER), 'finess/registre.csv': 'colonne_a,colonne_b\n1,2\n' },
      'S-FIC-03',
      'finess/registre.csv',
      null,
    ],
    [
      'a JSON that is no register',
      { ...without(REGISTER), 'finess/registre.json': '{"features":[]}' },
      'S-FIC-03',
      'finess/registre.json',
      null,
    ],
    ['a column missing', { ...FOLDER, 'projets.csv': noStatus }, 'S-COL-01', 'projets.csv', 1],
    [
      'a column missing from the register',
      { ...FOLDER, [REGISTER]: csv(SITES).replace('code_categorie', 'categorie') },
      'S-COL-01',
      REGISTER,
      1,
    ],
    ['a column twice', { ...FOLDER, 'projets.csv': statusTwice }, 'S-COL-02', 'projets.csv', 1],
    ['one project, two contents', duplicate, 'S-CLE-01', 'projets.csv', 4],
    [
      'one payment, two contents',
      withRows('versements.csv', [...PAYMENTS, payment('V1', 'P1', { montant: '2.00' })]),
      'S-CLE-01',
      'versements.csv',
      4,
    ],
    [
      'one organisation, two contents',
      withRows('organismes.csv', [
        { finess_ej: EJ, nb_essms_declare: 3 },
        { finess_ej: EJ, nb_essms_declare: 4 },
        { finess_ej: OTHER_EJ, nb_essms_declare: 1 },
      ]),
      'S-CLE-01',
      'organismes.csv',
      3,
    ],
    [
      'hours of one year, two contents',
      withRows('heures_saad.csv', [hours(SAAD), hours(SAAD, { heures_total: '50000' })]),
      'S-CLE-01',
      'heures_saad.csv',
      3,
    ],
    [
      'one establishment, two contents',
      withRows(REGISTER, [...SITES, site('35000101', '183')]),
      'S-CLE-01',
      REGISTER,
      7,
    ],
    ['an unknown scale', unknownBareme, 'E-PRJ-01', 'projets.csv', 2],
  ];

  test.each(cases)('%s', async (_, folder, code, file, line) => {
    const outcome = await observe(folder);
    expect(outcome.observatory).toBeNull();
    expect(outcome.report.hasStructuralError).toBe(true);
    const diagnostic = found(outcome, code).find((one) => one.file === file);
    expect(diagnostic).toMatchObject({ severity: 'structure', line });
    // French sentences: a capital or a quotation mark first, a full stop last.
    expect(diagnostic?.message).toMatch(/^[\p{Lu}«].*\.$/su);
    expect(diagnostic?.remedy).toMatch(/^[\p{Lu}«].*[.\w"]$/su);
    expect(`${diagnostic?.message} ${diagnostic?.remedy}`).not.toMatch(/undefined|null|\[object|Error/);
    expectBalanced(outcome);
  });

  test.each(cases)(
    '%s: one cause, one code; it is not taken for faults of other rows',
    async (_, folder, code) => {
      const outcome = await observe(folder);
      const others = codes(outcome).filter((one) => one !== code && !one.startsWith('W-'));
      expect(others).toEqual([]);
    },
  );

  test('a structural error of a row does not hide what else is wrong', async () => {
    const folder = withRows('projets.csv', [
      project('P1', { code_bareme: 'bretagne-2042' }),
      project('P2', { guichet: 'national' }),
      project('P2', { guichet: 'regional' }),
    ]);
    const outcome = await observe(folder);
    expect(outcome.observatory).toBeNull();
    expect(codes(outcome)).toEqual(['E-PRJ-01', 'S-CLE-01', 'W-PRJ-03']);
    expect(count(outcome, 'projets.csv')).toEqual({
      read: 3,
      kept: 1,
      excluded: { 'E-PRJ-01': 1, 'S-CLE-01': 1 },
    });
    expect(count(outcome, 'projets_essms.csv').excluded).toEqual({ 'E-PRJ-01': 2 });
    expectBalanced(outcome);
  });

  test('an unknown scale: the remedy names those that are known', async () => {
    const [diagnostic] = found(await observe(unknownBareme), 'E-PRJ-01');
    expect(diagnostic).toMatchObject({ column: 'code_bareme', value: 'bretagne-2042' });
    expect(diagnostic?.remedy).toContain('bretagne-2024');
  });

  test('a duplicate names both lines', async () => {
    const [diagnostic] = found(await observe(duplicate), 'S-CLE-01');
    expect(diagnostic).toMatchObject({ column: 'id_projet', value: 'P1' });
    expect(diagnostic?.message).toContain('2 et 4');
  });

  test('several problems at once are all told', async () => {
    const outcome = await observe({
      'finess/registre.csv.gz': gzip.subarray(0, 30),
      'projets.csv': csv([
        project('P1', { code_bareme: 'inconnu' }),
        project('P2'),
        project('P2', { statut: 'solde' }),
        project('P3', { statut: 'fini', date_depot: '31/02/2024' }),
      ]).replace('siret_porteur', 'guichet'),
      'versements.csv': csv([payment('V1', 'P1', { montant: 'beaucoup' })]).replace('type,', 'nature,'),
      'observatoire.json': '[]',
    });
    expect(outcome.observatory).toBeNull();
    const told = outcome.report.diagnostics.map(({ code, file }) => `${code} ${file}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'S-FIC-02 finess/registre.csv.gz',
        'S-FIC-01 projets_essms.csv',
        'S-FIC-02 observatoire.json',
        'S-COL-02 projets.csv',
        'E-PRJ-01 projets.csv',
        'S-CLE-01 projets.csv',
        'E-VAL-03 projets.csv',
        'E-VAL-01 projets.csv',
        'S-COL-01 versements.csv',
        'E-VAL-02 versements.csv',
      ]),
    );
    expectBalanced(outcome);
  });
});

test('a setting of an unknown name is told: it is not read', async () => {
  const outcome = await observe({ ...FOLDER, 'observatoire.json': '{"périmètre":"region:53"}' });
  expect(found(outcome, 'W-FMT-06')).toMatchObject([{ file: 'observatoire.json', line: null }]);
  expect(found(outcome, 'W-FMT-06')[0]?.remedy).toContain('« perimetre »');
});

describe('settings and scales at fault are told in words', () => {
  test.each([
    [
      'observatoire.json',
      '{"secret":{"min_og":-1},"titre":3}',
      '« titre » doit être un texte entre guillemets',
    ],
    ['observatoire.json', '{"secret":{"min_og":-1}}', '« secret.min_og » doit être au moins 0'],
    ['observatoire.json', '{"secret":{"min_og":1.5}}', '« secret.min_og » doit être un nombre entier'],
    ['observatoire.json', '{"titre":" "}', '« titre » ne doit pas être vide'],
    ['observatoire.json', '{"date_donnees":"31/02/2025"}', '« date_donnees » doit être une date AAAA-MM-JJ'],
    ['observatoire.json', '{"perimetre":"region:99"}', 'La région « 99 »'],
    ['observatoire.json', '[]', 'le contenu doit être un objet entre accolades'],
    ['observatoire.json', '{"titre": oui}', 'n’est pas du JSON valide'],
    ['observatoire.json', '{"titre": "Titre"\n"contact": null}', 'faute à la ligne 2'],
    ['baremes.json', '[{}]', '« 0.tranches » est absent'],
    ['baremes.json', '{}', 'le contenu doit être une liste entre crochets'],
    ['objectifs.json', '{"cibles":[{}]}', '« cibles.0.cible_ppm » est absent'],
  ])('%s: %s', async (file, content, words) => {
    const outcome = await observe({ ...FOLDER, [file]: content });
    expect(found(outcome, 'S-FIC-02')[0]?.message).toContain(words);
    expect(found(outcome, 'S-FIC-02')[0]?.remedy).toContain('éditeur de texte');
    expect(codes(outcome)).toEqual(['S-FIC-02']);
  });
});

describe('files are found by what they are', () => {
  test('in capitals, compressed, or among files that are none of ours', async () => {
    const outcome = await observe({
      'finess/Etablissements.CSV': csv(SITES),
      'PROJETS.CSV': csv(PROJECTS),
      'projets_essms.csv.gz': gzipSync(csv(MEMBERS)),
      'notes.txt': 'à revoir',
      'finess/.DS_Store': 'x',
    });
    expect(codes(outcome)).toEqual([]);
    expect(outcome.observatory?.projects).toHaveLength(2);
  });

  test('an optional file with its header alone is a file: nothing is paid, which is not the same as unknown', async () => {
    const header = csv(PAYMENTS).split('\n')[0] as string;
    const outcome = await observe({ ...FOLDER, 'versements.csv': header });
    expect(published(outcome, 'P1')?.paidAmount).toBe(0);
    const absent = await observe(without('versements.csv'));
    expect(published(absent, 'P1')?.paidAmount).toEqual({ absent: 'manquant' });
  });
});

describe('rows at fault', () => {
  test('a status out of the list: the project goes, its rows elsewhere count under its code, not as orphans', async () => {
    const outcome = await observe({
      ...FOLDER,
      ...withRows('projets.csv', [project('P1', { statut: 'signé' }), project('P2')], {}),
    });
    expect(places(outcome, 'E-VAL-03')).toEqual([[2, 'statut']]);
    expect(outcome.observatory?.projects.map(({ id }) => id)).toEqual(['P2']);
    expect(count(outcome, 'projets.csv')).toEqual({ read: 2, kept: 1, excluded: { 'E-VAL-03': 1 } });
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 3, kept: 1, excluded: { 'E-VAL-03': 2 } });
    expect(count(outcome, 'versements.csv')).toEqual({ read: 2, kept: 1, excluded: { 'E-VAL-03': 1 } });
    expect(codes(outcome)).toEqual(['E-VAL-03']);
    expectBalanced(outcome);
  });

  test('a project without a scale goes the same way', async () => {
    const outcome = await observe(
      withRows('projets.csv', [project('P1', { code_bareme: '' }), project('P2')]),
    );
    expect(places(outcome, 'E-VAL-04')).toEqual([[2, 'code_bareme']]);
    expect(count(outcome, 'projets_essms.csv').excluded).toEqual({ 'E-VAL-04': 2 });
    expect(codes(outcome)).not.toContain('E-PES-01');
    expect(codes(outcome)).not.toContain('E-PRJ-01');
  });

  test.each([
    ['out of the list', 'location', 'E-VAL-03'],
    ['empty', '', 'E-VAL-04'],
    ['a spreadsheet error', '#REF!', 'E-VAL-05'],
  ])('a situation %s keeps the member; the theoretical amount is not known', async (_, situation, code) => {
    const rows = [
      member('P1', '35000101', { situation }),
      member('P1', '35000102'),
      member('P2', '35000103'),
    ];
    const outcome = await observe(withRows('projets_essms.csv', rows));
    expect(places(outcome, code)).toEqual([[2, 'situation']]);
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 3, kept: 3, excluded: {} });
    expect(published(outcome, 'P1')).toMatchObject({
      essmsCount: 2,
      theoretical: { total: { absent: 'indetermine' } },
      signedAmount: 9_000_000,
    });
    expect(outcome.observatory?.attributions.filter(({ projectId }) => projectId === 'P1')).toMatchObject([
      { amount: 4_500_000, key: 'egale' },
      { amount: 4_500_000, key: 'egale' },
    ]);
    expect(
      outcome.observatory?.essms.find(({ finessEt }) => finessEt === finess('35000101'))?.inProject,
    ).toBe(true);
  });

  test('an amount at fault counts as missing, never as zero', async () => {
    const rows = [project('P1', { montant_conventionne: 'beaucoup' }), project('P2')];
    const outcome = await observe(withRows('projets.csv', rows));
    expect(places(outcome, 'E-VAL-02')).toEqual([[2, 'montant_conventionne']]);
    expect(published(outcome, 'P1')?.signedAmount).toEqual({ absent: expect.any(String) });
    expect(published(outcome, 'P1')?.engaged).toBe(false);
  });

  test('a payment without a readable amount or type is excluded', async () => {
    const rows = [
      payment('V1', 'P1', { montant: '-5' }),
      payment('V2', 'P1', { type: 'acompte' }),
      payment('V3', 'P1', { date_versement: '31/02/2024' }),
      payment('', 'P1'),
    ];
    const outcome = await observe(withRows('versements.csv', rows));
    expect(count(outcome, 'versements.csv')).toEqual({
      read: 4,
      kept: 1,
      excluded: { 'E-VAL-02': 1, 'E-VAL-03': 1, 'E-VAL-04': 1 },
    });
    // A payment whose date cannot be read is not known to be paid.
    expect(published(outcome, 'P1')?.paidAmount).toBe(0);
  });
});

describe('members', () => {
  test('E-PES-01: a project that nobody declared', async () => {
    const outcome = await observe(withRows('projets_essms.csv', [...MEMBERS, member('P9', '35000101')]));
    expect(found(outcome, 'E-PES-01')).toMatchObject([{ line: 5, column: 'id_projet', value: 'P9' }]);
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 4, kept: 3, excluded: { 'E-PES-01': 1 } });
  });

  test('E-PES-02: the same ESSMS twice, told differently; only the amount that depends on it is lost', async () => {
    const rows = [...MEMBERS, member('P1', '35000101', { situation: 'montee_version' })];
    const outcome = await observe(withRows('projets_essms.csv', rows));
    expect(found(outcome, 'E-PES-02')).toMatchObject([{ line: 5, severity: 'erreur' }]);
    expect(found(outcome, 'E-PES-02')[0]?.message).toContain('2 et 5');
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 4, kept: 3, excluded: { 'E-PES-02': 1 } });
    expect(published(outcome, 'P1')).toMatchObject({
      essmsCount: 2,
      signedAmount: 9_000_000,
      theoretical: { total: { absent: 'indetermine' }, usage: { absent: 'indetermine' } },
    });
    expect(published(outcome, 'P2')?.theoretical.total).toBe(2_100_000);
  });

  test('W-PES-03: the same line twice counts once', async () => {
    const outcome = await observe(withRows('projets_essms.csv', [...MEMBERS, member('P1', '35000101')]));
    expect(found(outcome, 'W-PES-03')).toMatchObject([{ line: 5, severity: 'alerte' }]);
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 4, kept: 3, excluded: { 'W-PES-03': 1 } });
    expect(published(outcome, 'P1')).toMatchObject({ essmsCount: 2, theoretical: { total: 4_200_000 } });
  });

  test('W-CLE-02: the same line twice, in the other files', async () => {
    const outcome = await observe({
      ...withRows('projets.csv', [...PROJECTS, project('P1')]),
      'versements.csv': csv([...PAYMENTS, payment('V1', 'P1')]),
      [REGISTER]: csv([...SITES, site('35000101')]),
    });
    expect(found(outcome, 'W-CLE-02').map(({ file, line }) => [file, line])).toEqual(
      expect.arrayContaining([
        ['projets.csv', 4],
        ['versements.csv', 4],
      ]),
    );
    expect(published(outcome, 'P1')?.paidAmount).toBe(4_500_000);
    expect(count(outcome, REGISTER).excluded).toEqual({ 'W-CLE-02': 1, 'I-FIN-02': 1 });
    expect(outcome.observatory?.projects).toHaveLength(2);
    expectBalanced(outcome);
  });

  test('E-PES-04: in two projects at once, unless it left one or one was refused', async () => {
    const rows = [...MEMBERS, member('P2', '35000101')];
    const outcome = await observe(withRows('projets_essms.csv', rows));
    expect(found(outcome, 'E-PES-04')).toMatchObject([{ line: 5, value: finess('35000101') }]);
    expect(remarks(outcome, 'P2')).toEqual(['E-PES-04']);
    expect(count(outcome, 'projets_essms.csv').kept).toBe(4);
    expect(published(outcome, 'P2')?.theoretical.total).toBe(4_200_000);
    expect(outcome.observatory?.territories[0]?.coveredCount).toBe(3);

    const gone = [
      member('P1', '35000101', { date_sortie: '2024-12-01' }),
      ...MEMBERS.slice(1),
      member('P2', '35000101'),
    ];
    expect(codes(await observe(withRows('projets_essms.csv', gone)))).toEqual([]);
    for (const statut of ['rejete', 'non_recevable', 'abandonne']) {
      const projects = [project('P1', { statut }), project('P2')];
      const folder = withRows('projets.csv', projects, withRows('projets_essms.csv', rows));
      expect(codes(await observe(folder))).not.toContain('E-PES-04');
    }
  });

  test('W-PES-05: acquired, then the same software upgraded in a later campaign', async () => {
    const upgrade = [...MEMBERS, member('P2', '35000101', { situation: 'montee_version' })];
    const acquired = { code_bareme: 'hauts-de-france-2022', date_depot: '2022-05-01' };
    const inCampaign = (extra: Row, first: Row = acquired) =>
      observe(
        withRows(
          'projets.csv',
          [project('P1', first), project('P2', extra)],
          withRows('projets_essms.csv', upgrade),
        ),
      );
    const later = await inCampaign({ date_depot: '2024-05-01' });
    expect(found(later, 'W-PES-05')).toMatchObject([{ line: 5, severity: 'alerte' }]);
    expect(codes(later)).not.toContain('E-PES-04');
    expect(codes(await inCampaign({ solution_dui: 'LOGICIEL  A' }))).toContain('W-PES-05');
    const sameCall = await inCampaign({ date_depot: '2024-05-01' }, {});
    expect(codes(sameCall)).toContain('E-PES-04');
    expect(codes(sameCall)).not.toContain('W-PES-05');
    for (const extra of [
      { date_depot: '2022-05-01', code_bareme: 'hauts-de-france-2022' },
      { date_depot: '2022-04-01' },
      { date_depot: '' },
      { date_depot: '2024-05-01', solution_dui: 'Logiciel B' },
      { date_depot: '2024-05-01', solution_dui: '' },
    ]) {
      const outcome = await inCampaign(extra);
      expect(codes(outcome)).toContain('E-PES-04');
      expect(codes(outcome)).not.toContain('W-PES-05');
    }
  });

  test('E-PES-07: outside the perimeter, out of everything', async () => {
    const outcome = await observe(withRows('projets_essms.csv', [...MEMBERS, member('P1', HOSPITAL)]));
    expect(found(outcome, 'E-PES-07')).toMatchObject([{ line: 5, value: finess(HOSPITAL) }]);
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 4, kept: 3, excluded: { 'E-PES-07': 1 } });
    expect(published(outcome, 'P1')).toMatchObject({ essmsCount: 2, theoretical: { total: 4_200_000 } });
    expect(outcome.observatory?.attributions.map(({ finessEt }) => finessEt)).not.toContain(finess(HOSPITAL));
  });

  test('E-PES-10: unknown to the register, kept in the count and the money, unlocated', async () => {
    const unknown = '35999901';
    const outcome = await observe(withRows('projets_essms.csv', [...MEMBERS, member('P1', unknown)]));
    expect(found(outcome, 'E-PES-10')).toMatchObject([
      { line: 5, value: finess(unknown), severity: 'erreur' },
    ]);
    expect(count(outcome, 'projets_essms.csv')).toEqual({ read: 4, kept: 4, excluded: {} });
    expect(published(outcome, 'P1')).toMatchObject({ essmsCount: 3, theoretical: { total: 6_300_000 } });
    const unlocated = outcome.observatory?.territories.filter(({ type }) => type === 'non_localise');
    expect(unlocated?.map(({ signedAmount }) => signedAmount)).toEqual([3_000_000, 3_000_000, 3_000_000]);
  });
});

describe('payments', () => {
  const paid = (...rows: Row[]) => observe(withRows('versements.csv', rows));

  test('E-VER-01: of a project that nobody declared', async () => {
    const outcome = await paid(payment('V1', 'P1'), payment('V2', 'P9'));
    expect(found(outcome, 'E-VER-01')).toMatchObject([{ line: 3, column: 'id_projet', value: 'P9' }]);
    expect(count(outcome, 'versements.csv')).toEqual({ read: 2, kept: 1, excluded: { 'E-VER-01': 1 } });
    expect(outcome.observatory?.territories[0]?.paidAmount).toBe(4_500_000);
  });

  test('E-VER-02: before the convention; it stays paid', async () => {
    const outcome = await paid(payment('V1', 'P1', { date_versement: '2024-06-02' }));
    expect(found(outcome, 'E-VER-02')).toMatchObject([{ line: 2, column: 'date_versement' }]);
    expect(published(outcome, 'P1')?.paidAmount).toBe(4_500_000);
    const sameDay = await paid(payment('V1', 'P1', { date_versement: '2024-06-03' }));
    expect(codes(sameDay)).toEqual([]);
  });

  test('E-VER-03: more than what is engaged; it stays paid', async () => {
    const balance = (montant: string) =>
      paid(
        payment('V1', 'P1', { montant: '45000.00' }),
        payment('V2', 'P1', { type: 'solde', montant, date_versement: '2025-01-01' }),
      );
    const over = await balance('45000.01');
    expect(found(over, 'E-VER-03')).toMatchObject([{ line: 3 }]);
    expect(published(over, 'P1')?.paidAmount).toBe(9_000_001);
    expect(codes(await balance('45000.00'))).not.toContain('E-VER-03');
  });

  test('E-VER-03: what was paid back is no excess', async () => {
    const outcome = await paid(
      payment('V1', 'P1', { montant: '95000.00' }),
      payment('V2', 'P1', { type: 'reversement', montant: '5000.00', date_versement: '2025-01-01' }),
    );
    expect(codes(outcome)).not.toContain('E-VER-03');
    expect(published(outcome, 'P1')?.paidAmount).toBe(9_000_000);
  });

  test('E-VER-06: two advances', async () => {
    const outcome = await paid(payment('V1', 'P1'), payment('V2', 'P1'), payment('V3', 'P2'));
    expect(places(outcome, 'E-VER-06')).toEqual([[3, 'type']]);
    expect(remarks(outcome, 'P1')).toEqual(['E-VER-06']);
    expect(remarks(outcome, 'P2')).toEqual([]);
    expect(published(outcome, 'P1')?.paidAmount).toBe(9_000_000);
  });
});

describe('home-help services', () => {
  const folder = (rows: readonly Row[] | null): Folder => {
    const base = withRows('projets_essms.csv', [...MEMBERS, member('P1', SAAD)]);
    return rows === null ? base : withRows('heures_saad.csv', rows, base);
  };

  test('with its hours: the amount is known', async () => {
    const outcome = await observe(folder([hours(SAAD)]));
    expect(codes(outcome)).toEqual([]);
    // Three acquisitions, at the mean of 1, 1 and 0.62.
    expect(published(outcome, 'P1')?.theoretical.total).toBe(5_502_000);
  });

  test.each([
    ['E-SAA-01', 'heures_pch', { heures_pch: '' }],
    ['E-SAA-02', 'heures_total', { heures_total: '0' }],
    ['E-SAA-02', 'heures_total', { heures_total: '29759' }],
    ['E-VAL-02', 'heures_apa', { heures_apa: 'beaucoup' }],
    ['E-VAL-05', 'heures_apa', { heures_apa: '#N/A' }],
  ])('%s: hours that cannot be used (%s)', async (code, column, extra) => {
    const outcome = await observe(folder([hours(SAAD, extra as Row)]));
    expect(found(outcome, code)).toMatchObject([{ file: 'heures_saad.csv', line: 2, column }]);
    expect(count(outcome, 'heures_saad.csv')).toEqual({ read: 1, kept: 0, excluded: { [code]: 1 } });
    expect(published(outcome, 'P1')?.theoretical.total).toEqual({ absent: 'indetermine' });
    expect(
      outcome.observatory?.attributions.filter(({ projectId }) => projectId === 'P1').map(({ key }) => key),
    ).toEqual(['egale', 'egale', 'egale']);
  });

  test('hours equal to the total are sound', async () => {
    expect(codes(await observe(folder([hours(SAAD, { heures_total: '29760' })])))).toEqual([]);
  });

  test('E-SAA-07: hours of another year than the one before the deposit', async () => {
    for (const annee of [2022, 2024]) {
      const outcome = await observe(folder([hours(SAAD, { annee })]));
      expect(found(outcome, 'E-SAA-07')).toMatchObject([{ file: 'projets_essms.csv', line: 5 }]);
      expect(codes(outcome)).toEqual(['E-SAA-07']);
      expect(published(outcome, 'P1')?.theoretical.total).toEqual({ absent: 'indetermine' });
    }
    expect(codes(await observe(folder([hours(SAAD, { annee: 2022 }), hours(SAAD)])))).toEqual([]);
  });

  test('E-SAA-08: no hours at all, with or without the file', async () => {
    for (const [rows, line] of [
      [null, null],
      [[hours('35000299')], 5],
    ] as const) {
      const outcome = await observe(folder(rows));
      expect(found(outcome, 'E-SAA-08')).toMatchObject([{ file: 'projets_essms.csv', line }]);
      expect(published(outcome, 'P1')?.theoretical.total).toEqual({ absent: 'indetermine' });
      expect(remarks(outcome, 'P1')).toEqual(['E-SAA-08']);
    }
  });
});

describe('declarations of a project', () => {
  const declared = (extra: Row, folder: Folder = FOLDER) =>
    observe(withRows('projets.csv', [project('P1', extra), project('P2')], folder));

  test('E-PRJ-02: no carrier', async () => {
    const outcome = await declared({ finess_ej_porteur: '' });
    expect(places(outcome, 'E-PRJ-02')).toEqual([[2, 'finess_ej_porteur']]);
    expect(codes(await declared({ finess_ej_porteur: '', siret_porteur: '26010004500012' }))).toEqual([]);
  });

  test('W-PRJ-03: a desk that is not the computed one', async () => {
    const outcome = await declared({ guichet: 'national' });
    expect(found(outcome, 'W-PRJ-03')).toMatchObject([{ line: 2, column: 'guichet', value: 'national' }]);
    expect(codes(await declared({ guichet: 'regional' }))).toEqual([]);
  });

  test('W-PRJ-13: signed for more than was asked', async () => {
    const outcome = await declared({ montant_conventionne: '100000.01' });
    expect(places(outcome, 'W-PRJ-13')).toEqual([[2, 'montant_conventionne']]);
    expect(published(outcome, 'P1')?.signedAmount).toBe(10_000_001);
    expect(codes(await declared({ montant_conventionne: '100000.00' }))).not.toContain('W-PRJ-13');
    expect(codes(await declared({ montant_demande: '' }))).toEqual([]);
  });

  test('E-PRJ-14: an amount without the date of its convention is not engaged', async () => {
    const outcome = await declared({ date_convention: '' });
    expect(places(outcome, 'E-PRJ-14')).toEqual([[2, 'date_convention']]);
    expect(published(outcome, 'P1')?.engaged).toBe(false);
    expect(outcome.observatory?.territories[0]?.signedAmount).toBe(9_000_000);
    expect(outcome.observatory?.attributions.map(({ projectId }) => projectId)).toEqual(['P2']);
  });

  describe('assistance', () => {
    const ofTwo = SITES.map((row) =>
      row.finess_et === finess('35000102') ? { ...row, finess_ej: OTHER_EJ } : row,
    );
    const grouping = withRows(REGISTER, ofTwo);
    const small = withRows(
      'organismes.csv',
      [
        { finess_ej: EJ, nb_essms_declare: 14 },
        { finess_ej: OTHER_EJ, nb_essms_declare: 14 },
      ],
      grouping,
    );

    test('of a grouping of small organisations: what is asked', async () => {
      const outcome = await declared({ montant_amoa: '86400.00' }, small);
      expect(codes(outcome)).toEqual([]);
      expect(published(outcome, 'P1')?.theoretical.assistance).toBe(8_640_000);
    });

    test('E-PRJ-17: over the cap, the cap is counted', async () => {
      const outcome = await declared({ montant_amoa: '100000.01' }, small);
      expect(places(outcome, 'E-PRJ-17')).toEqual([[2, 'montant_amoa']]);
      expect(published(outcome, 'P1')?.theoretical.assistance).toBe(10_000_000);
      expect(codes(await declared({ montant_amoa: '100000.00' }, small))).toEqual([]);
    });

    test('W-PRJ-12: of anyone else, nothing', async () => {
      const large = withRows('organismes.csv', [{ finess_ej: OTHER_EJ, nb_essms_declare: 15 }], grouping);
      const stranger = withRows('projets_essms.csv', [
        member('P1', '35000101'),
        member('P1', '35000102', { finess_ej: OTHER_EJ }),
        member('P2', '35000103'),
      ]);
      for (const folder of [FOLDER, stranger, large]) {
        const outcome = await declared({ montant_amoa: '86400.00' }, folder);
        expect(places(outcome, 'W-PRJ-12')).toEqual([[2, 'montant_amoa']]);
        expect(published(outcome, 'P1')?.theoretical.assistance).toBe(0);
      }
    });

    test('nothing asked, nothing said', async () => {
      expect(codes(await declared({ montant_amoa: '0.00' }))).toEqual([]);
      expect(codes(await declared({ montant_amoa: '' }))).toEqual([]);
    });
  });

  describe('W-PRJ-07: the desk changed once repeated lines are set aside', () => {
    const bodies = Array.from({ length: 50 }, (_, index) => `350003${String(index).padStart(2, '0')}`);
    const sites = bodies.map((body, index) => site(body, '500', index === 0 ? { code_commune: CAEN } : {}));
    const first = bodies[0] as string;
    const fifty = (extra: readonly Row[], size: number, communes: readonly Row[] = sites): Folder => ({
      [REGISTER]: csv(communes),
      'projets.csv': csv([project('P1', { guichet: '' })]),
      'projets_essms.csv': csv([...bodies.slice(0, size).map((body) => member('P1', body)), ...extra]),
    });

    test('49 ESSMS of two regions, one of them twice', async () => {
      const outcome = await observe(fifty([member('P1', first)], 49));
      expect(places(outcome, 'W-PRJ-07')).toEqual([[2, 'guichet']]);
      expect(codes(outcome)).toEqual(['W-PES-03', 'W-PRJ-07']);
      expect(published(outcome, 'P1')).toMatchObject({ computedDesk: 'regional', essmsCount: 49 });
    });

    test('not when the desk is the same either way', async () => {
      const oneRegion = sites.map((row) => ({ ...row, code_commune: RENNES }));
      expect(codes(await observe(fifty([member('P1', first)], 49, oneRegion)))).toEqual(['W-PES-03']);
      expect(codes(await observe(fifty([member('P1', first)], 48)))).toEqual(['W-PES-03']);
      const national = await observe(fifty([member('P1', first)], 50));
      expect(codes(national)).toEqual(['W-PES-03']);
      expect(published(national, 'P1')?.computedDesk).toBe('national');
    });
  });
});

describe('the date of the data, unless it is set', () => {
  const dataDate = async (folder: Folder) => (await observe(folder)).observatory?.edition.dataDate;
  const projects = (extra: Row) => withRows('projets.csv', [project('P1'), project('P2', extra)]);
  const payments = (extra: Row) =>
    withRows('versements.csv', [payment('V1', 'P1'), payment('V2', 'P2', extra)]);

  test('is the latest deposit, convention or payment', async () => {
    expect(await dataDate(FOLDER)).toBe('2024-07-01');
    expect(await dataDate(projects({ date_convention: '2025-02-01' }))).toBe('2025-02-01');
    const filed = {
      statut: 'depose',
      date_depot: '2024-09-10',
      date_convention: '',
      montant_conventionne: '',
    };
    expect(await dataDate(projects(filed))).toBe('2024-09-10');
    expect(await dataDate(payments({ date_versement: '2025-04-01' }))).toBe('2025-04-01');
    expect(await dataDate(without('versements.csv'))).toBe('2024-06-03');
  });

  test('planned dates never count', async () => {
    expect(await dataDate(payments({ date_prevue: '2030-01-01', date_versement: '' }))).toBe('2024-07-01');
    expect(await dataDate(projects({ date_fin_deploiement_prevue: '2030-01-01' }))).toBe('2024-07-01');
  });

  test.each([
    ['excluded', projects({ date_convention: '2030-01-01', statut: 'signé' })],
    ['kept with a cell at fault', projects({ date_convention: '2030-01-01', montant_demande: 'x' })],
    ['a payment excluded', payments({ date_versement: '2030-01-01', montant: 'x' })],
    ['a payment of no project', payments({ date_versement: '2030-01-01', id_projet: 'P9' })],
    [
      'a payment kept with a cell at fault',
      payments({ date_versement: '2030-01-01', date_prevue: '31/02/2029' }),
    ],
    ['a payment of an excluded project', projects({ statut: 'signé' })],
    ['wrong by itself', projects({ date_depot: '2030-01-01', date_convention: '' })],
    ['a payment before its convention', payments({ date_versement: '2024-05-01' })],
  ])('rows in error do not count: %s', async (_, folder) => {
    expect(await dataDate(folder)).toBe('2024-07-01');
  });

  test('is the one that is set', async () => {
    const settings = '{"date_donnees":"2024-06-30"}';
    const outcome = await observe({ ...FOLDER, 'observatoire.json': settings });
    expect(outcome.observatory?.edition.dataDate).toBe('2024-06-30');
    // What was paid after it is not paid yet.
    expect(published(outcome, 'P1')?.paidAmount).toBe(0);
  });
});

describe('the register', () => {
  const register = (...rows: Row[]) => observe(withRows(REGISTER, [...SITES, ...rows]));

  test('I-FIN-01 and I-FIN-02: closed, or outside the perimeter: counted apart, no fault of anyone', async () => {
    const outcome = await register(site('35000301', '500', { etat: 'ferme' }), site('35000302', '355'));
    expect(count(outcome, REGISTER)).toEqual({
      read: 7,
      kept: 4,
      excluded: { 'I-FIN-01': 1, 'I-FIN-02': 2 },
    });
    expect(codes(outcome)).toEqual([]);
  });

  test('W-FIN-07: an aggregate that the nomenclature does not give is counted, said once', async () => {
    const aggregates = ['4401', '9999', '9999', '', ''];
    const sites = SITES.map((row, index) => ({ ...row, code_agregat: aggregates[index] ?? '' }));
    const outcome = await observe(withRows(REGISTER, sites));
    expect(found(outcome, 'W-FIN-07')).toMatchObject([{ line: null, column: 'code_agregat' }]);
    expect(outcome.report.counts.get(`${REGISTER} W-FIN-07`)?.count).toBe(2);
    expect(outcome.observatory?.essms).toHaveLength(4);
  });

  test('W-FIN-06: an obsolete category is counted, said once with the number of sites', async () => {
    const outcome = await register(site('35000301', '437'), site('35000302', '437'));
    expect(found(outcome, 'W-FIN-06')).toMatchObject([{ line: null, severity: 'alerte' }]);
    expect(outcome.report.counts.get(`${REGISTER} W-FIN-06`)?.count).toBe(2);
    expect(outcome.observatory?.essms).toHaveLength(6);
  });

  test('E-FIN-01: a number that is none', async () => {
    const outcome = await register({ ...site('35000301'), finess_et: '12' });
    expect(found(outcome, 'E-FIN-01')).toMatchObject([{ line: 7, value: '12' }]);
    expect(count(outcome, REGISTER).excluded).toEqual({ 'E-FIN-01': 1, 'I-FIN-02': 1 });
  });
});
