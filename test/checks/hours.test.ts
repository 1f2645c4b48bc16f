import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import {
  check,
  et,
  fifteen,
  found,
  hours,
  member,
  places,
  project,
  type Row,
  remarks,
  site,
} from '../fixtures/sound-folder.ts';

/** The third member is a home-help service, of this category; its hours are on line 2. */
const service = (rows: readonly Row[] | null, category = '460', extra: Row = {}) =>
  check({
    sites: fifteen(site, { 3: { code_categorie: category } }),
    projects: [project(extra)],
    ...(rows === null ? {} : { hours: rows }),
  });
const declaring = (extra: Row) => service([hours(3, extra)]);
const at = (column: string) => [['heures_saad.csv', 2, column]];

test('sound hours have nothing to say', async () => {
  const outcome = await declaring({});
  expect(codes(outcome)).toEqual([]);
  // Fifteen acquisitions, at the mean of fourteen times 1 and 0.62.
  expect(outcome.observatory?.projects[0]?.theoretical.total).toBe(30_702_000);
});

describe('E-SAA-03: shares that are not those of the hours', () => {
  test.each([
    ['part_activite_ms', { part_activite_ms: '0.626', part_activite_confort: '0.374' }],
    ['part_activite_ms', { part_activite_ms: '0.614' }],
    ['part_activite_ms', { part_activite_ms: '1', part_activite_confort: '' }],
    ['part_activite_ms', { part_activite_ms: '0', part_activite_confort: '1' }],
    ['part_activite_confort', { part_activite_confort: '0.386' }],
    ['part_activite_confort', { part_activite_confort: '0.374' }],
  ])('%s: %j', async (column, extra) => {
    const outcome = await declaring(extra);
    expect(places(outcome, 'E-SAA-03')).toEqual(at(column));
    expect(codes(outcome)).toEqual(['E-SAA-03']);
    // The computation follows the hours.
    expect(outcome.observatory?.projects[0]?.theoretical.total).toBe(30_702_000);
  });

  test.each([
    { part_activite_ms: '0.625', part_activite_confort: '0.375' },
    { part_activite_ms: '0.615', part_activite_confort: '0.385' },
    { part_activite_ms: '0.62', part_activite_confort: '0.385' },
    { part_activite_ms: '0.62', part_activite_confort: '' },
    { part_activite_ms: '', part_activite_confort: '0.9' },
  ])('not within half a point, nor for what is not declared: %j', async (extra) => {
    expect(codes(await declaring(extra))).toEqual([]);
  });

  test('tells the figures in the report, and none on the page', async () => {
    const outcome = await declaring({ part_activite_ms: '0.99', part_activite_confort: '0.01' });
    expect(found(outcome, 'E-SAA-03')[0]?.message.replaceAll(/\s/g, ' ')).toBe(
      `La part médico-sociale déclarée du service ${et(3)} est 99,0 % ; ses heures donnent 62,0 %.`,
    );
    expect(remarks(outcome)).toEqual([
      {
        code: 'E-SAA-03',
        sentence: `La part médico-sociale déclarée du service ${et(3)} n’est pas celle de ses heures.`,
      },
    ]);
  });
});

describe('W-SAA-06: shares written as percentages', () => {
  test('are read, and told once per file', async () => {
    const percent = { part_activite_ms: '62', part_activite_confort: '38 %' };
    const outcome = await service([hours(3, percent), hours(3, { ...percent, annee: 2022 })]);
    expect(places(outcome, 'W-SAA-06')).toEqual(at('part_activite_ms'));
    expect(codes(outcome)).toEqual(['W-SAA-06']);
  });

  test('a share that cannot be read is missing, and its row stays', async () => {
    const outcome = await declaring({ part_activite_ms: 'la moitié' });
    expect(places(outcome, 'E-VAL-02')).toEqual(at('part_activite_ms'));
    expect(codes(outcome)).toEqual(['E-VAL-02']);
    expect(outcome.report.file('heures_saad.csv')).toMatchObject({ read: 1, kept: 1 });
  });
});

