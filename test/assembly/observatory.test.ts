import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Observatory } from '../../src/observatory/types.ts';
import { codes, csv, finess, observe } from '../fixtures/data-folder.ts';
import { openData } from '../fixtures/open-data.ts';

const EJ = finess('35000001');

/** Sites of a small country: commune, category, state. */
const site = (body: string, commune: string, category = '500', extra: Record<string, string> = {}) => ({
  finess_et: finess(body),
  finess_ej: EJ,
  raison_sociale: `Établissement ${body}`,
  code_categorie: category,
  etat: 'actif',
  date_fermeture: '',
  code_commune: commune,
  ...extra,
});

const RENNES = '35238';
const BREST = '29019';
const PARIS_12 = '75112';
const SAINT_DENIS = '97411';

const SITES = [
  site('35000101', RENNES),
  site('35000102', RENNES, '183'),
  site('35000103', RENNES, '437'),
  site('29000101', BREST),
  site('29000102', BREST),
  site('75000101', PARIS_12),
  site('97400101', SAINT_DENIS),
  site('97700101', '97701'),
  site('29000103', '29155'),
  site('99000101', '00000'),
  site('35000109', RENNES, '355'),
  site('35000108', RENNES, '500', { etat: 'ferme', date_fermeture: '2024-12-31' }),
];

const project = (id: string, extra: Record<string, string | number> = {}) => ({
  id_projet: id,
  code_bareme: 'bretagne-2024',
  statut: 'conventionne',
  finess_ej_porteur: EJ,
  date_depot: '2024-03-01',
  date_convention: '2024-06-03',
  montant_demande: '100000.00',
  montant_conventionne: '100000.00',
  guichet: '',
  solution_dui: 'Logiciel A',
  ...extra,
});

const member = (
  projet: string,
  body: string,
  situation = 'acquisition',
  extra: Record<string, string> = {},
) => ({
  id_projet: projet,
  finess_et: body.length === 9 ? body : finess(body),
  situation,
  date_entree: '',
  date_sortie: '',
  ...extra,
});

const PROJECTS = [
  project('P1', { montant_conventionne: '100000.01' }),
  project('P2', { statut: 'en_cours', montant_conventionne: '70000.00' }),
  project('P3', { statut: 'abandonne', montant_conventionne: '50000.00' }),
  project('P4', { statut: 'selectionne', date_convention: '', montant_conventionne: '' }),
];

const MEMBERS = [
  member('P1', '35000101'),
  member('P1', '35000102'),
  member('P1', '29000101'),
  member('P1', '35000108'),
  member('P1', finess('35999901')),
  member('P2', '75000101', 'montee_version'),
  member('P2', '97400101'),
  member('P3', '29000102'),
  member('P4', '97700101'),
];

const PAYMENTS = [
  { id_versement: 'V1', id_projet: 'P1', type: 'avance', date_versement: '2024-07-01', montant: '50000.00' },
  { id_versement: 'V2', id_projet: 'P3', type: 'avance', date_versement: '2024-07-01', montant: '25000.00' },
  {
    id_versement: 'V3',
    id_projet: 'P3',
    type: 'reversement',
    date_versement: '2025-01-10',
    montant: '10000.00',
  },
];

const FOLDER = {
  'finess/etablissements.csv': csv(SITES),
  'projets.csv': csv(PROJECTS),
  'projets_essms.csv': csv(MEMBERS),
  'versements.csv': csv(PAYMENTS),
};

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

async function observed(folder: Record<string, string> = FOLDER): Promise<Observatory> {
  const { observatory, report } = await observe(folder);
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  return observatory;
}

const territory = ({ territories }: Observatory, type: string, code: string) => {
  const found = territories.find((row) => row.type === type && row.code === code);
  if (!found) throw new Error(`missing territory: ${type} ${code}`);
  return found;
};

