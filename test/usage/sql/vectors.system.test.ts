import { describe, expect, test } from 'vitest';
import type { TextRow } from './load-rows.ts';
import { activeFiles, answer, figureOf, over, query, smallProgramme } from './small-programme.ts';

describe('a rate', () => {
  test('is that of the sums, never the mean of the rates', () => {
    const returns = [answer('1', 180, 200), answer('2', 8, 10), answer('3', 7, 10)];
    const figure = figureOf(smallProgramme({ count: 3, returns }));
    expect(figure).toMatchObject({ numerator: 195, denominator: 220, rate: 886_363, attained: 'non' });
  });

  test.each([
    [63, 70, 'oui', 900_000],
    [62, 70, 'non', 885_714],
    [8_996, 10_000, 'non', 899_600],
    [8_999_999, 10_000_000, 'non', 899_999],
  ])('of %i in %i reaches 90 %%: %s', (numerator, denominator, attained, rate) => {
    const figure = figureOf(smallProgramme({ count: 1, returns: [answer('1', numerator, denominator)] }));
    expect(figure).toMatchObject({ rate, attained, lower_bound: rate });
  });

  test('is that of the latest measure, and of the measures between which it was made', () => {
    const returns = [
      answer('1', 5, 100),
      answer('1', 60, 100, over('2024-12-31', '2025-03-31')),
      answer('2', 10, 100),
    ];
    expect(figureOf(smallProgramme({ count: 2, returns }))).toMatchObject({
      numerator: 70,
      first_measured: '2024-12-31',
      last_measured: '2025-03-31',
    });
  });

  test('is not there when nobody answered, and has no object when nobody is expected', () => {
    const nobody = { respondents: 0, numerator: null, rate: null, attained: null, lower_bound: null };
    expect(figureOf(smallProgramme({ count: 2, returns: [] }))).toMatchObject({
      ...nobody,
      expected: 2,
      status: 'manquant',
    });
    const left = smallProgramme({
      essms: { 1: { date_sortie: '2025-01-01' } },
      returns: [answer('1', 9, 10)],
    });
    expect(figureOf(left)).toMatchObject({ ...nobody, expected: 0, status: 'sans_objet' });
  });
});

test('a target is in force from its first day to its last', () => {
  const targetOf = (inForce: TextRow) =>
    figureOf(smallProgramme({ count: 1, returns: [answer('1', 95, 100)], inForce }));
  expect(targetOf({ du: '2025-06-30' })).toMatchObject({ target: 900_000, attained: 'oui' });
  expect(targetOf({ du: '2025-07-01' })).toMatchObject({ target: null, attained: null });
  expect(targetOf({ au: '2025-06-30' })).toMatchObject({ target: 900_000, attained: 'oui' });
  expect(targetOf({ au: '2025-06-29' })).toMatchObject({ target: null, attained: null });
});

describe('with those who did not answer', () => {
  const returns = Array.from({ length: 14 }, (_, index) =>
    answer(String(index + 1), index < 8 ? 44 : 43, index < 2 ? 48 : 47),
  );
  const absent = (active: string): Record<string, TextRow> =>
    Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`absent ${index}`, { file_active: active }]));

  test('the bounds count all or none of their persons', () => {
    const figure = figureOf(smallProgramme({ count: 14, essms: absent('40'), returns }));
    // 610/660, and 240 persons more: 67,8 % to 94,4 %.
    expect(figure).toMatchObject({ numerator: 610, denominator: 660, respondents: 14, expected: 20 });
    expect(figure).toMatchObject({ lower_bound: 677_777, upper_bound: 944_445 });
    expect(figure.attained).toBe('oui_sur_repondants');
  });

  test('the bounds are not known when the persons of one are not', () => {
    const essms = { ...absent('40'), 'absent 3': {} };
    const figure = figureOf(smallProgramme({ count: 14, essms, returns }));
    expect(figure).toMatchObject({ lower_bound: null, upper_bound: null, attained: 'oui_sur_repondants' });
  });

  test('the denominator of the active files stands for the persons', () => {
    const essms = { ...absent('40'), 'absent 3': {} };
    const known = [...returns, activeFiles('absent 3', 20, 40)];
    expect(figureOf(smallProgramme({ count: 14, essms, returns: known }))).toMatchObject({
      lower_bound: 677_777,
      upper_bound: 944_445,
    });
  });

  test('a target that they could not make reached is missed', () => {
    const essms = { absent: { file_active: '10' } };
    const missed = smallProgramme({ count: 1, essms, returns: [answer('1', 88, 100)] });
    expect(figureOf(missed)).toMatchObject({ upper_bound: 890_910, attained: 'non' });
    const reachable = smallProgramme({ count: 1, essms, returns: [answer('1', 89, 100)] });
    expect(figureOf(reachable)).toMatchObject({ upper_bound: 900_000, attained: 'non_sur_repondants' });
    const unknown = smallProgramme({ count: 2, returns: [answer('1', 10, 100)] });
    expect(figureOf(unknown)).toMatchObject({ upper_bound: null, attained: 'non_sur_repondants' });
    const project = { group: 'projet|P' };
    const told = smallProgramme({ count: 2, returns: [answer('1', 10, 100), activeFiles('2', 5, 10)] });
    expect(figureOf(told, 'mssante', project)).toMatchObject({ upper_bound: 181_819, attained: 'non' });
  });
});

