import { describe, expect, test } from 'vitest';
import { isAbsent, MISSING, NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { PublishedProject } from '../../src/observatory/types.ts';
import {
  AJACCIO,
  CAEN,
  check,
  fifteen,
  member,
  OTHER_EJ,
  type Parts,
  project,
  type Row,
  site,
} from '../fixtures/sound-folder.ts';

async function published(parts: Parts = {}): Promise<PublishedProject> {
  const { observatory, report } = await check(parts);
  const [found] = observatory?.projects ?? [];
  if (!found) throw new Error(JSON.stringify(report.diagnostics));
  return found;
}

describe('the deposit of a project', () => {
  test('gives its window with its dates, and those of its call', async () => {
    const { filing } = (await published()).calendar;
    expect(filing.window).toEqual({ code: 'C1', from: '2024-01-15', to: '2024-03-31', multiRegion: false });
    expect(filing.admissible).toBe(true);
    expect(filing.windows.map(({ code }) => code)).toEqual(['C1', 'C2', 'C3']);
    expect(filing.severalRegions).toBe(false);
  });

  test('projects of several regions have their own window', async () => {
    const { filing } = (await published({ sites: fifteen(site, { 2: { code_commune: CAEN } }) })).calendar;
    expect(filing.windows.map(({ code }) => code)).toEqual(['CM']);
    expect(filing.severalRegions).toBe(true);
  });

  test('why nothing can be said: no date, or no calendar', async () => {
    const undated = await published({ projects: [project({ date_depot: '' })] });
    expect(undated.calendar.filing).toMatchObject({ window: MISSING, admissible: MISSING });
    const earlier = await published({ projects: [project({ code_bareme: 'hauts-de-france-2022' })] });
    expect(earlier.calendar.filing).toMatchObject({
      windows: [],
      window: NOT_APPLICABLE,
      admissible: NOT_APPLICABLE,
    });
  });
});

test('the delay of a project whose dates contradict each other is undetermined, and its money counted', async () => {
  const one = await published({ projects: [project({ date_fin_deploiement: '2024-06-30' })] });
  expect(one.calendar.delay).toEqual({
    state: UNDETERMINED,
    exemption: 'dates',
    fromConvention: false,
    overrunDays: UNDETERMINED,
  });
  expect(one.engaged).toBe(true);
});

test('the desk comes with what it follows from', async () => {
  const one = await published({
    sites: fifteen(site, { 2: { code_commune: CAEN }, 3: { code_commune: AJACCIO } }),
  });
  expect(one.calendar.desk).toEqual({
    essmsCount: 15,
    regionCount: 3,
    threshold: 50,
    severalRegionsNeeded: true,
  });
});

describe('the documents of a project', () => {
  const row = (code_piece: number, fournie: string): Row => ({ id_projet: 'P1', code_piece, fournie });
  const states = async (documents?: readonly Row[], extra: Row = {}) => {
    const found = (await published({ ...(documents && { documents }), projects: [project(extra)] })).calendar
      .documents;
    return isAbsent(found) ? found : found.map(({ number, state }) => [number, state]);
  };

  test('given, missing, not said', async () => {
    const some = await states([row(1, 'true'), row(2, 'false'), row(3, 'true'), row(3, 'false')]);
    expect(some).toHaveLength(10);
    // Two lines contradict each other on the third; no line gives the fourth.
    expect((some as unknown[]).slice(0, 4)).toEqual([
      [1, 'fournie'],
      [2, 'absente'],
      [3, 'non_dite'],
      [4, 'absente'],
    ]);
  });

  test('a line that could not be read may be the one that is missing', async () => {
    expect(await states([row(1, 'true'), row(2, 'peut-être')])).toContainEqual([2, 'non_dite']);
  });

  test('of a project without any line nothing is said; without the file, nothing is known', async () => {
    const others = await check({
      projects: [project(), project({ id_projet: 'P2' })],
      documents: [{ id_projet: 'P2', code_piece: 1, fournie: 'true' }],
    });
    const documents = others.observatory?.projects[0]?.calendar.documents ?? MISSING;
    if (isAbsent(documents)) throw new Error('expected documents');
    expect(documents).toHaveLength(10);
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(['non_dite']));
    expect(await states()).toEqual(MISSING);
  });

  test('those that depend on the project are expected of it only', async () => {
    const documents = [row(1, 'true')];
    expect(
      await states(documents, { entite_nationale: 'true', accord_entite_nationale: 'true' }),
    ).toContainEqual([12, 'absente']);
    expect(await states(documents, { type_porteur: 'ght' })).toContainEqual([13, 'absente']);
  });
});

describe('the profile of a project', () => {
  test('is of the members counted in it', async () => {
    const one = await published({
      sites: fifteen(site, {
        1: { finess_ej: OTHER_EJ },
        2: { code_categorie: '183' },
        3: { code_commune: '22113' },
      }),
      members: fifteen(member, { 4: { date_sortie: '2024-01-01' } }),
    });
    expect(one.profile).toMatchObject({ organisationCount: 2, categoryCount: 2, wishedSize: 15 });
    expect(one.profile.departements.map(({ label, href }) => [label, href])).toEqual([
      ["Côtes-d'Armor", '/territoires/departements/22/'],
      ['Ille-et-Vilaine', '/territoires/departements/35/'],
    ]);
  });

  test('eight ESSMS are wished for in Corsica', async () => {
    const sites = fifteen((index) => site(index, { code_commune: AJACCIO }));
    expect((await published({ sites })).profile.wishedSize).toBe(8);
  });

  test('the six criteria are as declared: what is empty or not understood is not said', async () => {
    const criteria = {
      critere_motivation: 'oui',
      critere_perimetre: 'partiel',
      critere_mutualisation: 'non',
      critere_interoperabilite: '',
      critere_plateforme: 'bof',
    };
    expect((await published({ projects: [project(criteria)] })).profile.criteria).toEqual({
      motivation: 'oui',
      perimetre: 'partiel',
      mutualisation: 'non',
      interoperabilite: null,
      plateforme: null,
      maturite: null,
    });
  });
});