describe('the perimeter', () => {
  test('active sites of the perimeter only; every other row is counted under its reason', async () => {
    const { essms, reconciliation } = await observed();
    expect(essms).toHaveLength(10);
    expect(reconciliation.find(({ file }) => file.startsWith('finess/'))).toMatchObject({
      read: 12,
      kept: 10,
      excluded: [
        { code: 'I-FIN-01', count: 1 },
        { code: 'I-FIN-02', count: 1 },
      ],
    });
  });

  test('an obsolete category keeps its sector, with a warning', async () => {
    const outcome = await observe(FOLDER);
    const one = outcome.observatory?.essms.find(({ category }) => category === '437');
    expect(one?.sector).toBe('handicap_adultes');
    expect(codes(outcome)).toContain('W-FIN-06');
  });

  test('places: arrondissement, overseas, collectivité, commune without EPCI, unknown commune', async () => {
    const observatory = await observed();
    const place = (body: string) => {
      const one = observatory.essms.find(({ finessEt }) => finessEt === finess(body));
      return [one?.commune, one?.departement, one?.region];
    };
    expect(place('75000101')).toEqual(['75056', '75', '11']);
    expect(place('97400101')).toEqual(['97411', '974', '04']);
    expect(place('97700101')).toEqual(['97701', '977', 'COM']);
    expect(place('99000101')).toEqual([null, null, null]);
    expect(territory(observatory, 'hors_epci', 'hors_epci').essmsCount).toBe(2);
    expect(territory(observatory, 'non_localise', 'region').essmsCount).toBe(1);
  });
});

describe('reconciliation to the cent', () => {
  const levels = ['region', 'departement', 'epci'] as const;

  test('attributions sum to the engaged amounts, territories and unlocated to the country, at every level', async () => {
    const observatory = await observed();
    const engaged = 10_000_001 + 7_000_000;
    expect(sum(observatory.attributions.map(({ amount }) => amount))).toBe(engaged);
    expect(territory(observatory, 'pays', 'FR').signedAmount).toBe(engaged);
    for (const level of levels) {
      const rows = observatory.territories.filter(
        ({ type, code }) =>
          type === level ||
          (type === 'non_localise' && code === level) ||
          (type === 'hors_epci' && level === 'epci'),
      );
      expect(sum(rows.map(({ signedAmount }) => signedAmount))).toBe(engaged);
      expect(sum(rows.map(({ essmsCount }) => essmsCount))).toBe(10);
      expect(sum(rows.map(({ paidAmount }) => paidAmount as number))).toBe(6_500_000);
    }
    const national = observatory.sectors.filter(({ territoryType }) => territoryType === 'pays');
    expect(sum(national.map(({ signedAmount }) => signedAmount))).toBe(engaged);
  });

  test('a member that has closed since, or that the register does not know, keeps its part', async () => {
    const observatory = await observed();
    const parts = observatory.attributions.filter(({ projectId }) => projectId === 'P1');
    expect(parts.map(({ amount }) => amount)).toEqual([
      2_000_001, 2_000_000, 2_000_000, 2_000_000, 2_000_000,
    ]);
    expect(territory(observatory, 'non_localise', 'epci').signedAmount).toBe(2_000_000);
    expect(territory(observatory, 'departement', '35').signedAmount).toBe(6_000_000 + 0);
  });

  test('an engaged project without any member is shown unlocated, never lost', async () => {
    const projects = [...PROJECTS, project('P9', { montant_conventionne: '12.34' })];
    const observatory = await observed({ ...FOLDER, 'projets.csv': csv(projects) });
    expect(observatory.attributions.filter(({ projectId }) => projectId === 'P9')).toEqual([
      {
        projectId: 'P9',
        finessEt: '',
        situation: null,
        amount: 1234,
        key: 'egale',
        currentFinessEt: null,
        sector: 'non_determine',
        location: null,
      },
    ]);
    expect(territory(observatory, 'pays', 'FR').signedAmount).toBe(17_001_235);
  });

  test('what an abandoned project was paid stays paid; its signed amount is not engaged', async () => {
    const observatory = await observed();
    const abandoned = observatory.projects.find(({ id }) => id === 'P3');
    expect(abandoned).toMatchObject({ engaged: false, paidAmount: 1_500_000, signedAmount: 5_000_000 });
    expect(abandoned?.remainingAmount).toEqual({ absent: 'sans_objet' });
    expect(territory(observatory, 'departement', '29').paidAmount).toBe(1_000_000 + 1_500_000);
  });
});

