import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE } from '../../../src/domain/cell.ts';
import type { Observatory } from '../../../src/observatory/types.ts';
import { csv, finess, observe } from '../../fixtures/data-folder.ts';

const OG = { small: finess('35000001'), joined: finess('35000002'), large: finess('35000003') };

/** A site near Rennes or Brest; a hundredth of a degree of latitude is 1 112 m. */
const site = (
  body: string,
  organisation: string,
  latitude: number | '',
  extra: Record<string, string> = {},
) => ({
  finess_et: finess(body),
  finess_ej: organisation,
  raison_sociale: `Établissement ${body}`,
  code_categorie: '500',
  etat: 'actif',
  code_commune: '35238',
  latitude: String(latitude),
  longitude: latitude === '' ? '' : '-1.68',
  ...extra,
});

const numbered = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(start + index));

/** Fourteen of a small organisation, one of an organisation that has a member, sixteen of a large one. */
const SITES = [
  ...numbered(35000101, 14).map((body, index) => site(body, OG.small, 48.1 + index / 1000)),
  site('35000201', OG.joined, 48.2),
  site('35000202', OG.joined, 48.21),
  ...numbered(35000301, 16).map((body) => site(body, OG.large, 48.1, { code_categorie: '183' })),
  site('35000401', OG.large, ''),
  // A département without any project.
  site('29000101', OG.small, 48.4, { code_commune: '29019' }),
];

const project = (id: string, statut: string) => ({
  id_projet: id,
  code_bareme: 'bretagne-2024',
  statut,
  intitule: `Grappe ${id}`,
  finess_ej_porteur: OG.joined,
  date_depot: '2024-03-01',
  date_convention: ['selectionne', 'depose'].includes(statut) ? '' : '2024-06-03',
  montant_conventionne: ['selectionne', 'depose'].includes(statut) ? '' : '100000.00',
  solution_dui: '',
});

const member = (projet: string, body: string, extra: Record<string, string> = {}) => ({
  id_projet: projet,
  finess_et: finess(body),
  situation: 'acquisition',
  date_entree: '',
  date_sortie: '',
  solution_dui: 'Logiciel A',
  ...extra,
});

const PROJECTS = [project('P1', 'en_cours')];
const MEMBERS = [member('P1', '35000202')];

const folder = (
  sites: readonly Record<string, string>[] = SITES,
  projects: readonly Record<string, string>[] = PROJECTS,
  members: readonly Record<string, string>[] = MEMBERS,
  perimetre = 'pays',
) => ({
  'observatoire.json': JSON.stringify({ perimetre, date_donnees: '2025-06-30' }),
  'finess/etablissements.csv': csv(sites),
  'projets.csv': csv(projects),
  'projets_essms.csv': csv(members),
});

async function observed(...parts: Parameters<typeof folder>): Promise<Observatory> {
  const { observatory, report } = await observe(folder(...parts));
  if (!observatory) throw new Error(JSON.stringify(report.diagnostics, null, 1));
  return observatory;
}

const countsIn = ({ isolated }: Observatory, type: string, code: string, sector = 'tous') =>
  isolated.counts.find(
    (row) => row.territory.type === type && row.territory.code === code && row.sector === sector,
  );

const isolatedOne = ({ isolated }: Observatory, body: string) =>
  isolated.establishments.find(({ finessEt }) => finessEt === finess(body));

describe('who is isolated', () => {
  test('by territory and by sector, of small organisations apart; a département without project is told apart', async () => {
    const observatory = await observed();
    expect(countsIn(observatory, 'pays', 'FR')).toMatchObject({
      essmsCount: 34,
      isolatedCount: 32,
      smallAndAloneCount: 0,
      elsewhereCount: 1,
      withoutGrappeCount: 0,
      unlocatedCount: 1,
    });
    expect(countsIn(observatory, 'departement', '35', 'handicap_enfants')).toMatchObject({
      essmsCount: 16,
      isolatedCount: 16,
      isolatedShare: { numerator: 16, denominator: 16 },
    });
    expect(countsIn(observatory, 'departement', '29')).toMatchObject({
      isolatedCount: 0,
      elsewhereCount: 1,
      isolatedShare: NOT_APPLICABLE,
    });
    expect(isolatedOne(observatory, '29000101')).toBeUndefined();
  });

  test('agrees with the territories and the sites, which say it too', async () => {
    const { isolated, territories, essms } = await observed();
    for (const { territory, sector, isolatedCount } of isolated.counts) {
      if (sector !== 'tous') continue;
      const row = territories.find(({ type, code }) => type === territory.type && code === territory.code);
      expect(row?.isolatedCount).toBe(isolatedCount);
    }
    expect(isolated.establishments.map(({ finessEt }) => finessEt)).toEqual(
      essms.filter((one) => one.isolated).map(({ finessEt }) => finessEt),
    );
  });

  // The organisation has fifteen ESSMS with the one of Brest: without it, fourteen.
  test('an organisation is small under fifteen ESSMS in all France, and alone when none is in a project', async () => {
    const without = SITES.filter(({ finess_et }) => finess_et !== finess('29000101'));
    const observatory = await observed(without);
    const state = (body: string) => {
      const one = isolatedOne(observatory, body);
      return [one?.smallOrganisation, one?.smallAndAlone];
    };
    expect(state('35000101')).toEqual([true, true]);
    expect(state('35000201')).toEqual([true, false]);
    expect(state('35000301')).toEqual([false, false]);
    expect(countsIn(observatory, 'departement', '35')?.smallAndAloneCount).toBe(14);
  });

  test('a rejected project neither covers nor makes an organisation less alone', async () => {
    const without = SITES.filter(({ finess_et }) => finess_et !== finess('29000101'));
    const observatory = await observed(
      without,
      [...PROJECTS, project('P2', 'rejete')],
      [...MEMBERS, member('P2', '35000101')],
    );
    expect(isolatedOne(observatory, '35000102')?.smallAndAlone).toBe(true);
  });
});

