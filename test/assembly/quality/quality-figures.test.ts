import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE } from '../../../src/domain/cell.ts';
import type { QualityFigures } from '../../../src/observatory/quality-figures.ts';
import { csv, finess, observe } from '../../fixtures/data-folder.ts';

const EJ = finess('35000001');
const site = (body: string, commune: string, extra: Record<string, string> = {}) => ({
  finess_et: finess(body),
  finess_ej: EJ,
  raison_sociale: `Établissement ${body}`,
  code_categorie: '500',
  etat: 'actif',
  siret: '',
  code_commune: commune,
  latitude: '48.11',
  longitude: '-1.68',
  ...extra,
});

const RENNES = '35238';
const SITES = [
  site('35000101', RENNES),
  site('35000102', RENNES, { latitude: '', longitude: '' }),
  site('44000101', '44109', { latitude: '47.21', longitude: '-1.55' }),
  site('99000101', '00000'),
  site('35000108', RENNES, { etat: 'ferme' }),
];

const PROJECTS = [
  {
    id_projet: 'P1',
    code_bareme: 'bretagne-2024',
    statut: 'conventionne',
    finess_ej_porteur: EJ,
    date_depot: '2024-03-01',
    date_convention: '2024-06-03',
    montant_demande: '63000.01',
    montant_conventionne: '63000.01',
  },
  {
    id_projet: 'P2',
    code_bareme: 'bretagne-2024',
    statut: 'depose',
    finess_ej_porteur: '',
    date_depot: '2024-03-01',
    date_convention: '',
    montant_demande: '',
    montant_conventionne: '',
  },
];

const MEMBERS = ['35000101', '44000101', '99000101'].map((body) => ({
  id_projet: 'P1',
  finess_et: finess(body),
  situation: 'acquisition',
}));

const PAYMENTS = [
  { id_versement: 'V1', id_projet: 'P1', type: 'avance', date_versement: '2024-07-01', montant: '31500.00' },
  { id_versement: 'V2', id_projet: 'P1', type: 'solde', date_versement: '', montant: '31500.01' },
];

const RETURNS = ['2024-06-30', '2024-12-31'].map((date, index) => ({
  finess_et: finess('35000101'),
  code_indicateur: 'dossiers_actifs',
  date_mesure: date,
  date_transmission: date,
  numerateur: 40,
  denominateur: 50,
  type_denominateur: index === 0 ? 'inconnu' : 'file_active_annuelle',
  definition_indicateur: 'anap',
}));

const FOLDER = {
  'finess/etablissements.csv': csv(SITES),
  'projets.csv': csv(PROJECTS),
  'projets_essms.csv': csv(MEMBERS),
};

async function quality(folder: Record<string, string> = {}): Promise<QualityFigures> {
  const { observatory, report } = await observe({ ...FOLDER, ...folder });
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  return observatory.quality;
}

const REGIONAL = { 'observatoire.json': '{"perimetre": "region:53"}' };

describe('the money', () => {
  test('is found again from the files to the territories, to the cent', async () => {
    const { money } = await quality({ 'versements.csv': csv(PAYMENTS) });
    expect(money.signed).toEqual({
      declared: 63_000_01,
      attributed: 63_000_01,
      located: 42_000_01,
      unlocated: 21_000_00,
      elsewhere: 0,
      reconciles: true,
    });
    expect(money.paid).toMatchObject({ declared: 31_500_00, attributed: 31_500_00, reconciles: true });
    expect(money.notYetPaid).toBe(31_500_01);
  });

  test('of a regional edition is told apart from what goes elsewhere', async () => {
    const { money, amounts } = await quality({ ...REGIONAL, 'versements.csv': csv(PAYMENTS) });
    expect(money.signed).toEqual({
      declared: 63_000_01,
      attributed: 63_000_01,
      located: 21_000_01,
      unlocated: 0,
      elsewhere: 42_000_00,
      reconciles: true,
    });
    expect(money.paid).toMatchObject({ located: 10_500_00, elsewhere: 21_000_00, reconciles: true });
    expect(amounts.amount).toBe(21_000_01);
  });

  test('paid is not known without a file of payments', async () => {
    const { money } = await quality();
    expect(money.paid).toEqual(MISSING);
    expect(money.notYetPaid).toEqual(MISSING);
  });

  test('of a project without any ESSMS is unlocated', async () => {
    const header = 'id_projet,finess_et,situation\n';
    const { money } = await quality({ 'projets_essms.csv': header });
    expect(money.signed).toMatchObject({ located: 0, unlocated: 63_000_01, reconciles: true });
  });
});

test('amounts are compared with the aid: to one euro, they are equal', async () => {
  const { amounts } = await quality();
  expect(amounts.byOutcome[0]).toMatchObject({ outcome: 'egal', projectCount: 1, amount: 63_000_01 });
});

