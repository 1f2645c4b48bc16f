import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Observatory } from '../../../src/observatory/types.ts';
import { csv, finess, observe } from '../../fixtures/data-folder.ts';
import { openData } from '../../fixtures/open-data.ts';

const EJ = finess('35000001');
const place = (body: string, code_commune: string) => ({
  finess_et: finess(body),
  finess_ej: EJ,
  raison_sociale: `Établissement ${body}`,
  code_categorie: '500',
  etat: 'actif',
  code_commune,
});

/** Rennes, Brest, Paris 12e, Saint-Denis of La Réunion, Saint-Barthélemy, and a commune that nobody knows. */
const SITES = [
  place('35000101', '35238'),
  place('29000101', '29019'),
  place('75000101', '75112'),
  place('97400101', '97411'),
  place('97700101', '97701'),
  place('99000101', '00000'),
];

const project = (id_projet: string, montant: string, extra: Record<string, string> = {}) => ({
  id_projet,
  code_bareme: 'bretagne-2024',
  statut: 'en_cours',
  finess_ej_porteur: EJ,
  date_depot: '2024-02-01',
  date_convention: '2024-06-03',
  montant_demande: montant,
  montant_conventionne: montant,
  guichet: 'regional',
  ...extra,
});

const PROJECTS = [
  project('P1', '100000.01'),
  project('P2', '70000.03', { date_convention: '2024-08-12', guichet: 'national' }),
  project('P3', '50000.00', { statut: 'abandonne' }),
  project('P4', '9999.99', { statut: 'solde' }),
  project('P5', '3000.00', { statut: 'depose', date_convention: '', montant_conventionne: '' }),
];

const member = (id_projet: string, body: string) => ({
  id_projet,
  finess_et: finess(body),
  situation: 'acquisition',
});

const MEMBERS = [
  member('P1', '35000101'),
  member('P1', '29000101'),
  member('P1', '75000101'),
  member('P2', '97400101'),
  member('P2', '97700101'),
  member('P2', '99000101'),
  member('P3', '29000101'),
  member('P5', '35000101'),
];

const payment = (id_versement: string, id_projet: string, type: string, date: string, montant: string) => ({
  id_versement,
  id_projet,
  type,
  date_prevue: '',
  date_versement: date,
  montant,
});

const PAYMENTS = [
  payment('V1', 'P1', 'avance', '2024-07-01', '50000.00'),
  payment('V2', 'P2', 'avance', '2024-09-30', '35000.01'),
  payment('V3', 'P3', 'avance', '2024-07-02', '25000.00'),
  payment('V4', 'P3', 'reversement', '2025-01-10', '10000.01'),
  payment('V5', 'P2', 'ajustement', '2025-01-31', '100.01'),
  payment('V6', 'P4', 'solde', '2024-12-31', '4999.99'),
  payment('V7', 'P1', 'solde', '2025-04-01', '50000.01'),
  payment('V8', 'P1', 'ajustement', '', '12.00'),
];

const ENVELOPES = [
  { code_region: '53', annee: 2024, type: 'regionale', montant: '40000.00', source: '' },
  { code_region: '53', annee: 2024, type: 'redistribution', montant: '10000.00', source: '' },
  { code_region: '11', annee: 2025, type: 'regionale', montant: '1000.00', source: '' },
  { code_region: '', annee: 2024, type: 'nationale', montant: '70000.03', source: '' },
];

const settings = (extra: Record<string, string> = {}) =>
  JSON.stringify({ titre: 'Essai', editeur: 'Essai', date_donnees: '2025-03-31', ...extra });

const FOLDER = {
  'finess/etablissements.csv': csv(SITES),
  'projets.csv': csv(PROJECTS),
  'projets_essms.csv': csv(MEMBERS),
  'versements.csv': csv(PAYMENTS),
  'enveloppes.csv': csv(ENVELOPES),
  'observatoire.json': settings(),
};

async function observed(folder: Record<string, string> = FOLDER): Promise<Observatory> {
  const { observatory, report } = await observe(folder);
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  return observatory;
}

async function rowsOf(name: string, observatory: Observatory): Promise<Record<string, string>[]> {
  const file = openData(observatory).find((one) => one.name === `${name}.csv`);
  return Papa.parse<Record<string, string>>(file?.content ?? '', { header: true, skipEmptyLines: true }).data;
}

const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
const AMOUNTS = ['montant_avance', 'montant_solde', 'montant_autre', 'cumul_verse', 'cumul_engage'] as const;

