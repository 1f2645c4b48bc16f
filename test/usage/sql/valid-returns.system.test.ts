import { describe, expect, test } from 'vitest';
import type { TextRow } from './load-rows.ts';
import { activeFiles, answer, figureOf, over, smallProgramme } from './small-programme.ts';

/** The numerator that counts of the returns of one ESSMS. */
const counted = (returns: readonly TextRow[], indicator = 'mssante', more: TextRow = {}) =>
  figureOf(smallProgramme({ essms: { 1: more }, returns }), indicator).numerator;

describe('a return that cannot be used', () => {
  const earlier = answer('1', 5, 100, over('2024-06-30', '2024-09-30'));

  test.each<[string, TextRow]>([
    ['a denominator of 0', answer('1', 0, 0)],
    ['no denominator', answer('1', 9, 0, { denominateur: '' })],
    ['a numerator above its denominator', answer('1', 101, 100)],
    ['an empty numerator', answer('1', 0, 100, { numerateur: '' })],
    ['decimals', answer('1', 0, 100, { numerateur: '9.5' })],
    ['a rejection', answer('1', 9, 100, { statut_validation: 'rejete' })],
    ['an impossible day', answer('1', 9, 100, { date_mesure: '2024-12-32' })],
    ['a measure to come', answer('1', 9, 100, over('2025-04-01', '2025-07-01'))],
    [
      'a measure to come, sent no one knows when',
      answer('1', 9, 100, {
        ...over('2025-04-01', '2025-07-01'),
        date_fin_periode: '2025-06-30',
        date_transmission: '',
      }),
    ],
    ['a transmission to come', answer('1', 9, 100, { date_transmission: '2025-07-01' })],
    ['another project', answer('1', 9, 100, { id_projet: 'Q' })],
    ['a wrong window', answer('1', 9, 100, { date_debut_periode: '2024-11-30' })],
    ['dates in disorder', answer('1', 9, 100, { date_transmission: '2024-12-30' })],
    ['no period', answer('1', 9, 100, { date_debut_periode: '' })],
  ])('has %s, and hides none', (_, row) => {
    expect(counted([row])).toBeNull();
    expect(counted([earlier, row])).toBe(5);
    expect(counted([answer('1', 9, 100)])).toBe(9);
  });
});

describe('a window', () => {
  const dui = (date_debut_periode: string, date_mesure: string, more: TextRow = {}) =>
    counted(
      [activeFiles('1', 9, 100, { ...over(date_debut_periode, date_mesure), ...more })],
      'dossiers_actifs',
    ) === 9;
  const socle = (date_debut_periode: string, date_mesure: string) =>
    counted([answer('1', 9, 100, over(date_debut_periode, date_mesure))]) === 9;

  test('of the DUI begins three months before, seven days more or less', () => {
    expect(dui('2024-02-29', '2024-05-31')).toBe(true);
    expect(dui('2024-01-31', '2024-05-31')).toBe(false);
    expect(dui('2024-02-22', '2024-05-31')).toBe(true);
    expect(dui('2024-02-21', '2024-05-31')).toBe(false);
    expect(dui('2024-03-07', '2024-05-31')).toBe(true);
    expect(dui('2024-03-08', '2024-05-31')).toBe(false);
    expect(dui('2024-09-30', '2024-12-31')).toBe(true);
  });

  test('of the services socles begins three to six months before', () => {
    expect(socle('2024-06-23', '2024-12-31')).toBe(true);
    expect(socle('2024-06-22', '2024-12-31')).toBe(false);
    expect(socle('2024-08-15', '2024-12-31')).toBe(true);
    expect(socle('2024-10-07', '2024-12-31')).toBe(true);
    expect(socle('2024-10-08', '2024-12-31')).toBe(false);
  });

  test('ends the day of the measure or the day before', () => {
    const [from, day] = ['2024-09-30', '2024-12-31'];
    expect(dui(from, day, { date_fin_periode: '2024-12-30' })).toBe(true);
    expect(dui(from, day, { date_fin_periode: '2024-12-29' })).toBe(false);
  });
});

