import { describe, expect, test } from 'vitest';
import { finess } from '../fixtures/data-folder.ts';
import {
  checkReturns,
  EJ,
  found,
  MEMBERS,
  member,
  OTHER_EJ,
  PROJECTS,
  type Row,
  SITES,
  site,
  usage,
} from '../fixtures/usage-returns.ts';

/** The lines that are the answers of their measures. */
const answers = async (rows: readonly Row[]) =>
  (await checkReturns(rows)).rows.filter(({ inForce }) => inForce).map(({ line }) => line);

/** What is told of one row, and the code that excludes it. */
async function verdict(extra: Row, folder: Parameters<typeof checkReturns>[1] = {}) {
  const { told, excluded } = await checkReturns([usage(extra)], folder);
  return { told: Object.keys(told), excluded: Object.keys(excluded) };
}

const SOUND = { told: [], excluded: [] };
const only = (code: string) => ({ told: [code], excluded: [code] });
const warned = (code: string) => ({ told: [code], excluded: [] });

test('a sound return is kept, conforming, and the answer of its measure', async () => {
  const { rows, told } = await checkReturns([usage()]);
  expect(told).toEqual({});
  expect(rows).toMatchObject([{ exclusion: null, conforming: true, inForce: true, numerator: 92 }]);
});

describe('membership on the day of measure (E-IND-01)', () => {
  test.each([
    ['a member of the project named', {}, SOUND],
    ['a member of some project, none being named', { id_projet: '' }, SOUND],
    ['a member of a project only filed', { finess_et: finess('35000107'), id_projet: 'P2' }, SOUND],
    ['a member of another project', { id_projet: 'P2' }, only('E-IND-01')],
    ['a member of none', { finess_et: finess('35000108'), id_projet: '' }, only('E-IND-01')],
    ['an unknown number', { finess_et: finess('99999999'), id_projet: '' }, only('E-IND-01')],
    ['an unknown project', { id_projet: 'P9' }, only('E-IND-01')],
  ])('%s', async (_, extra, expected) => {
    expect(await verdict(extra)).toEqual(expected);
  });

  test.each([
    ['2024-12-31', '', true],
    ['2025-01-01', '', false],
    ['', '2025-01-01', true],
    ['', '2024-12-31', false],
  ])('a member from « %s » to « %s », measured on 31 December 2024: %s', async (from, to, isMember) => {
    const members = [member('P1', '35000101', { date_entree: from, date_sortie: to })];
    expect(await verdict({}, { members })).toEqual(isMember ? SOUND : only('E-IND-01'));
  });

  test('an establishment out of the perimeter is no member', async () => {
    const sites = [site('35000101', { code_categorie: '355' }), ...SITES.slice(1)];
    expect(await verdict({}, { sites })).toEqual(only('E-IND-01'));
  });

  test('the message says which cell to correct', async () => {
    const rows = [usage({ id_projet: 'P9' }), usage({ id_projet: 'P2', code_indicateur: 'dmp' })];
    const outcome = await checkReturns(rows);
    expect(found(outcome, 'E-IND-01')).toMatchObject([
      { line: 2, column: 'id_projet', value: 'P9', message: 'Le projet « P9 » n’est pas dans projets.csv.' },
      { line: 3, column: 'finess_et', value: finess('35000101') },
    ]);
  });

  test('the returns of a project excluded from its file count under its code, and are not told', async () => {
    const projects = [...PROJECTS, { ...PROJECTS[0], id_projet: 'P3', statut: 'inventé' }] as Row[];
    expect(await verdict({ id_projet: 'P3' }, { projects })).toEqual({ told: [], excluded: ['E-VAL-03'] });
  });

  test('a former number is followed to the present one', async () => {
    const former = finess('35000909');
    const renumberings = [
      {
        finess_et_ancien: former,
        finess_et_nouveau: finess('35000101'),
        date_effet: '2025-01-01',
        motif: '',
      },
    ];
    const { rows, told } = await checkReturns([usage({ finess_et: former })], { renumberings });
    expect(told).toEqual({});
    expect(rows).toMatchObject([{ finessEt: finess('35000101'), inForce: true }]);
  });
});

