import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../../src/domain/cell.ts';
import type { Observatory } from '../../../src/observatory/types.ts';
import { csv, finess, observe } from '../../fixtures/data-folder.ts';
import { openData } from '../../fixtures/open-data.ts';

const EJ = finess('35000001');
const site = (body: string, code_commune: string, code_categorie = '500') => ({
  finess_et: finess(body),
  finess_ej: EJ,
  raison_sociale: `Établissement ${body}`,
  code_categorie,
  etat: 'actif',
  code_commune,
});

/** Two ESSMS in Ille-et-Vilaine, one in Finistère and in Morbihan, two in Maine-et-Loire, one nowhere. */
const SITES = [
  site('35000101', '35238'),
  site('35000102', '35238', '183'),
  site('29000101', '29019'),
  site('56000101', '56260'),
  site('49000101', '49007'),
  site('49000102', '49007'),
  site('99000101', '00000'),
];

const project = (id_projet: string, extra: Record<string, string> = {}) => ({
  id_projet,
  code_bareme: 'bretagne-2024',
  intitule: `Grappe ${id_projet}`,
  statut: 'en_cours',
  finess_ej_porteur: EJ,
  date_depot: '2024-02-01',
  date_convention: '2024-06-03',
  montant_demande: '',
  montant_conventionne: '100000.00',
  ...extra,
});

const candidate = (id: string, statut: string, montant_demande: string) =>
  project(id, { statut, montant_demande, date_convention: '', montant_conventionne: '' });

const PROJECTS = [
  project('P1'),
  project('P2', { montant_conventionne: '30000.00' }),
  candidate('C1', 'depose', '40000.00'),
  candidate('C2', 'selectionne', ''),
  candidate('C3', 'recevable', '5000.00'),
  candidate('C4', 'rejete', '5000.00'),
];

const member = (id_projet: string, body: string) => ({
  id_projet,
  finess_et: finess(body),
  situation: 'acquisition',
});

const MEMBERS = [
  member('P1', '35000101'),
  member('P1', '29000101'),
  member('P2', '49000101'),
  member('C1', '56000101'),
  member('C1', '99000101'),
  member('C2', '56000101'),
  member('C3', '99000101'),
  member('C4', '56000101'),
];

const ENVELOPES = csv([
  { code_region: '53', annee: '2024', type: 'regionale', montant: '160000.01', source: '' },
  { code_region: '52', annee: '2024', type: 'regionale', montant: '20000.00', source: '' },
  { code_region: '', annee: '2024', type: 'nationale', montant: '10000.00', source: '' },
]);

async function edition(extra: Record<string, string> = {}, perimetre = 'pays'): Promise<Observatory> {
  const { observatory } = await observe({
    'finess/etablissements.csv': csv(SITES),
    'projets.csv': csv(PROJECTS),
    'projets_essms.csv': csv(MEMBERS),
    'observatoire.json': JSON.stringify({ date_donnees: '2025-06-30', perimetre }),
    ...extra,
  });
  if (observatory === null) throw new Error('structural error');
  return observatory;
}

const plain = await edition();
const withEnvelopes = await edition({ 'enveloppes.csv': ENVELOPES });
const bretagne = await edition({ 'enveloppes.csv': ENVELOPES }, 'region:53');

const table = (observatory: Observatory, name: string): Record<string, string>[] => {
  const content = openData(observatory).find((file) => file.name === `${name}.csv`)?.content ?? '';
  return Papa.parse<Record<string, string>>(content, { header: true, skipEmptyLines: true }).data;
};

const cents = (text: string | undefined): number => Math.round(Number(text) * 100);
const areaOf = ({ remainder }: Observatory, level: string, perimeter: string) =>
  remainder.areas.find((area) => area.level === level && area.perimeter === perimeter);
const scenarioOf = (observatory: Observatory, level: string, perimeter: string, id: string) =>
  areaOf(observatory, level, perimeter)?.scenarios.find((scenario) => scenario.id === id);