describe('the place of the ESSMS', () => {
  test('is their commune, and their coordinates apart', async () => {
    const { location } = await quality();
    expect(location.inCommune).toEqual({ numerator: 3, denominator: 4 });
    expect(location.onMap).toEqual({ numerator: 2, denominator: 4 });
  });

  test('is a matter of course in a regional edition', async () => {
    const { location } = await quality(REGIONAL);
    expect(location.inCommune).toEqual(NOT_APPLICABLE);
    expect(location.onMap).toEqual({ numerator: 1, denominator: 2 });
  });
});

describe('usage', () => {
  test('is not known without a file of measures', async () => {
    const { ages, denominators } = await quality();
    expect(ages).toEqual(MISSING);
    expect(denominators).toEqual(MISSING);
  });

  test('is dated by the latest measure of each expected ESSMS', async () => {
    const { ages, denominators } = await quality({
      'indicateurs_usage.csv': csv(RETURNS),
      'observatoire.json': '{"date_donnees": "2025-01-31"}',
    });
    expect(ages).toMatchObject({ expectedCount: 3, medianDays: 31 });
    expect('classes' in ages && ages.classes.map(({ count }) => count)).toEqual([1, 0, 0, 0, 2]);
    expect(denominators).toEqual([
      { type: 'file_active_annuelle', count: 1, share: { numerator: 1, denominator: 2 } },
      { type: 'inconnu', count: 1, share: { numerator: 1, denominator: 2 } },
    ]);
  });

  test('whose file holds no measure of active files has no types of denominator', async () => {
    const { denominators } = await quality({
      'indicateurs_usage.csv': csv(RETURNS.map((row) => ({ ...row, code_indicateur: 'dmp' }))),
    });
    expect(denominators).toEqual(NOT_APPLICABLE);
  });
});

describe('completeness', () => {
  const columnsOf = ({ completeness }: QualityFigures, file: string) =>
    new Map(
      completeness.find((one) => one.file === file)?.columns.map((column) => [column.name, column]) ?? [],
    );

  test('is measured on the rows read, required columns marked', async () => {
    const columns = columnsOf(await quality(), 'projets.csv');
    expect(columns.get('id_projet')).toMatchObject({ filled: 2, required: true });
    expect(columns.get('date_convention')).toMatchObject({
      filled: 1,
      required: false,
      share: { numerator: 1, denominator: 2 },
    });
    expect(columns.get('editeur')).toMatchObject({ filled: MISSING, share: MISSING });
  });

  test('does not count a cell that could not be read, nor loses a row that was excluded', async () => {
    const rows = [...MEMBERS, { id_projet: 'P1', finess_et: '#REF!', situation: 'acquisition' }];
    const columns = columnsOf(await quality({ 'projets_essms.csv': csv(rows) }), 'projets_essms.csv');
    expect(columns.get('finess_et')?.share).toEqual({ numerator: 3, denominator: 4 });
    expect(columns.get('situation')?.share).toEqual({ numerator: 4, denominator: 4 });
  });

  test('of the register is that of the ESSMS that are counted', async () => {
    const figures = await quality();
    const register = figures.completeness.find(({ ofRegister }) => ofRegister);
    expect(register).toMatchObject({ file: 'finess/etablissements.csv', rows: 4 });
    const columns = columnsOf(figures, 'finess/etablissements.csv');
    expect(columns.get('code_commune')).toMatchObject({ filled: 3 });
    expect(columns.get('siret')).toMatchObject({ filled: 0 });
  });

  test('knows a file by its name, whatever its extension', async () => {
    const { completeness } = await quality({ 'PIECES.CSV': 'id_projet,code_piece,fournie\nP1,1,oui\n' });
    expect(completeness.map(({ file }) => file)).toEqual([
      'PIECES.CSV',
      'finess/etablissements.csv',
      'projets.csv',
      'projets_essms.csv',
    ]);
  });
});

test('a row that no figure uses through its own fault is to count', async () => {
  const orphan = 'id_versement,id_projet,type,date_versement,montant\nV1,P9,avance,2024-07-01,10.00\n';
  const { usedRows } = await quality({ 'versements.csv': orphan });
  expect(usedRows).toEqual({ numerator: 9, denominator: 10 });
});

test('rows used, and files that nothing reads', async () => {
  const { usedRows, unread } = await quality({ 'projet.csv': 'a,b\n' });
  // The tenth row is a closed establishment: no one's fault.
  expect(usedRows).toEqual({ numerator: 9, denominator: 9 });
  expect(unread.map(({ file }) => file)).toEqual(['projet.csv']);
});