describe('period (W-IND-05): the row is kept, out of targets and totals', () => {
  test.each([
    ['31 May less three months is 29 February', '2024-02-29', '2024-05-31', true],
    ['31 January is too early for it', '2024-01-31', '2024-05-31', false],
    ['the period may end the day before', '2024-02-29', '2024-05-30', true],
    ['not sooner', '2024-02-29', '2024-05-29', false],
    ['no start', '', '2024-05-31', false],
    ['no end', '2024-02-29', '', false],
  ])('%s', async (_, start, end, conforming) => {
    const dates = { date_debut_periode: start, date_fin_periode: end, date_mesure: '2024-05-31' };
    const { rows, told, excluded } = await checkReturns([
      usage({ ...dates, date_transmission: '2024-06-10' }),
    ]);
    expect(rows).toMatchObject([{ conforming, exclusion: null, inForce: true }]);
    expect(told).toEqual(conforming ? {} : { 'W-IND-05': 1 });
    expect(excluded).toEqual({});
  });

  test('a measure transmitted before its day is in disorder', async () => {
    expect(await verdict({ date_transmission: '2024-12-30' })).toEqual(warned('W-IND-05'));
  });

  test('a count of exchanges has no window, but its dates follow each other', async () => {
    const count = { code_indicateur: 'e_parcours', denominateur: '', date_debut_periode: '2024-12-01' };
    expect(await verdict(count)).toEqual(SOUND);
    expect(await verdict({ ...count, date_debut_periode: '' })).toEqual(SOUND);
    expect(await verdict({ ...count, date_debut_periode: '2025-01-01' })).toEqual(warned('W-IND-05'));
  });

  test('a date that cannot be read is missing', async () => {
    const expected = { told: ['E-VAL-01', 'W-IND-05'], excluded: [] };
    expect(await verdict({ date_debut_periode: 'hier' })).toEqual(expected);
  });
});

describe('numbers', () => {
  test('a denominator of 0 is no answer (W-IND-03)', async () => {
    const { rows, excluded, told } = await checkReturns([usage({ numerateur: 0, denominateur: 0 })]);
    expect(rows).toMatchObject([{ exclusion: 'W-IND-03', inForce: false }]);
    expect([excluded, told]).toEqual([{ 'W-IND-03': 1 }, { 'W-IND-03': 1 }]);
  });

  test('a numerator above the denominator is an error (E-IND-02), equal is not', async () => {
    expect(await verdict({ numerateur: 101 })).toEqual(only('E-IND-02'));
    expect(await verdict({ numerateur: 100 })).toEqual(SOUND);
  });

  test('an empty numerator is not measured (I-IND-03), and is not 0', async () => {
    const { rows, excluded } = await checkReturns([usage({ numerateur: '' })]);
    expect(rows).toMatchObject([{ exclusion: 'I-IND-03', numerator: null, inForce: false }]);
    expect(excluded).toEqual({ 'I-IND-03': 1 });
  });

  test('a measure not made is told nothing about its period, definition or denominator', async () => {
    const empty = { numerateur: '', denominateur: 0, date_debut_periode: '', definition_indicateur: '' };
    expect(await verdict(empty)).toEqual(only('I-IND-03'));
    expect(await verdict({ ...empty, denominateur: '', type_denominateur: '' })).toEqual(only('I-IND-03'));
  });

  test('a numerator of 0 is an answer', async () => {
    expect(await verdict({ numerateur: 0 })).toEqual(SOUND);
  });

  test.each([
    ['numerateur', '12.5', 'E-IND-04'],
    ['denominateur', '12,5', 'E-IND-04'],
    ['numerateur', 'beaucoup', 'E-VAL-02'],
    ['denominateur', '-3', 'E-VAL-02'],
    ['denominateur', '#REF!', 'E-VAL-05'],
    ['numerateur', '1000000000', 'E-VAL-02'],
    ['denominateur', '', 'E-VAL-04'],
  ])('%s « %s » is of no use: %s', async (column, value, code) => {
    const text = `"${value}"`;
    expect(await verdict({ [column]: text })).toEqual(only(code));
  });

  test('the type of denominator of active files is needed, and unknown without', async () => {
    const { rows, told, excluded } = await checkReturns([usage({ type_denominateur: '' })]);
    expect(rows).toMatchObject([{ denominatorType: 'inconnu', inForce: true }]);
    expect([told, excluded]).toEqual([{ 'E-VAL-04': 1 }, {}]);
    expect(await verdict({ type_denominateur: 'foule' })).toEqual(warned('E-VAL-03'));
    expect(await verdict({ code_indicateur: 'dmp', type_denominateur: '' })).toEqual(SOUND);
  });

  test('both needed cells are told', async () => {
    const { told, excluded } = await checkReturns([usage({ denominateur: '', type_denominateur: '' })]);
    expect([told, excluded]).toEqual([{ 'E-VAL-04': 2 }, { 'E-VAL-04': 1 }]);
  });

  test('a count of exchanges needs no denominator, and none is compared with it', async () => {
    const count = { code_indicateur: 'e_prescription', numerateur: 12 };
    expect(await verdict({ ...count, denominateur: '' })).toEqual(SOUND);
    expect(await verdict({ ...count, denominateur: 0 })).toEqual(SOUND);
  });
});