test('the credits of all régions, with the national reserve, add up to those of the country', () => {
  const { remainder, payments, territories } = withEnvelopes;
  const [country] = remainder.areas;
  const year = payments.envelopeYears.find((one) => one.year === country?.credits.year);
  const all = territories.filter(({ type }) => type === 'region').map(({ code }) => code);
  // A région of one département shares no envelope, and has credits all the same.
  expect(remainder.regions.map(({ code }) => code)).toEqual(all);
  const sum = (cells: readonly unknown[]): number =>
    cells.reduce<number>((total, cell) => total + (typeof cell === 'number' ? cell : 0), 0);
  expect(sum([...remainder.regions.map(({ notified }) => notified), year?.national?.envelope])).toBe(
    country?.credits.notified,
  );
  expect(sum(remainder.regions.map(({ engaged }) => engaged))).toBe(country?.credits.engaged);
});

describe('the territories that an envelope is shared between', () => {
  test.each([
    ['national', withEnvelopes],
    ['regional', bretagne],
  ])('hold what their rows hold, at every level: %s', (_, observatory) => {
    for (const { level, territories } of observatory.remainder.areas) {
      for (const { code, essmsCount, engaged, perEssms } of territories) {
        const row = observatory.territories.find((one) => one.type === level && one.code === code);
        expect([code, row?.essmsCount, row?.signedAmount, row?.amountPerEssms]).toEqual([
          code,
          essmsCount,
          engaged,
          perEssms,
        ]);
      }
    }
    const departements = observatory.territories.filter(({ type }) => type === 'departement');
    expect(observatory.remainder.base.departements.map(({ code }) => code)).toEqual(
      departements.map(({ code }) => code),
    );
  });

  test('are the départements of its région in a regional edition', () => {
    expect(bretagne.remainder.areas).toMatchObject([
      { level: 'departement', perimeter: '53', label: 'Bretagne', engaged: 10_000_000 },
    ]);
    expect(bretagne.remainder.areas[0]?.territories.map(({ code }) => code)).toEqual([
      '22',
      '29',
      '35',
      '56',
    ]);
  });
});

describe('the remaining envelope', () => {
  test('is missing without file of envelopes, and hypotheses are shared all the same', () => {
    expect(areaOf(plain, 'region', 'FR')?.credits).toMatchObject({ year: null, remaining: MISSING });
    expect(scenarioOf(plain, 'region', 'FR', 'enveloppe_restante')).toMatchObject({
      envelope: MISSING,
      allocation: MISSING,
    });
    expect(scenarioOf(plain, 'region', 'FR', 'hypothese_10')?.envelope).toBe(1_300_000);
  });

  test('is what is notified less what is engaged, for the country and for a région', () => {
    expect(areaOf(withEnvelopes, 'region', 'FR')?.credits).toMatchObject({
      year: 2024,
      notified: 19_000_001,
      engaged: 13_000_000,
      remaining: 6_000_001,
      without: [],
    });
    expect(areaOf(withEnvelopes, 'departement', '53')?.credits.remaining).toBe(6_000_001);
    expect(areaOf(bretagne, 'departement', '53')?.credits.remaining).toBe(6_000_001);
  });

  test('is told negative where more is engaged, and nothing is then shared', () => {
    expect(areaOf(withEnvelopes, 'departement', '52')?.credits.remaining).toBe(-1_000_000);
    expect(scenarioOf(withEnvelopes, 'departement', '52', 'enveloppe_restante')).toMatchObject({
      envelope: 0,
      allocation: { unspent: 0 },
    });
  });

  test('goes to the least funded first: Morbihan, then Ille-et-Vilaine, then both with Finistère', () => {
    // 29: 50 000,00 € for 1 ESSMS; 35: 50 000,00 € for 2; 56: nothing for 1. 60 000,01 € bring 35 and 56 to 36 666,67 €.
    const { allocation } = scenarioOf(bretagne, 'departement', '53', 'enveloppe_restante') ?? {};
    expect(allocation).toMatchObject({
      level: 3_666_667,
      territories: [
        { code: '22', essmsCount: 0, allocation: 0, perEssmsAfter: NOT_APPLICABLE },
        { code: '29', allocation: 0 },
        { code: '35', allocation: 2_333_334 },
        { code: '56', allocation: 3_666_667 },
      ],
    });
  });

  test('the full level-up brings all to the best funded', () => {
    expect(areaOf(bretagne, 'departement', '53')?.levelUpCost).toBe(5_000_000 + 5_000_000);
    const { allocation } = scenarioOf(bretagne, 'departement', '53', 'mise_a_niveau') ?? {};
    expect(allocation).toMatchObject({ level: 5_000_000, indices: { after: { hoover: 0 } } });
  });

  test('nothing engaged: hypotheses and level-up are undetermined, not 0', async () => {
    const observatory = await edition({ 'projets.csv': csv(PROJECTS.slice(2)) });
    expect(areaOf(observatory, 'region', 'FR')).toMatchObject({ engaged: 0, levelUpCost: UNDETERMINED });
    expect(scenarioOf(observatory, 'region', 'FR', 'hypothese_5')?.allocation).toEqual(UNDETERMINED);
  });
});