describe('a measure sent again', () => {
  const first = answer('1', 50, 100);
  const later = { date_transmission: '2025-02-01' };

  test('is that of the latest transmission', () => {
    expect(counted([answer('1', 60, 100, later), first])).toBe(60);
    expect(counted([first, answer('1', 60, 100, later)])).toBe(60);
    expect(counted([first, answer('1', 60, 100, { date_transmission: '' })])).toBe(50);
  });

  test('is that of a right window before the latest', () => {
    expect(counted([first, answer('1', 60, 100, { ...later, date_debut_periode: '2024-11-30' })])).toBe(50);
  });

  test('is not changed by what cannot be used', () => {
    expect(counted([first, answer('1', 60, 100, { ...later, statut_validation: 'rejete' })])).toBe(50);
    expect(counted([first, answer('1', 0, 0, later)])).toBe(50);
    expect(counted([first, answer('1', 0, 100, { ...later, numerateur: '' })])).toBe(50);
  });

  test('is one line when it is the same', () => {
    expect(counted([first, first])).toBe(50);
  });

  test.each<[string, TextRow]>([
    ['numerator', { numerateur: '51' }],
    ['denominator', { denominateur: '101' }],
    ['project', { id_projet: '' }],
    ['period', { date_debut_periode: '2024-09-29' }],
    ['definition', { definition_indicateur: 'anap-2023' }],
    ['validation', { statut_validation: 'valide_ars' }],
    ['proof', { preuve_conservee: 'true' }],
  ])('is not believed when two of the same day have another %s', (_, other) => {
    expect(counted([first, { ...first, ...other }])).toBeNull();
  });

  test('is not contradicted by what cannot be read', () => {
    for (const other of [{ numerateur: '9.5' }, { denominateur: 'x' }, { denominateur: '' }]) {
      expect(counted([first, { ...first, ...other }])).toBe(50);
    }
    expect(counted([first, { ...first, numerateur: '', denominateur: '' }])).toBeNull();
  });

  test('is not believed when two of the same day differ', () => {
    const undated = { date_transmission: '' };
    expect(counted([answer('1', 50, 100, undated), answer('1', 51, 100, undated)])).toBeNull();
    expect(counted([first, answer('1', 60, 100, later), answer('1', 61, 100, later)])).toBe(50);
    const type = { type_denominateur: 'personnes_periode' };
    const files = [activeFiles('1', 50, 100), activeFiles('1', 50, 100, type)];
    expect(counted(files, 'dossiers_actifs')).toBeNull();
  });
});

describe('among the active files', () => {
  const plans = 'dossiers_actifs_projet_personnalise';
  const plan = (numerator: number, more: TextRow = {}) =>
    answer('1', numerator, 100, { code_indicateur: plans, ...more });

  test('there are no more personal plans than active files that day', () => {
    expect(counted([activeFiles('1', 60, 100), plan(60)], plans)).toBe(60);
    expect(counted([activeFiles('1', 60, 100), plan(61)], plans)).toBeNull();
    expect(counted([plan(61)], plans)).toBe(61);
    expect(counted([activeFiles('1', 60, 100, over('2024-06-30', '2024-09-30')), plan(61)], plans)).toBe(61);
  });

  test('one that is above hides no earlier one', () => {
    const later = plan(70, { date_transmission: '2025-02-01' });
    expect(counted([activeFiles('1', 60, 100), plan(55), later], plans)).toBe(55);
  });

  test('the active files are those of their answer', () => {
    const corrected = activeFiles('1', 80, 100, { date_transmission: '2025-02-01' });
    expect(counted([activeFiles('1', 60, 100), corrected, plan(75)], plans)).toBe(75);
    const wrong = activeFiles('1', 80, 100, {
      date_debut_periode: '2024-12-01',
      date_transmission: '2025-02-01',
    });
    expect(counted([activeFiles('1', 60, 100), wrong, plan(75)], plans)).toBeNull();
    const rejected = activeFiles('1', 60, 100, { statut_validation: 'rejete' });
    expect(counted([rejected, plan(75)], plans)).toBe(75);
  });
});

describe('membership', () => {
  test('is that of the day of the measure', () => {
    const row = answer('1', 50, 100);
    expect(counted([row], 'mssante', { date_entree: '2024-12-31' })).toBe(50);
    expect(counted([row], 'mssante', { date_entree: '2025-01-01' })).toBeNull();
    const gone = (date_sortie: string) =>
      smallProgramme({
        essms: { 1: { date_sortie } },
        projects: [{ id_projet: 'Q', statut: 'en_cours' }],
        members: [{ id_projet: 'Q', finess_et: '1', date_entree: '2025-01-01' }],
        returns: [row],
      });
    expect(figureOf(gone('2024-12-31')).numerator).toBeNull();
    expect(figureOf(gone('2025-01-01'))).toMatchObject({ numerator: 50, expected: 1 });
  });

  test('of any project will do when none is named', () => {
    const unnamed = answer('1', 50, 100, { id_projet: '' });
    expect(counted([unnamed])).toBe(50);
    expect(counted([unnamed], 'mssante', { date_entree: '2025-01-01' })).toBeNull();
  });

  test('of a project of any status will do', () => {
    const database = smallProgramme({
      count: 1,
      projects: [{ id_projet: 'rejected', statut: 'rejete' }],
      members: [{ id_projet: 'rejected', finess_et: '1' }],
      returns: [answer('1', 50, 100, { id_projet: 'rejected' })],
    });
    expect(figureOf(database).numerator).toBe(50);
    expect(figureOf(database, 'mssante', { group: 'projet|P' }).respondents).toBe(0);
  });
});