test.each([
  ['rejected', { statut_validation: 'rejete' }, only('I-IND-02')],
  ['without definition', { definition_indicateur: '' }, warned('W-IND-12')],
  ['whose proof is not kept', { preuve_conservee: 'false' }, SOUND],
])('a measure %s', async (_, extra, expected) => {
  expect(await verdict(extra)).toEqual(expected);
});

test('rejected rows are told for information, each at its line', async () => {
  const rows = ['2024-03-31', '2024-06-30', '2024-09-30'].map((day) =>
    usage({ date_mesure: day, numerateur: '', statut_validation: 'rejete' }),
  );
  const outcome = await checkReturns(rows);
  expect(outcome.told).toEqual({ 'I-IND-02': 3 });
  expect(found(outcome, 'I-IND-02')).toMatchObject([
    { line: 2, severity: 'information' },
    { line: 3, severity: 'information' },
    { line: 4, severity: 'information' },
  ]);
});

describe('dates to come (E-IND-06)', () => {
  test.each([
    [
      'the day of measure',
      {
        date_mesure: '2025-01-31',
        date_fin_periode: '2025-01-31',
        date_debut_periode: '2024-10-31',
        date_transmission: '',
      },
    ],
    ['the transmission', { date_transmission: '2025-01-16' }],
  ])('%s', async (_, extra) => {
    expect(await verdict(extra, { dataDate: '2025-01-15' })).toEqual(only('E-IND-06'));
  });

  test('the end of the period', async () => {
    const expected = { told: ['E-IND-06', 'W-IND-05'], excluded: ['E-IND-06'] };
    expect(await verdict({ date_fin_periode: '2025-03-01' }, { dataDate: '2025-02-01' })).toEqual(expected);
  });

  test.each([
    ['2015-01-01', only('E-IND-06')],
    ['2050-12-31', SOUND],
  ])('data of %s, far from any measure', async (dataDate, expected) => {
    expect(await verdict({}, { dataDate })).toEqual(expected);
  });

  test('the day itself is not to come', async () => {
    expect(await verdict({}, { dataDate: '2025-01-15' })).toEqual(SOUND);
  });

  test('one to come hides no measure', async () => {
    const rows = [usage(), usage({ date_transmission: '2026-01-01', numerateur: 95 })];
    const { excluded } = await checkReturns(rows);
    expect(excluded).toEqual({ 'E-IND-06': 1 });
    expect(await answers(rows)).toEqual([2]);
  });
});