describe('types of denominator', () => {
  const other = { type_denominateur: 'personnes_periode' };

  test('that differ have no common rate, and each its own', () => {
    const database = smallProgramme({
      count: 2,
      essms: { absent: { file_active: '20' } },
      returns: [activeFiles('1', 50, 60), activeFiles('2', 40, 50, other)],
    });
    const whole = figureOf(database, 'dossiers_actifs');
    expect(whole).toMatchObject({ numerator: 90, rate: null, respondents: 2, status: 'indetermine' });
    expect(whole).toMatchObject({ attained: null, lower_bound: null, upper_bound: null });
    const type = 'personnes_periode';
    const one = figureOf(database, 'dossiers_actifs', { type });
    expect(one).toMatchObject({ numerator: 40, denominator: 50, rate: 800_000, respondents: 1, expected: 3 });
    expect(one).toMatchObject({ attained: null, lower_bound: null, status: 'publie' });
  });

  test('that are one type have the same row as all', () => {
    const database = smallProgramme({ count: 1, returns: [activeFiles('1', 50, 60)] });
    const { denominator_type: _, ...whole } = figureOf(database, 'dossiers_actifs');
    expect(figureOf(database, 'dossiers_actifs', { type: 'file_active_annuelle' })).toMatchObject(whole);
    expect(whole).toMatchObject({ attained: 'non', lower_bound: 833_333, upper_bound: 833_334 });
  });

  test('not told is a type', () => {
    const unknown = { type_denominateur: '' };
    const database = smallProgramme({
      count: 2,
      returns: [activeFiles('1', 50, 60, unknown), activeFiles('2', 40, 50)],
    });
    expect(figureOf(database, 'dossiers_actifs').status).toBe('indetermine');
    expect(figureOf(database, 'dossiers_actifs', { type: 'inconnu' }).numerator).toBe(50);
  });
});