describe('coverage', () => {
  test('selected or later covers, abandoned does not, unlocated is never isolated', async () => {
    const observatory = await observed();
    expect(territory(observatory, 'pays', 'FR')).toMatchObject({ coveredCount: 6, isolatedCount: 3 });
    const isolated = observatory.essms.filter((one) => one.isolated).map(({ finessEt }) => finessEt);
    expect(isolated).toEqual([finess('29000102'), finess('29000103'), finess('35000103')].sort());
  });

  test('a project without a convention covers its members, who wait for theirs', async () => {
    const observatory = await observed();
    const waiting = (observatory.projects.find(({ id }) => id === 'P4')?.members ?? []).filter(
      ({ finessEt }) =>
        observatory.essms.find((one) => one.finessEt === finessEt)?.projectIds.join() === 'P4',
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(territory(observatory, 'pays', 'FR').conventionedCount).toBe(6 - waiting.length);
  });

  test('a status says nothing of a convention without date: its members are covered, not conventioned', async () => {
    const projects = [project('P1', { date_convention: '' }), ...PROJECTS.slice(1)];
    const before = territory(await observed(), 'pays', 'FR');
    const after = territory(await observed({ ...FOLDER, 'projets.csv': csv(projects) }), 'pays', 'FR');
    expect(after.coveredCount).toBe(before.coveredCount);
    expect(after.conventionedCount).toBeLessThan(before.conventionedCount);
  });

  test('a member who left is no longer covered; one who joined later is, and is attributed nothing', async () => {
    const members = [
      member('P1', '35000101', 'acquisition', { date_sortie: '2024-12-01' }),
      member('P1', '35000102', 'acquisition', { date_entree: '2024-09-01' }),
      member('P1', '29000101'),
    ];
    const observatory = await observed({ ...FOLDER, 'projets_essms.csv': csv(members) });
    const find = (body: string) => observatory.essms.find(({ finessEt }) => finessEt === finess(body));
    expect(find('35000101')).toMatchObject({ inProject: false, attributedAmount: 5_000_000 });
    expect(find('35000102')).toMatchObject({ inProject: true, attributedAmount: 0 });
  });

  test('an ESSMS in two projects is counted once, and reported', async () => {
    const members = [...MEMBERS, member('P2', '35000101', 'acquisition')];
    const projects = PROJECTS.map((one) =>
      one.id_projet === 'P2' ? { ...one, solution_dui: 'Logiciel B' } : one,
    );
    const outcome = await observe({
      ...FOLDER,
      'projets.csv': csv(projects),
      'projets_essms.csv': csv(members),
    });
    expect(codes(outcome)).toContain('E-PES-04');
    expect(outcome.observatory && territory(outcome.observatory, 'departement', '35').coveredCount).toBe(2);
    expect(
      outcome.observatory?.essms.find(({ finessEt }) => finessEt === finess('35000101'))?.projectIds,
    ).toEqual(['P1', 'P2']);
  });

  test('acquisition then upgrade of the same software, in a later campaign, is allowed', async () => {
    const projects = [
      ...PROJECTS.map((one) =>
        one.id_projet === 'P1' ? { ...one, code_bareme: 'hauts-de-france-2022' } : one,
      ),
      project('P5', { date_depot: '2024-05-01' }),
    ];
    const members = [...MEMBERS, member('P5', '35000101', 'montee_version')];
    const outcome = await observe({
      ...FOLDER,
      'projets.csv': csv(projects),
      'projets_essms.csv': csv(members),
    });
    expect(codes(outcome)).toContain('W-PES-05');
    expect(codes(outcome)).not.toContain('E-PES-04');
  });
});

describe('repeated members', () => {
  const fifteen = Array.from({ length: 15 }, (_, index) =>
    site(`220001${String(index).padStart(2, '0')}`, '22278'),
  );
  const folder = (members: readonly Record<string, string>[]) => ({
    'finess/etablissements.csv': csv([...SITES, ...fifteen]),
    'projets.csv': csv([project('P1')]),
    'projets_essms.csv': csv(members),
  });
  const members = fifteen.map(({ finess_et }) => member('P1', finess_et));
  const first = members[0] as (typeof members)[number];

  test('sixteen lines, one repeated identically: fifteen ESSMS', async () => {
    const outcome = await observe(folder([...members, first]));
    expect(outcome.observatory?.projects[0]).toMatchObject({
      essmsCount: 15,
      theoretical: { total: 31_500_000 },
    });
    expect(codes(outcome)).toContain('W-PES-03');
  });

  test('the same ESSMS in both situations: undetermined, equal shares', async () => {
    const outcome = await observe(folder([...members, { ...first, situation: 'montee_version' }]));
    expect(outcome.observatory?.projects[0]?.theoretical).toMatchObject({
      total: { absent: 'indetermine' },
      usage: { absent: 'indetermine' },
    });
    expect(codes(outcome)).toContain('E-PES-02');
    expect(outcome.observatory?.attributions.every(({ key }) => key === 'egale')).toBe(true);
  });
});

describe('what is not known is said, never zero', () => {
  test('without payments, what is paid is missing', async () => {
    const { 'versements.csv': _, ...folder } = FOLDER;
    const observatory = await observed(folder);
    expect(territory(observatory, 'pays', 'FR').paidAmount).toEqual({ absent: 'manquant' });
  });

  test('without money, shares and indices are undetermined', async () => {
    const observatory = await observed({
      ...FOLDER,
      'projets.csv': csv([project('P1', { statut: 'depose' })]),
    });
    expect(territory(observatory, 'region', '53')).toMatchObject({
      signedAmount: 0,
      amountShare: { absent: 'indetermine' },
      balanceIndex: { absent: 'indetermine' },
      status: 'indetermine',
    });
    expect(observatory.balance.find(({ level }) => level === 'region')?.hoover).toEqual({
      absent: 'indetermine',
    });
    expect(
      observatory.balance.find(({ perimeter, level }) => perimeter === '04' && level === 'departement')
        ?.hoover,
    ).toEqual({
      absent: 'sans_objet',
    });
  });
});

describe('what the files say of organisations', () => {
  test('a small organisation whose only ESSMS closed after the convention is still small', async () => {
    const other = finess('35000002');
    const closing = { finess_ej: other, etat: 'ferme', date_fermeture: '2024-12-31' };
    const sites = [site('22000101', '22278'), site('22000102', '22278', '500', closing)];
    const members = sites.map(({ finess_et }) =>
      member('P1', finess_et, 'acquisition', { devis_materiel: '8000' }),
    );
    const observatory = await observed({
      'finess/etablissements.csv': csv(sites),
      'projets.csv': csv([project('P1', { montant_amoa: '50000' })]),
      'projets_essms.csv': csv(members),
    });
    expect(observatory.projects[0]?.theoretical).toMatchObject({
      total: 10_800_000,
      equipment: 1_600_000,
      assistance: 5_000_000,
    });
  });
});

describe('an intercommunalité that straddles', () => {
  // Redon Agglomération holds communes of three départements and two regions.
  const REDON = { morbihan: '56001', loireAtlantique: '44123', illeEtVilaine: '35236' };
  const sites = [
    site('35000201', REDON.illeEtVilaine),
    site('44000201', REDON.loireAtlantique),
    site('44000202', '44109'),
    site('56000201', '56260'),
  ];
  const folder = {
    'finess/etablissements.csv': csv(sites),
    'projets.csv': csv([project('P1', { montant_conventionne: '100.00' })]),
    'projets_essms.csv': csv([
      member('P1', sites[1]?.finess_et ?? ''),
      member('P1', sites[2]?.finess_et ?? ''),
    ]),
  };

  test('is listed by every département that holds a part of it, whole', async () => {
    const observatory = await observed(folder);
    const epci = observatory.essms.find(({ commune }) => commune === REDON.illeEtVilaine)?.epci ?? '';
    for (const departement of ['35', '44', '56']) {
      const { children } = territory(observatory, 'departement', departement);
      expect(children.map(({ code }) => code)).toContain(epci);
    }
    expect(territory(observatory, 'epci', epci)).toMatchObject({ essmsCount: 2, signedAmount: 5000 });
  });

  test('is compared inside a region by the part that the region holds, in either edition', async () => {
    const indexOf = ({ balance }: Observatory) =>
      balance.find(({ level, perimeter }) => level === 'epci' && perimeter === '52')?.maxPerEssms;
    const national = await observed(folder);
    const regional = await observed({ ...folder, 'observatoire.json': '{"perimetre":"region:52"}' });
    expect(indexOf(national)).toBe(5000);
    expect(indexOf(regional)).toBe(5000);
  });
});

describe('what is paid of what is signed', () => {
  test('leaves out what an abandoned project was paid', async () => {
    const observatory = await observed();
    expect(territory(observatory, 'pays', 'FR').paidShare).toEqual({
      numerator: 5_000_000,
      denominator: 17_000_001,
    });
    expect(territory(observatory, 'pays', 'FR').paidAmount).toBe(6_500_000);
  });
});

describe('a regional edition', () => {
  test('holds the region alone: its ESSMS, its share of the money, its projects', async () => {
    const observatory = await observed({ ...FOLDER, 'observatoire.json': '{"perimetre":"region:53"}' });
    const [top] = observatory.territories;
    expect(top).toMatchObject({ type: 'region', code: '53', essmsCount: 6, signedAmount: 8_000_001 });
    expect(observatory.territories.some(({ type }) => type === 'pays')).toBe(false);
    expect(observatory.projects.map(({ id }) => id)).toEqual(['P1', 'P3']);
    expect(observatory.projects[0]?.signedAmount).toBe(10_000_001);
  });

  test('shows an EPCI under what holds the whole of it, or the whole of what a region has of it', async () => {
    const [redonAgglomeration, grandParis] = ['243500741', '200054781'];
    const sites = [...SITES, site('44000101', '44185'), site('92000101', '92012')];
    const folder = { ...FOLDER, 'finess/etablissements.csv': csv(sites) };
    const under = async (perimetre: string, epci: string) => {
      const observatory = await observed({ ...folder, 'observatoire.json': JSON.stringify({ perimetre }) });
      return territory(observatory, 'epci', epci).parents.map(({ code }) => code);
    };
    expect(await under('pays', redonAgglomeration)).toEqual(['FR']);
    expect(await under('region:52', redonAgglomeration)).toEqual(['52', '44']);
    expect(await under('pays', grandParis)).toEqual(['FR', '11']);
    expect(await under('region:11', grandParis)).toEqual(['11']);
  });

  test('names the places of other regions without linking them', async () => {
    const members = [...MEMBERS, member('P1', '75000101')];
    const observatory = await observed({
      ...FOLDER,
      'projets_essms.csv': csv(members),
      'observatoire.json': '{"perimetre":"region:53"}',
    });
    const [one] = observatory.projects;
    expect(one?.regions.map(({ label, href }) => [label, href])).toEqual([
      ['Île-de-France', null],
      ['Bretagne', '/territoires/regions/53/'],
    ]);
    const places = one?.members.map(({ communeLabel, departement }) => [communeLabel, departement?.href]);
    expect(places).toContainEqual(['Rennes', '/territoires/departements/35/']);
    expect(places).toContainEqual(['Paris', null]);
    expect(places).toContainEqual([null, undefined]);
  });
});

describe('determinism', () => {
  test('the order of rows and files changes no byte', async () => {
    const expected = openData(await observed());
    const shuffled = (rows: readonly Record<string, string | number>[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
    const orders = fc.tuple(
      shuffled(SITES),
      shuffled(PROJECTS),
      shuffled(MEMBERS),
      shuffled(PAYMENTS),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(orders, async ([sites, projects, members, payments, reversed]) => {
        const entries = Object.entries({
          'finess/etablissements.csv': csv(sites),
          'projets.csv': csv(projects),
          'projets_essms.csv': csv(members),
          'versements.csv': csv(payments),
        });
        const folder = Object.fromEntries(reversed ? entries.reverse() : entries);
        expect(openData(await observed(folder))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