describe('the date of the data when it is not set', () => {
  const dated = async (...rows: Row[]) => (await checkReturns(rows, { dataDate: null })).dataDate;
  const later = { date_transmission: '2031-01-01' };

  test('is the latest transmission or measure', async () => {
    expect(await dated(usage())).toBe('2025-01-15');
    expect(await dated(usage({ date_transmission: '' }))).toBe('2024-12-31');
  });

  test.each([
    ['of no member', { id_projet: 'P2' }],
    ['above its denominator', { numerateur: 101 }],
    ['with decimals', { numerateur: '1.5' }],
    ['with a cell that cannot be read', { statut_validation: 'peut-être' }],
    ['without its type of denominator', { type_denominateur: '' }],
  ])('no row %s gives it, and it is then to come', async (_, extra) => {
    const rows = [usage(), usage({ date_mesure: '2024-09-30', ...extra, ...later })];
    expect(await dated(...rows)).toBe('2025-01-15');
  });

  test('nor do rows that contradict each other, nor their copies', async () => {
    const one = { date_mesure: '2024-09-30', ...later };
    const rows = [usage(), usage(one), usage(one), usage({ ...one, numerateur: 1 })];
    expect(await dated(...rows)).toBe('2025-01-15');
  });

  test('nor does a number above the active files', async () => {
    const agenda = usage({
      code_indicateur: 'dossiers_actifs_agenda',
      numerateur: 95,
      denominateur: 100,
      ...later,
    });
    expect(await dated(usage(), agenda, agenda)).toBe('2025-01-15');
  });

  test('rows that are no error do: rejected, not measured, superseded, over a wrong period', async () => {
    expect(await dated(usage({ statut_validation: 'rejete', ...later }))).toBe('2031-01-01');
    expect(await dated(usage({ numerateur: '', ...later }))).toBe('2031-01-01');
    expect(await dated(usage({ denominateur: 0, numerateur: 0, ...later }))).toBe('2031-01-01');
    expect(await dated(usage({ date_debut_periode: '', ...later }))).toBe('2031-01-01');
  });

  test('planned ends of period never do', async () => {
    expect(await dated(usage({ date_fin_periode: '2030-01-01' }))).toBe('2025-01-15');
  });
});

describe('comparison with the active files of the same day', () => {
  const agenda = (extra: Row = {}) =>
    usage({ code_indicateur: 'dossiers_actifs_agenda', numerateur: 90, denominateur: 92, ...extra });
  const told = async (...rows: Row[]) => {
    const outcome = await checkReturns(rows);
    return [Object.keys(outcome.told), Object.keys(outcome.excluded)];
  };

  test('more files than active files is an error (E-IND-07)', async () => {
    const rows = [usage(), agenda({ numerateur: 93, denominateur: 93 })];
    expect(await told(...rows)).toEqual([['E-IND-07'], ['E-IND-07']]);
    expect(await told(...rows.toReversed())).toEqual([['E-IND-07'], ['E-IND-07']]);
    expect(await told(usage(), agenda({ numerateur: 92 }))).toEqual([[], []]);
  });

  test('personalised projects are compared too, MSSanté is not', async () => {
    const project = { code_indicateur: 'dossiers_actifs_projet_personnalise', denominateur: 93 };
    expect(await told(usage(), agenda({ ...project, numerateur: 93 }))).toEqual([['E-IND-07'], ['E-IND-07']]);
    expect(await told(usage(), agenda({ code_indicateur: 'mssante', denominateur: 200 }))).toEqual([[], []]);
  });

  test('another denominator is kept (W-IND-13)', async () => {
    expect(await told(usage(), agenda({ denominateur: 100 }))).toEqual([['W-IND-13'], []]);
  });

  test('active files that cannot be used, or of another day, are not compared', async () => {
    const high = agenda({ numerateur: 95, denominateur: 95 });
    expect(await told(usage({ statut_validation: 'rejete' }), high)).toEqual([['I-IND-02'], ['I-IND-02']]);
    expect(await told(usage(), { ...high, finess_et: finess('35000102') })).toEqual([[], []]);
    const before = {
      date_debut_periode: '2024-06-30',
      date_fin_periode: '2024-09-30',
      date_mesure: '2024-09-30',
    };
    expect(await told(usage(before), high)).toEqual([[], []]);
  });

  test('a row excluded for it hides none', async () => {
    const rows = [
      usage(),
      agenda(),
      agenda({ numerateur: 93, denominateur: 93, date_transmission: '2025-02-01' }),
    ];
    expect(await answers(rows)).toEqual([2, 3]);
  });
});