describe('versements.csv', () => {
  test('régions, collectivités d’outre-mer and unlocated sum to FR, every month and column, to the cent', async () => {
    const rows = await rowsOf('versements', await observed());
    const months = Map.groupBy(rows, ({ mois }) => mois);
    expect([...months.keys()]).toHaveLength(10);
    for (const ofMonth of months.values()) {
      for (const column of AMOUNTS) {
        const whole = ofMonth.find(({ code_region }) => code_region === 'FR')?.[column];
        const parts = ofMonth.filter(({ code_region }) => code_region !== 'FR');
        expect(parts.reduce((sum, row) => sum + cents(row[column]), 0)).toBe(cents(whole));
      }
    }
  });

  test('from the month of the first convention to that of the data; every région, COM and the unlocated', async () => {
    const rows = await rowsOf('versements', await observed());
    const months = [...new Set(rows.map(({ mois }) => mois))];
    expect(months.at(0)).toBe('2024-06-30');
    expect(months.at(-1)).toBe('2025-03-31');
    const codes = rows.filter(({ mois }) => mois === '2024-06-30').map(({ code_region }) => code_region);
    expect(codes).toHaveLength(21);
    expect(codes).toEqual([...codes].sort());
    expect(codes.slice(-3)).toEqual(['COM', 'FR', 'non_localise']);
  });

  test('the last line of the country is what territoires.csv says, in every place too', async () => {
    const observatory = await observed();
    const territories = await rowsOf('territoires', observatory);
    const last = (await rowsOf('versements', observatory)).filter(({ mois }) => mois === '2025-03-31');
    for (const row of last) {
      const code = row.code_region === 'non_localise' ? 'region' : row.code_region;
      const types = ['pays', 'region', 'non_localise'];
      const territory = territories.find(
        (each) => each.code_territoire === code && types.includes(each.type_territoire ?? ''),
      );
      expect([row.code_region, row.cumul_verse]).toEqual([row.code_region, territory?.montant_verse]);
      expect(row.cumul_engage).toBe(territory?.montant_conventionne);
    }
  });

  test('each payment is in its month and under its type; adjustments and money paid back are the others', async () => {
    const rows = await rowsOf('versements', await observed());
    const country = Object.fromEntries(
      rows
        .filter(({ code_region }) => code_region === 'FR')
        .map((row) => [row.mois, AMOUNTS.map((column) => row[column])]),
    );
    expect(country['2024-06-30']).toEqual(['0.00', '0.00', '0.00', '0.00', '110000.00']);
    expect(country['2024-07-31']).toEqual(['75000.00', '0.00', '0.00', '75000.00', '110000.00']);
    expect(country['2024-08-31']).toEqual(['0.00', '0.00', '0.00', '75000.00', '180000.03']);
    expect(country['2024-12-31']).toEqual(['0.00', '4999.99', '0.00', '115000.00', '180000.03']);
    expect(country['2025-01-31']).toEqual(['0.00', '0.00', '-9900.00', '105100.00', '180000.03']);
    expect(country['2025-03-31']).toEqual(['0.00', '0.00', '0.00', '105100.00', '180000.03']);
  });

  test('what a project without establishment engages and is paid is unlocated', async () => {
    const rows = await rowsOf('versements', await observed());
    const unlocated = rows.find((row) => row.mois === '2024-12-31' && row.code_region === 'non_localise');
    expect(unlocated?.montant_solde).toBe('4999.99');
  });

  test('an abandoned project stays paid where it was, and engages nothing', async () => {
    const folder = {
      ...FOLDER,
      'projets.csv': csv([PROJECTS[2] ?? {}]),
      'projets_essms.csv': csv([member('P3', '29000101')]),
      'versements.csv': csv(PAYMENTS.filter(({ id_projet }) => id_projet === 'P3')),
    };
    const rows = await rowsOf('versements', await observed(folder));
    const brittany = rows.filter(({ code_region }) => code_region === '53');
    expect(brittany.at(0)).toMatchObject({
      mois: '2024-07-31',
      montant_avance: '25000.00',
      cumul_engage: '0.00',
    });
    expect(brittany.at(-1)).toMatchObject({ cumul_verse: '14999.99', cumul_engage: '0.00' });
  });

  test('without file of payments the paid columns are empty, and the engaged one is not', async () => {
    const { 'versements.csv': _, ...folder } = FOLDER;
    const rows = await rowsOf('versements', await observed(folder));
    const last = rows.findLast(({ code_region }) => code_region === 'FR');
    expect(last).toMatchObject({
      montant_avance: '',
      montant_solde: '',
      montant_autre: '',
      cumul_verse: '',
      cumul_engage: '180000.03',
      statut: 'manquant',
    });
  });

  test('neither convention nor payment: no row', async () => {
    const { 'versements.csv': _, ...folder } = FOLDER;
    const rows = await rowsOf(
      'versements',
      await observed({ ...folder, 'projets.csv': csv(PROJECTS.slice(4)) }),
    );
    expect(rows).toEqual([]);
  });

  test('an edition of one région holds that région alone, with its part', async () => {
    const folder = { ...FOLDER, 'observatoire.json': settings({ perimetre: 'region:53' }) };
    const observatory = await observed(folder);
    const rows = await rowsOf('versements', observatory);
    expect(new Set(rows.map(({ code_region }) => code_region))).toEqual(new Set(['53']));
    const [top] = await rowsOf('territoires', observatory);
    expect(rows.at(-1)).toMatchObject({
      cumul_verse: top?.montant_verse,
      cumul_engage: top?.montant_conventionne,
    });
  });
});