describe('reste_a_allouer.csv', () => {
  test.each([
    ['national', withEnvelopes],
    ['national without envelopes', plain],
    ['regional', bretagne],
  ])('sums to each envelope to the cent, from what is engaged: %s', (_, observatory) => {
    const rows = table(observatory, 'reste_a_allouer');
    const groups = Map.groupBy(rows, (row) => `${row.niveau} ${row.perimetre} ${row.scenario}`);
    expect(groups.size).toBe(observatory.remainder.areas.length * 5);
    for (const [key, group] of groups) {
      const sum = (column: string) => group.reduce((total, row) => total + cents(row[column]), 0);
      for (const row of group.filter((one) => one.montant_reparti !== '')) {
        expect(cents(row.montant_apres)).toBe(cents(row.montant_engage) + cents(row.montant_reparti));
      }
      if (group[0]?.enveloppe === '') {
        expect(
          group.every((row) => ['manquant', 'indetermine', 'sans_objet'].includes(row.statut ?? '')),
        ).toBe(true);
        expect(group.every((row) => row.montant_reparti === '' && row.montant_apres === '')).toBe(true);
      } else expect([key, sum('montant_reparti')]).toEqual([key, cents(group[0]?.enveloppe)]);
      const [level, perimeter = ''] = key.split(' ');
      const engaged = table(observatory, 'territoires')
        .filter(
          (row) =>
            row.type_territoire === level &&
            (perimeter === 'FR' || group.some((one) => one.code_territoire === row.code_territoire)),
        )
        .reduce((total, row) => total + cents(row.montant_conventionne), 0);
      expect([key, sum('montant_engage')]).toEqual([key, engaged]);
    }
  });

  test('says that a territory without ESSMS has no amount by ESSMS', () => {
    const row = table(bretagne, 'reste_a_allouer').find(
      (one) => one.scenario === 'hypothese_10' && one.code_territoire === '22',
    );
    expect(row).toMatchObject({
      nb_essms: '0',
      montant_reparti: '0.00',
      euros_par_essms_avant: '',
      statut: 'sans_objet',
    });
  });
});

describe('candidate projects', () => {
  test('are those that may still be engaged, each with its effect, or why there is none', () => {
    const candidates = withEnvelopes.remainder.candidates;
    expect(candidates.map(({ id }) => id)).toEqual(['C1', 'C2', 'C3']);
    const [first, second, third] = candidates;
    // Half of its money goes to an ESSMS that is nowhere.
    expect(first).toMatchObject({
      title: 'Grappe C1',
      href: '/projets/C1/',
      requestedAmount: 4_000_000,
      locatedAmount: 2_000_000,
      effects: [
        { level: 'region', perimeter: 'FR' },
        { level: 'departement', perimeter: 'FR' },
      ],
    });
    // In thousands of euros, before: 29 50, 35 50, 49 30, 56 nothing, for 1, 2, 2, 1 ESSMS; after, 56 has 20.
    const before = 50 / 130 - 1 / 6 + (50 / 130 - 2 / 6);
    const after = 50 / 150 - 1 / 6;
    expect(first?.effects[1]?.hoover).toBeCloseTo(after - before, 12);
    expect(second?.effects[0]).toMatchObject({ hoover: MISSING, theil: MISSING });
    expect(third).toMatchObject({ locatedAmount: 0, effects: [{ hoover: NOT_APPLICABLE }, {}] });
  });

  test('effets_equilibre.csv has them all, with the reason of what is not there', () => {
    const rows = table(withEnvelopes, 'effets_equilibre');
    expect(rows.map((row) => [row.id_projet, row.niveau, row.montant_localise, row.statut])).toEqual([
      ['C1', 'region', '20000.00', 'publie'],
      ['C1', 'departement', '20000.00', 'publie'],
      ['C2', 'region', '', 'manquant'],
      ['C2', 'departement', '', 'manquant'],
      ['C3', 'region', '0.00', 'sans_objet'],
      ['C3', 'departement', '0.00', 'sans_objet'],
    ]);
  });
});