describe('groups', () => {
  const essms = {
    rennes: {},
    brest: { code_departement: '29', code_epci: '242900314', secteur: 'personnes_agees' },
    ouessant: { code_departement: '29', code_epci: '' },
    miquelon: { code_region: 'COM', code_departement: '975', code_epci: '' },
    nowhere: { code_region: '', code_departement: '', code_epci: '' },
  };
  const returns = Object.keys(essms).map((name, index) => answer(name, 10 ** index, 100_000));

  test.each([
    ['pays|FR|tous', 11_111],
    ['pays|FR|handicap_adultes', 11_101],
    ['region|53|tous', 111],
    ['region|53|personnes_agees', 10],
    ['region|COM|tous', 1_000],
    ['non_localise|region|handicap_adultes', 10_000],
    ['departement|29|tous', 110],
    ['departement|975|tous', 1_000],
    ['non_localise|departement|tous', 10_000],
    ['epci|242900314|tous', 10],
    ['hors_epci|hors_epci|tous', 1_100],
    ['non_localise|epci|tous', 10_000],
    ['projet|P', 11_111],
  ])('%s', (group, numerator) => {
    expect(figureOf(smallProgramme({ essms, returns }), 'mssante', { group }).numerator).toBe(numerator);
  });

  test('only ESSMS of projects sélectionné or later are expected, each once', () => {
    const database = smallProgramme({
      count: 1,
      essms: { 2: { id_projet: 'rejected' } },
      projects: [
        { id_projet: 'rejected', statut: 'rejete' },
        { id_projet: 'Q', statut: 'selectionne' },
      ],
      members: [{ id_projet: 'Q', finess_et: '1' }],
      returns: [answer('1', 50, 60), answer('2', 7, 10, { id_projet: 'rejected' })],
    });
    expect(figureOf(database)).toMatchObject({ numerator: 50, respondents: 1, expected: 1 });
  });

  test('who leaves on the date of the data is no longer expected, who enters is', () => {
    const expectedOf = (dates: TextRow) =>
      figureOf(smallProgramme({ essms: { 1: dates }, returns: [] })).expected;
    expect(expectedOf({ date_sortie: '2025-06-30' })).toBe(0);
    expect(expectedOf({ date_sortie: '2025-07-01' })).toBe(1);
    expect(expectedOf({ date_entree: '2025-06-30' })).toBe(1);
    expect(expectedOf({ date_entree: '2025-07-01' })).toBe(0);
  });

  test('a project has the returns that name it or name none', () => {
    const database = smallProgramme({
      count: 2,
      projects: [{ id_projet: 'Q', statut: 'solde' }],
      members: ['1', '2'].map((finess_et) => ({ id_projet: 'Q', finess_et })),
      returns: [
        answer('1', 50, 60),
        answer('1', 55, 60, { ...over('2024-12-31', '2025-03-31'), id_projet: 'Q' }),
        answer('2', 9, 10, { ...over('2024-06-30', '2024-09-30'), id_projet: '' }),
        answer('2', 7, 10, { id_projet: '' }),
      ],
    });
    expect(figureOf(database, 'mssante', { group: 'projet|P' }).numerator).toBe(57);
    expect(figureOf(database, 'mssante', { group: 'projet|Q' }).numerator).toBe(62);
    expect(figureOf(database).numerator).toBe(62);
  });

  test('a measure told for two projects is that of both', () => {
    const database = smallProgramme({
      count: 1,
      projects: [{ id_projet: 'Q', statut: 'solde' }],
      members: [{ id_projet: 'Q', finess_et: '1' }],
      returns: [
        answer('1', 50, 60),
        answer('1', 50, 60, { id_projet: 'Q', date_transmission: '2025-02-01' }),
      ],
    });
    expect(figureOf(database, 'mssante', { group: 'projet|P' }).numerator).toBe(50);
    expect(figureOf(database, 'mssante', { group: 'projet|Q' }).numerator).toBe(50);
    expect(figureOf(database).numerator).toBe(50);
  });
});

test.each<[string, TextRow]>([
  ['numerator', { numerateur: '51' }],
  ['denominator', { denominateur: '61' }],
  ['type of denominator', { type_denominateur: 'inconnu' }],
])('a measure with another %s, sent later for another project, replaces it in both', (_, other) => {
  const database = smallProgramme({
    count: 1,
    projects: [{ id_projet: 'Q', statut: 'solde' }],
    members: [{ id_projet: 'Q', finess_et: '1' }],
    returns: [
      activeFiles('1', 50, 60),
      activeFiles('1', 50, 60, { id_projet: 'Q', date_transmission: '2025-02-01', ...other }),
    ],
  });
  expect(figureOf(database, 'dossiers_actifs', { group: 'projet|P' }).respondents).toBe(0);
  expect(figureOf(database, 'dossiers_actifs', { group: 'projet|Q' }).respondents).toBe(1);
});

test('a measure of a wrong window says nothing for a project, though another confirms it', () => {
  const database = smallProgramme({
    count: 1,
    projects: [{ id_projet: 'Q', statut: 'solde' }],
    members: [{ id_projet: 'Q', finess_et: '1' }],
    returns: [
      answer('1', 50, 60, { date_debut_periode: '2024-12-01', date_transmission: '2025-02-01' }),
      answer('1', 50, 60, { id_projet: 'Q' }),
    ],
  });
  expect(figureOf(database, 'mssante', { group: 'projet|P' }).respondents).toBe(0);
  expect(figureOf(database, 'mssante', { group: 'projet|Q' }).respondents).toBe(1);
});

