import { describe, expect, test } from 'vitest';
import { finess } from '../../fixtures/data-folder.ts';
import { checkReturns, found, type Row, usage } from '../../fixtures/usage-returns.ts';

/** By line: the code that excludes it, `answer`, or `kept`. */
async function fates(...rows: Row[]) {
  const outcome = await checkReturns(rows);
  return outcome.rows.map(({ exclusion, inForce }) => exclusion ?? (inForce ? 'answer' : 'kept'));
}

const first = (extra: Row = {}) => usage({ date_transmission: '2025-01-10', ...extra });
const second = (extra: Row = {}) => usage({ date_transmission: '2025-02-10', numerateur: 95, ...extra });
const third = (extra: Row = {}) => usage({ date_transmission: '2025-03-10', numerateur: 97, ...extra });
/** A period of one month, where three are asked for. */
const WRONG = { date_debut_periode: '2024-11-30' };

describe('the same line twice (W-CLE-02)', () => {
  test('is kept once, the first', async () => {
    expect(await fates(usage(), usage(), usage())).toEqual(['answer', 'W-CLE-02', 'W-CLE-02']);
  });

  test('however its dates and numbers are written', async () => {
    const rows = [usage(), usage({ date_mesure: '31/12/2024', denominateur: '100.0' })];
    expect(await fates(...rows)).toEqual(['answer', 'W-CLE-02']);
  });

  test('is that of the same numbers, even those that cannot be used', async () => {
    const [one, other] = [usage({ numerateur: '9.5' }), usage({ numerateur: '8.5' })];
    expect(await fates(one, other, one)).toEqual(['E-IND-04', 'E-IND-04', 'W-CLE-02']);
  });

  test('is told with the line that it repeats', async () => {
    const outcome = await checkReturns([usage(), usage()]);
    expect(found(outcome, 'W-CLE-02')).toMatchObject([
      { line: 3, message: 'La ligne 3 répète à l’identique la ligne 2 ; elle est comptée une fois.' },
    ]);
    expect(outcome.told).toEqual({ 'W-CLE-02': 1 });
  });

  test('its other problems are told of one only', async () => {
    const wrong = usage({ numerateur: 200 });
    const { told, excluded } = await checkReturns([wrong, wrong]);
    expect(told).toEqual({ 'E-IND-02': 1, 'W-CLE-02': 1 });
    expect(excluded).toEqual({ 'E-IND-02': 1, 'W-CLE-02': 1 });
  });
});

describe('the same measure transmitted the same day with other contents (E-IND-12)', () => {
  test.each([
    ['numerator', { numerateur: 93 }],
    ['type of denominator', { type_denominateur: 'file_active_annuelle' }],
    ['project', { id_projet: '' }],
    ['period', WRONG],
    ['definition', { definition_indicateur: 'requete-editeur' }],
    ['validation', { statut_validation: 'valide_ars' }],
    ['proof', { preuve_conservee: 'false' }],
  ])('all are excluded: %s', async (_, extra) => {
    expect(await fates(usage(), usage(extra))).toEqual(['E-IND-12', 'E-IND-12']);
  });

  test('without any date of transmission too', async () => {
    const none = { date_transmission: '' };
    expect(await fates(usage(none), usage({ ...none, numerateur: 1 }))).toEqual(['E-IND-12', 'E-IND-12']);
  });

  test('another ESSMS, indicator or day is another measure', async () => {
    const others = [
      usage({ finess_et: finess('35000102') }),
      usage({ code_indicateur: 'dmp' }),
      usage({ date_mesure: '2024-12-30' }),
    ];
    expect(await fates(usage(), ...others)).toEqual(['answer', 'answer', 'answer', 'answer']);
  });

  test('they name each other', async () => {
    const outcome = await checkReturns([usage(), usage({ numerateur: 93 })]);
    expect(found(outcome, 'E-IND-12').map(({ line }) => line)).toEqual([2, 3]);
    for (const { message } of found(outcome, 'E-IND-12')) expect(message).toContain('Les lignes 2 et 3 ');
  });

  test('a copy of one of them is a copy', async () => {
    expect(await fates(usage(), usage({ numerateur: 93 }), usage())).toEqual([
      'E-IND-12',
      'E-IND-12',
      'W-CLE-02',
    ]);
  });

  test('a row that cannot be read contradicts none', async () => {
    expect(await fates(usage(), usage({ numerateur: 'x' }))).toEqual(['answer', 'E-VAL-02']);
  });

  test('rows that contradict each other hide no earlier one', async () => {
    expect(await fates(first(), second(), second({ numerateur: 1 }))).toEqual([
      'answer',
      'E-IND-12',
      'E-IND-12',
    ]);
  });
});