describe('what the hours say', () => {
  test('W-SAA-04: under half, without its figure on the page', async () => {
    const under = { heures_total: '59521', part_activite_ms: '', part_activite_confort: '' };
    const outcome = await declaring(under);
    expect(places(outcome, 'W-SAA-04')).toEqual(at('heures_total'));
    expect(codes(outcome)).toEqual(['W-SAA-04']);
    expect(remarks(outcome)[0]?.sentence).not.toContain('%');
    expect(codes(await declaring({ ...under, heures_total: '59520' }))).toEqual([]);
  });

  test('W-SAA-05: a service that also nurses, when it is a member', async () => {
    const outcome = await service([hours(3)], '209');
    expect(places(outcome, 'W-SAA-05')).toEqual(at('finess_et'));
    expect(codes(outcome)).toEqual(['W-SAA-05']);
    const alone = await check({
      sites: [...fifteen(site), site(16, { code_categorie: '209' })],
      hours: [hours(16)],
    });
    expect(codes(alone)).toEqual([]);
  });

  test('W-SAA-09: other hours, and nobody who pays for them', async () => {
    const outcome = await declaring({ type_financement_hors_apa_pch: '' });
    expect(places(outcome, 'W-SAA-09')).toEqual(at('type_financement_hors_apa_pch'));
    expect(codes(outcome)).toEqual(['W-SAA-09']);
    const none = { heures_dependance_hors_apa_pch: '0', heures_apa: '24000' };
    expect(codes(await declaring({ ...none, type_financement_hors_apa_pch: '' }))).toEqual([]);
  });

  test.each(['', 'false'])('W-SAA-10: verified « %s »', async (verifie_ars) => {
    const outcome = await declaring({ verifie_ars });
    expect(places(outcome, 'W-SAA-10')).toEqual(at('verifie_ars'));
    expect(codes(outcome)).toEqual(['W-SAA-10']);
  });

  test('a verification that cannot be read is told as such only', async () => {
    expect(codes(await declaring({ verifie_ars: '?' }))).toEqual(['E-VAL-03']);
  });

  test('nothing more is said of a row excluded for its hours', async () => {
    expect(codes(await declaring({ heures_total: '', verifie_ars: '' }))).toEqual(['E-SAA-01']);
  });
});

describe('E-SAA-07 and E-SAA-08: hours that are not there', () => {
  test('E-SAA-07: of other years, told with the year that is needed', async () => {
    const outcome = await service([hours(3, { annee: 2021 }), hours(3, { annee: 2024 })]);
    expect(places(outcome, 'E-SAA-07')).toEqual([['projets_essms.csv', 4, 'finess_et']]);
    expect(found(outcome, 'E-SAA-07')[0]?.message).toContain('2023');
    expect(found(outcome, 'E-SAA-07')[0]?.message).toContain('2021, 2024');
    expect(codes(outcome)).toEqual(['E-SAA-07']);
  });

  test('E-SAA-08: none at all', async () => {
    const outcome = await service([hours(16)]);
    expect(places(outcome, 'E-SAA-08')).toEqual([['projets_essms.csv', 4, 'finess_et']]);
    expect(codes(outcome)).toEqual(['E-SAA-08']);
  });

  test('E-SAA-08: once for all without heures_saad.csv', async () => {
    const saad = { code_categorie: '460' };
    const outcome = await check({
      sites: fifteen(site, { 3: saad, 4: saad, 5: saad }),
      projects: [project(), project({ id_projet: 'P2' }), project({ id_projet: 'P3' })],
      members: [member(3), member(4), { ...member(5), id_projet: 'P2' }, { ...member(6), id_projet: 'P3' }],
    });
    expect(places(outcome, 'E-SAA-08')).toEqual([['projets_essms.csv', null, null]]);
    expect(outcome.report.counts.get('projets_essms.csv E-SAA-08')?.count).toBe(3);
    expect(found(outcome, 'E-SAA-08')[0]).toMatchObject({
      message: expect.stringContaining('heures_saad.csv manque'),
      remedy: 'Ajoutez heures_saad.csv au dossier de données.',
    });
    const told = (id: string) => remarks(outcome, id).filter(({ code }) => code === 'E-SAA-08').length;
    expect([told('P1'), told('P2'), told('P3')]).toEqual([1, 1, 0]);
  });

  test.each([
    ['hours missing', { heures_pch: '' }, 'E-SAA-01'],
    ['hours that contradict each other', { heures_total: '0' }, 'E-SAA-02'],
    ['hours that cannot be read', { heures_apa: 'x' }, 'E-VAL-02'],
    ['a year that cannot be read', { annee: 'N-1' }, 'E-VAL-02'],
  ])('one cause, one code: %s', async (_, extra, code) => {
    const outcome = await declaring(extra);
    expect(codes(outcome)).toEqual([code]);
    expect(outcome.report.file('heures_saad.csv').excluded.get(code)).toBe(1);
    expect(outcome.observatory?.projects[0]?.theoretical.total).toEqual({ absent: 'indetermine' });
  });

  test('hours of another year excluded too: those of the year are missing all the same', async () => {
    const outcome = await declaring({ annee: 2022, heures_pch: '' });
    expect(codes(outcome)).toEqual(['E-SAA-01', 'E-SAA-07']);
  });

  test('a call that says nothing of home-help services asks for no hours', async () => {
    const call = { code_bareme: 'hauts-de-france-2022', date_depot: '2022-03-01' };
    expect(codes(await service(null, '460', call))).toEqual([]);
    expect(codes(await service([hours(16)], '460', call))).toEqual([]);
  });
});