describe('consommation_enveloppes.csv', () => {
  test('one row per year and envelope; what has none says so', async () => {
    const rows = await rowsOf('consommation_enveloppes', await observed());
    const told = rows.map((row) => [
      row.annee,
      row.code_region,
      row.montant_enveloppe,
      row.montant_engage,
      row.statut,
    ]);
    expect(told).toEqual([
      ['2024', '04', '', '23333.35', 'manquant'],
      ['2024', '11', '', '33333.33', 'manquant'],
      ['2024', '53', '50000.00', '66666.68', 'publie'],
      ['2024', 'COM', '', '23333.34', 'manquant'],
      ['2024', 'FR', '70000.03', '70000.03', 'publie'],
      ['2024', 'non_localise', '', '33333.33', 'sans_objet'],
      ['2025', '11', '1000.00', '0.00', 'publie'],
    ]);
    const brittany = rows.find(({ annee, code_region }) => annee === '2024' && code_region === '53');
    expect(brittany).toMatchObject({ dont_redistribution: '10000.00', taux: '1.333333' });
    expect(rows.find(({ code_region }) => code_region === 'COM')?.dont_guichet_national).toBe('23333.34');
    expect(rows.find(({ type }) => type === 'nationale')?.taux).toBe('1.000000');
  });

  test('the highest rate first on the page, without envelope last; the régions of known envelope together', async () => {
    const [year2025, year2024] = (await observed()).payments.envelopeYears;
    expect(year2024?.regions.map(({ label }) => label)).toEqual([
      'Bretagne',
      'La Réunion',
      'Île-de-France',
      'Collectivités d’outre-mer',
      'Non localisé',
    ]);
    expect(year2024?.total).toEqual({ numerator: 66_666_68, denominator: 50_000_00 });
    expect(year2024?.national?.label).toBe('Réserve nationale');
    expect(year2025?.total).toEqual({ numerator: 0, denominator: 1_000_00 });
  });

  test('an edition of one région has its own envelopes only', async () => {
    const folder = { ...FOLDER, 'observatoire.json': settings({ perimetre: 'region:53' }) };
    const rows = await rowsOf('consommation_enveloppes', await observed(folder));
    expect(rows.map(({ code_region, type, taux }) => [code_region, type, taux])).toEqual([
      ['53', 'regionale', '1.333333'],
    ]);
  });
});

describe('the funnel of an edition', () => {
  const counts = ({ payments }: Observatory) =>
    Object.fromEntries(
      payments.funnel.map(({ stage, projectCount, amount }) => [stage, [projectCount, amount]]),
    );

  test('of the country', async () => {
    expect(counts(await observed())).toEqual({
      demande: [5, 233_000_03],
      selectionne: [3, 180_000_03],
      engage: [3, 180_000_03],
      avance_versee: [2, 85_000_01],
      solde: [1, 4_999_99],
    });
  });

  test('of a région: the projects with a member there, for the part that goes there', async () => {
    const folder = { ...FOLDER, 'observatoire.json': settings({ perimetre: 'region:53' }) };
    expect(counts(await observed(folder))).toEqual({
      demande: [3, 119_666_68],
      selectionne: [1, 66_666_68],
      engage: [1, 66_666_68],
      avance_versee: [1, 33_333_34],
      solde: [0, 0],
    });
  });
});

describe('the payments of a project', () => {
  const of = ({ projects }: Observatory, id: string) => projects.find((each) => each.id === id)?.payments;

  test('those made by date, then those to come; a payment after the date of the data is not paid', async () => {
    expect(of(await observed(), 'P1')?.payments).toEqual([
      { type: 'avance', amount: 50_000_00, plannedDate: null, paidDate: '2024-07-01', paid: true },
      { type: 'solde', amount: 50_000_01, plannedDate: null, paidDate: '2025-04-01', paid: false },
      { type: 'ajustement', amount: 12_00, plannedDate: null, paidDate: null, paid: false },
    ]);
  });

  test('money paid back is negative, and an abandoned project expects nothing', async () => {
    const payments = of(await observed(), 'P3');
    expect(payments?.schedule).toBeNull();
    expect(payments?.payments).toMatchObject([
      { amount: 25_000_00 },
      { type: 'reversement', amount: -10_000_01 },
    ]);
  });

  test('half at the convention, rounded down, and the rest at the end', async () => {
    expect(of(await observed(), 'P1')?.schedule).toMatchObject({
      advance: 50_000_00,
      balance: 50_000_01,
      advanceDue: '2024-06-03',
      balanceDue: { absent: 'manquant' },
      advancePaid: true,
      balancePaid: false,
    });
  });

  test('no payment is not the same as no file', async () => {
    expect(of(await observed(), 'P5')).toEqual({ payments: [], schedule: null });
    const { 'versements.csv': _, ...folder } = FOLDER;
    expect(of(await observed(folder), 'P5')?.payments).toEqual({ absent: 'manquant' });
  });
});