describe('the grappes that can be joined', () => {
  test('are those selected, signed or under way, with who is there today', async () => {
    const statuses = [
      'depose',
      'recevable',
      'selectionne',
      'conventionne',
      'en_cours',
      'termine',
      'solde',
      'abandonne',
    ];
    const observatory = await observed(
      SITES,
      statuses.map((status) => project(`P-${status}`, status)),
      statuses.flatMap((status) => [
        member(`P-${status}`, '35000202'),
        member(`P-${status}`, '35000201', { date_sortie: '2025-01-01' }),
      ]),
    );
    expect(observatory.isolated.grappes.map(({ projectId }) => projectId)).toEqual([
      'P-conventionne',
      'P-en_cours',
      'P-selectionne',
    ]);
    expect(observatory.isolated.grappes[0]).toMatchObject({
      memberCount: 1,
      // 49 ranks at the full amount, one taken.
      room: 48,
      software: 'Logiciel A',
      departements: ['35'],
      sectors: ['personnes_agees'],
    });
    expect(isolatedOne(observatory, '35000201')?.nearbyCount).toBe(3);
  });

  test('are those of the département, at their distance; own organisation first', async () => {
    const observatory = await observed();
    // 48,1 and 48,21 on one meridian: 0,11° = 12 231 m.
    expect(isolatedOne(observatory, '35000101')?.candidates).toEqual([
      { projectId: 'P1', distance: 12_231, sameEpci: true, sameSector: true, sameOrganisation: false },
    ]);
    expect(isolatedOne(observatory, '35000201')?.candidates[0]).toMatchObject({
      distance: 1_112,
      sameOrganisation: true,
    });
    expect(isolatedOne(observatory, '35000401')?.candidates[0]?.distance).toEqual({ absent: 'manquant' });
  });

  test('are none where every project is over', async () => {
    const observatory = await observed(SITES, [project('P1', 'termine')]);
    expect(observatory.isolated.grappes).toEqual([]);
    expect(countsIn(observatory, 'departement', '35')).toMatchObject({
      isolatedCount: 32,
      withoutGrappeCount: 32,
    });
  });
});

describe('the groups', () => {
  test('reach the wished size within a département, and hold who is near', async () => {
    const { isolated } = await observed();
    // Fifteen EHPAD of two organisations, then sixteen services at one place, of which the last joins the fifteen first.
    expect(isolated.groups.map(({ id, finessEts, minimum }) => [id, finessEts.length, minimum])).toEqual([
      ['35-G01', 15, 15],
      ['35-G02', 16, 15],
    ]);
    expect(countsIn({ isolated } as Observatory, 'departement', '35')).toMatchObject({
      groupedCount: 31,
      groupCount: 2,
    });
  });

  test('need eight ESSMS overseas', async () => {
    const overseas = { code_commune: '97411' };
    const sites = numbered(97400101, 9).map((body) =>
      site(body, OG.small, -20.9, { ...overseas, longitude: '55.45' }),
    );
    const { isolated } = await observed(sites, PROJECTS, [member('P1', '97400101')]);
    expect(isolated.groups).toMatchObject([{ id: '974-G01', minimum: 8, span: 0 }]);
  });

  test('are none without coordinates', async () => {
    const nowhere = SITES.map((each) => ({ ...each, latitude: '', longitude: '' }));
    const observatory = await observed(nowhere);
    expect(observatory.isolated.groups).toEqual([]);
    expect(countsIn(observatory, 'departement', '35')).toMatchObject({ unlocatedCount: 32, groupedCount: 0 });
    expect(isolatedOne(observatory, '35000101')?.candidates).toHaveLength(1);
  });
});

test('without any project nobody is isolated', async () => {
  const observatory = await observed(SITES, [project('P1', 'depose')]);
  expect(observatory.isolated.establishments).toEqual([]);
  expect(countsIn(observatory, 'pays', 'FR')).toMatchObject({
    isolatedCount: 0,
    elsewhereCount: 34,
    isolatedShare: NOT_APPLICABLE,
  });
});

test('the edition of a région holds its own only', async () => {
  const far = [...numbered(44000101, 3)].map((body) => site(body, OG.small, 47.2, { code_commune: '44109' }));
  const projects = [...PROJECTS, project('P2', 'en_cours')];
  const members = [...MEMBERS, member('P2', '44000101')];
  const { isolated } = await observed([...SITES, ...far], projects, members, 'region:53');
  expect(isolated.establishments).toHaveLength(32);
  expect(isolated.grappes.map(({ projectId }) => projectId)).toEqual(['P1']);
  expect(isolated.counts[0]?.territory).toMatchObject({ type: 'region', code: '53' });
});

test('the order of the files changes nothing', async () => {
  const expected = (await observed()).isolated;
  const shuffles = fc.sample(fc.shuffledSubarray(SITES, { minLength: SITES.length }), 4);
  for (const sites of shuffles) expect((await observed(sites)).isolated).toEqual(expected);
});