describe('the same measure sent again (W-IND-11)', () => {
  test('with other values, the latest transmission wins', async () => {
    expect(await fates(first(), second(), third())).toEqual(['W-IND-11', 'W-IND-11', 'answer']);
    expect(await fates(third(), first(), second())).toEqual(['answer', 'W-IND-11', 'W-IND-11']);
  });

  test('with the same values, both are kept and one counts', async () => {
    expect(await fates(first(), second({ numerateur: 92 }))).toEqual(['kept', 'answer']);
  });

  test('a missing date of transmission comes first', async () => {
    expect(await fates(first(), usage({ date_transmission: '', numerateur: 95 }))).toEqual([
      'answer',
      'W-IND-11',
    ]);
  });

  test('without any date of transmission, a readable row stands for one with decimals', async () => {
    const none = { date_transmission: '' };
    const outcome = await checkReturns([usage({ ...none, numerateur: '9.5' }), usage(none)]);
    expect(found(outcome, 'W-IND-11').map(({ line, message }) => [line, message])).toEqual([
      [2, 'La ligne 3 donne d’autres valeurs de cette mesure : elle remplace celle-ci.'],
    ]);
  });

  test('another type of denominator is another value', async () => {
    const other = { numerateur: 92, type_denominateur: 'file_active_annuelle' };
    expect(await fates(first(), second(other))).toEqual(['W-IND-11', 'answer']);
  });

  test.each([
    ['rejected', { statut_validation: 'rejete' }, 'I-IND-02'],
    ['not measured', { numerateur: '' }, 'I-IND-03'],
    ['over nothing', { numerateur: 0, denominateur: 0 }, 'W-IND-03'],
    ['above its denominator', { numerateur: 120 }, 'E-IND-02'],
    ['of another project', { id_projet: 'P2' }, 'E-IND-01'],
    ['to come', { date_transmission: '2026-01-01' }, 'E-IND-06'],
    ['unreadable', { numerateur: 'x' }, 'E-VAL-02'],
    ['with decimals', { numerateur: '9.5' }, 'E-IND-04'],
  ])('a later row %s hides nothing', async (_, extra, code) => {
    expect(await fates(first(), second(extra))).toEqual(['answer', code]);
  });

  test.each([
    ['rejected', { statut_validation: 'rejete' }],
    ['not measured', { numerateur: '' }],
    ['over nothing', { numerateur: 0, denominateur: 0 }],
    ['above its denominator', { numerateur: 120 }],
    ['of another project', { id_projet: 'P2', numerateur: 91 }],
    ['with decimals', { numerateur: '9.5' }],
    ['over a wrong period', WRONG],
  ])('an earlier row %s is superseded', async (_, extra) => {
    expect(await fates(first(extra), second())).toEqual(['W-IND-11', 'answer']);
  });

  test('what was corrected since is told once', async () => {
    const outcome = await checkReturns([first({ numerateur: 120, definition_indicateur: '' }), second()]);
    expect(outcome.told).toEqual({ 'W-IND-11': 1 });
    expect(found(outcome, 'W-IND-11')[0]).toMatchObject({
      line: 2,
      message:
        'La ligne 3, transmise le 10 février 2025, donne d’autres valeurs de cette mesure : elle remplace celle-ci.',
    });
  });

  test('a row that cannot be read stays under its own code', async () => {
    expect(await fates(first({ numerateur: 'x' }), second())).toEqual(['E-VAL-02', 'answer']);
  });

  test('a later row over a wrong period hides no conforming one', async () => {
    expect(await fates(first(), second(WRONG))).toEqual(['answer', 'kept']);
    expect(await fates(first(), second(), third(WRONG))).toEqual(['W-IND-11', 'answer', 'kept']);
    expect(await fates(first(WRONG), second(), third(WRONG))).toEqual(['W-IND-11', 'answer', 'kept']);
  });

  test('among wrong periods only, the latest is the answer', async () => {
    expect(await fates(first(WRONG), second(WRONG))).toEqual(['W-IND-11', 'answer']);
  });

  test('a measure of another day supersedes nothing: 80, 112, then 118', async () => {
    const at = (day: string, start: string, numerateur: number) =>
      usage({
        date_debut_periode: start,
        date_fin_periode: day,
        date_mesure: day,
        date_transmission: day,
        numerateur,
        denominateur: 120,
      });
    const rows = [
      at('2024-06-30', '2024-03-30', 80),
      at('2024-11-30', '2024-08-30', 112),
      at('2025-02-28', '2024-11-28', 118),
    ];
    const { returns } = await checkReturns(rows);
    const answers = [...returns.answers()].map(({ measured, numerator }) => [measured, numerator]);
    expect(answers).toEqual([
      ['2024-06-30', 80],
      ['2024-11-30', 112],
      ['2025-02-28', 118],
    ]);
  });
});