describe('active files at the end of a month', () => {
  const recordsOf = (database: Parameters<typeof query>[0], month: string) =>
    query(
      database,
      "SELECT expected, respondents, count FROM active_records WHERE territory_code = 'FR' AND month = ?",
      month,
    )[0];
  const returns = [
    activeFiles('1', 80, 150, over('2024-03-31', '2024-06-30')),
    activeFiles('1', 112, 150, over('2024-08-30', '2024-11-30')),
    activeFiles('1', 118, 150, over('2024-11-28', '2025-02-28')),
  ];

  test('are the last ones counted: 80, then 112 at the end of 2024, 118 today', () => {
    const database = smallProgramme({ count: 2, returns });
    expect(recordsOf(database, '2024-05-31')).toBeUndefined();
    expect(recordsOf(database, '2024-06-30')).toEqual({ expected: 2, respondents: 1, count: 80 });
    expect(recordsOf(database, '2024-10-31')).toEqual({ expected: 2, respondents: 1, count: 80 });
    expect(recordsOf(database, '2024-12-31')).toEqual({ expected: 2, respondents: 1, count: 112 });
    expect(recordsOf(database, '2025-06-30')).toEqual({ expected: 2, respondents: 1, count: 118 });
    expect(recordsOf(database, '2025-07-31')).toBeUndefined();
  });

  test('are those of the members at that month’s end', () => {
    const essms = { 1: { date_sortie: '2025-01-31' }, 2: { date_entree: '2025-04-01' } };
    const database = smallProgramme({ essms, returns });
    expect(recordsOf(database, '2024-12-31')).toEqual({ expected: 1, respondents: 1, count: 112 });
    expect(recordsOf(database, '2025-01-31')).toEqual({ expected: 0, respondents: 0, count: null });
    expect(recordsOf(database, '2025-06-30')).toEqual({ expected: 1, respondents: 0, count: null });
  });

  test('are those of projects that are live, each ESSMS once', () => {
    const projects = [
      { id_projet: 'Q', statut: 'conventionne' },
      { id_projet: 'left', statut: 'abandonne' },
    ];
    const members = [
      { id_projet: 'Q', finess_et: '1' },
      { id_projet: 'left', finess_et: '2' },
    ];
    const essms = { 1: {}, 2: { date_entree: '2025-01-01' } };
    const database = smallProgramme({ essms, projects, members, returns });
    expect(recordsOf(database, '2024-12-31')).toEqual({ expected: 1, respondents: 1, count: 112 });
    expect(recordsOf(database, '2025-06-30')).toEqual({ expected: 2, respondents: 1, count: 118 });
  });

  test('have no object where no ESSMS stands, at the levels that have them', () => {
    const rows = query(
      smallProgramme({ count: 1, returns: returns.slice(2) }),
      `SELECT territory_code AS code, status, count(*) AS months FROM judged_records
      GROUP BY territory_code, status ORDER BY territory_code`,
    );
    expect(rows).toEqual([
      { code: '22', status: 'sans_objet', months: 5 },
      { code: '35', status: 'publie', months: 5 },
      { code: '53', status: 'publie', months: 5 },
      { code: 'FR', status: 'publie', months: 5 },
    ]);
  });

  test('are judged at the date of the data in the last month', () => {
    const essms = { 1: { date_sortie: '2025-02-25' }, 2: { date_entree: '2025-02-20' } };
    const database = smallProgramme({ essms, returns, dataDate: '2025-02-15' });
    expect(recordsOf(database, '2025-02-28')).toEqual({ expected: 1, respondents: 1, count: 112 });
  });
});

test('a territory without any ESSMS has nothing to measure', () => {
  const database = smallProgramme({ count: 1, returns: [answer('1', 50, 60)] });
  expect(figureOf(database, 'mssante', { group: 'departement|22|tous' })).toMatchObject({
    expected: 0,
    status: 'sans_objet',
  });
});