describe('denominator more than doubled (W-IND-08)', () => {
  const quarter = (month: string, denominateur: number, extra: Row = {}) =>
    usage({
      date_debut_periode: '',
      date_fin_periode: '',
      date_mesure: `2024-${month}-30`,
      numerateur: 1,
      denominateur,
      ...extra,
    });
  const jumps = async (...rows: Row[]) => found(await checkReturns(rows), 'W-IND-08').map(({ line }) => line);

  test('twice is not more than twice', async () => {
    expect(await jumps(quarter('06', 40), quarter('09', 80))).toEqual([]);
    expect(await jumps(quarter('06', 40), quarter('09', 81))).toEqual([3]);
    expect(await jumps(quarter('09', 81), quarter('06', 40))).toEqual([2]);
  });

  test('only with the measure before, of the same type, indicator and ESSMS', async () => {
    expect(await jumps(quarter('04', 40), quarter('06', 70), quarter('09', 100))).toEqual([]);
    const other = { type_denominateur: 'file_active_annuelle' };
    expect(await jumps(quarter('04', 40), quarter('06', 100, other), quarter('09', 79))).toEqual([]);
    expect(await jumps(quarter('04', 40), quarter('06', 60, other), quarter('09', 81))).toEqual([4]);
    const [mssante, dmp] = [{ code_indicateur: 'mssante' }, { code_indicateur: 'dmp' }];
    expect(await jumps(quarter('06', 40, mssante), quarter('09', 90, dmp))).toEqual([]);
    expect(await jumps(quarter('06', 40), quarter('09', 90, { finess_et: finess('35000102') }))).toEqual([]);
  });

  test('counts of exchanges have no denominator', async () => {
    const count = { code_indicateur: 'e_parcours', denominateur: '' };
    expect(await jumps(quarter('06', 0, count), quarter('09', 0, count))).toEqual([]);
  });
});

describe('same values in five ESSMS of one organisation (W-IND-09)', () => {
  const bodies = ['35000101', '35000102', '35000103', '35000104', '35000105'];
  const rows = (extra: Row = {}) => bodies.map((body) => usage({ finess_et: finess(body), ...extra }));
  const shared = async (returns: readonly Row[], folder: Parameters<typeof checkReturns>[1] = {}) =>
    found(await checkReturns(returns, folder), 'W-IND-09');

  test('told once for all of them, naming the organisation', async () => {
    const [one, ...others] = await shared(rows());
    expect(others).toEqual([]);
    expect(one).toMatchObject({ line: 2, column: 'numerateur', value: '92' });
    expect(one?.message).toContain(EJ);
    expect(one?.message).toContain('92 sur 100');
  });

  test('not for four, nor when one differs by its numbers, its day or its indicator', async () => {
    const four = rows().slice(1);
    expect(await shared(four)).toEqual([]);
    for (const extra of [
      { numerateur: 91 },
      { denominateur: 101 },
      { date_mesure: '2024-12-30' },
      { code_indicateur: 'dmp' },
    ]) {
      expect(await shared([usage(extra), ...four])).toEqual([]);
    }
  });

  test('the organisation is the one that the membership names, else that of the register', async () => {
    const members = MEMBERS.map((one, index) => (index === 0 ? { ...one, finess_ej: OTHER_EJ } : one));
    expect(await shared(rows(), { members })).toEqual([]);
    const sites = SITES.map((one, index) => (index === 0 ? { ...one, finess_ej: OTHER_EJ } : one));
    expect(await shared(rows(), { sites })).toEqual([]);
    const named = MEMBERS.map((one) => ({ ...one, finess_ej: OTHER_EJ }));
    expect((await shared(rows(), { members: named }))[0]?.message).toContain(OTHER_EJ);
  });

  test('not for counts of exchanges, which are often 0', async () => {
    expect(await shared(rows({ code_indicateur: 'e_parcours', numerateur: 0, denominateur: '' }))).toEqual(
      [],
    );
  });
});