test('exchanges are summed in the month of their measure', () => {
  const prescriptions = (
    essms: string,
    numerateur: number,
    measured: string,
    more: TextRow = {},
  ): TextRow => ({
    ...answer(essms, numerateur, 0, over('2024-12-01', measured)),
    code_indicateur: 'e_prescription',
    denominateur: '',
    ...more,
  });
  const database = smallProgramme({
    count: 2,
    returns: [
      prescriptions('1', 40, '2024-12-31'),
      prescriptions('2', 0, '2024-12-31'),
      prescriptions('1', 30, '2025-01-31'),
      prescriptions('1', 33, '2025-01-31', { date_transmission: '2025-02-10' }),
      prescriptions('2', 5, '2025-01-31', { date_fin_periode: '2024-11-30' }),
      prescriptions('2', 6, '2025-02-28', { date_fin_periode: '2025-03-01' }),
      prescriptions('2', 7, '2025-03-31', { date_debut_periode: '2025-04-01', date_fin_periode: '' }),
    ],
  });
  const found = query(
    database,
    "SELECT month, indicator, respondents, count FROM exchanges WHERE territory_code = 'FR' ORDER BY month",
  );
  const indicator = 'e_prescription';
  expect(found).toEqual([
    { month: '2024-12-31', indicator, respondents: 2, count: 40 },
    { month: '2025-01-31', indicator, respondents: 1, count: 33 },
  ]);
});

describe('secrecy', () => {
  const secrecyOf = (numerators: readonly number[], denominator: number) =>
    figureOf(
      smallProgramme({
        count: numerators.length,
        returns: numerators.map((numerator, index) => answer(String(index + 1), numerator, denominator)),
      }),
    ).is_secret;

  test('hides 10 persons, and neither 11 nor none', () => {
    expect(secrecyOf([4, 3, 3], 50)).toBe(1);
    expect(secrecyOf([5, 3, 3], 50)).toBe(0);
    expect(secrecyOf([0, 0, 0], 50)).toBe(0);
  });

  test('hides 10 persons who lack, as 10 who are counted', () => {
    expect(secrecyOf([46, 47, 47], 50)).toBe(1);
    expect(secrecyOf([46, 46, 47], 50)).toBe(0);
    expect(secrecyOf([50, 50, 50], 50)).toBe(0);
    expect(secrecyOf([0, 0, 0], 3)).toBe(1);
    expect(secrecyOf([0, 0, 0], 4)).toBe(0);
  });

  test('hides fewer than three ESSMS, one owner, one ESSMS that makes 85 % of the persons', () => {
    expect(secrecyOf([20, 20], 50)).toBe(1);
    const returns = [answer('1', 300, 850), answer('2', 50, 100), answer('3', 25, 50)];
    expect(figureOf(smallProgramme({ count: 3, returns })).is_secret).toBe(1);
    const under = [answer('1', 300, 849), answer('2', 50, 100), answer('3', 25, 50)];
    expect(figureOf(smallProgramme({ count: 3, returns: under })).is_secret).toBe(0);
    const owned = { finess_ej: 'owner' };
    const one = smallProgramme({ essms: { 1: owned, 2: owned, 3: owned }, returns: under });
    expect(figureOf(one).is_secret).toBe(1);
  });

  test('judges a project on its persons only', () => {
    const group = { group: 'projet|P' };
    const large = smallProgramme({ count: 1, returns: [answer('1', 20, 40)] });
    expect(figureOf(large, 'mssante', group).is_secret).toBe(0);
    const small = smallProgramme({ count: 1, returns: [answer('1', 10, 40)] });
    expect(figureOf(small, 'mssante', group).is_secret).toBe(1);
  });

  test('hides the bounds when few persons, or few ESSMS, did not answer', () => {
    const boundsOf = (absent: readonly string[]) =>
      figureOf(
        smallProgramme({
          essms: {
            ...Object.fromEntries(
              absent.map((active, index) => [`absent ${index}`, { file_active: active }]),
            ),
            answering: {},
          },
          returns: [answer('answering', 20, 40)],
        }),
      ).are_bounds_secret;
    expect(boundsOf([])).toBe(0);
    expect(boundsOf(['4', '3', '3'])).toBe(1);
    expect(boundsOf(['4', '4', '3'])).toBe(0);
    expect(boundsOf(['40', '40'])).toBe(1);
  });
});
