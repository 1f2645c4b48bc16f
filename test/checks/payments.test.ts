import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import { check, found, payment, places, project, type Row, remarks } from '../fixtures/sound-folder.ts';

const paid = (rows: readonly Row[], extra: Row = {}) => check({ projects: [project(extra)], payments: rows });

describe('E-VER-02: paid before the convention', () => {
  test('the day before, not the day itself', async () => {
    const early = await paid([payment('V1', { date_versement: '2024-06-02' })]);
    expect(places(early, 'E-VER-02')).toEqual([['versements.csv', 2, 'date_versement']]);
    expect(found(early, 'E-VER-02')[0]?.message).toBe(
      'Le versement V1 du 2 juin 2024 précède la convention, signée le 3 juin 2024.',
    );
    expect(codes(await paid([payment('V1', { date_versement: '2024-06-03' })]))).toEqual([]);
  });

  test('of a project without convention date', async () => {
    const unsigned = {
      statut: 'selectionne',
      date_convention: '',
      montant_conventionne: '',
      date_debut_projet: '',
    };
    const outcome = await paid([payment('V1')], unsigned);
    expect(found(outcome, 'E-VER-02')[0]?.message).toBe(
      'Le versement V1 du 1er juillet 2024 est celui d’un projet sans date de convention.',
    );
    expect(codes(outcome)).toEqual(['E-VER-02']);
    expect(codes(await paid([payment('V1', { date_versement: '' })], unsigned))).toEqual([]);
  });

  test('not when the convention date cannot be read', async () => {
    const outcome = await paid([payment('V1')], { date_convention: '2024-02-31' });
    expect(codes(outcome)).toEqual(['E-VAL-01']);
  });
});

describe('W-VER-04: an advance that is not half of the signed amount', () => {
  const signed = { montant_demande: '412025.01', montant_conventionne: '412025.01' };
  const advance = (montant: string, extra: Row = signed) => paid([payment('V1', { montant })], extra);

  test('412 025,01 €: half of it is 206 012,50 €', async () => {
    expect(codes(await advance('206012.50'))).toEqual([]);
    const outcome = await advance('164810.00');
    expect(places(outcome, 'W-VER-04')).toEqual([['versements.csv', 2, 'montant']]);
    expect(found(outcome, 'W-VER-04')[0]?.message.replaceAll(/\s/g, ' ')).toBe(
      'L’avance V1 est de 164 810,00 € ; la convention donne 206 012,50 €.',
    );
    expect(codes(outcome)).toEqual(['W-VER-04']);
  });

  test.each([
    ['206011.50', []],
    ['206013.50', []],
    ['206011.49', ['W-VER-04']],
    ['206013.51', ['W-VER-04']],
  ])('%s: within one euro or not', async (montant, expected) => {
    expect(codes(await advance(montant))).toEqual(expected);
  });

  test('not of a call that does not say, nor of an amount that is not known', async () => {
    const call = { code_bareme: 'hauts-de-france-2022', date_depot: '2022-03-01' };
    expect(codes(await advance('1.00', { ...signed, ...call }))).toEqual([]);
    expect(codes(await advance('1.00', { montant_conventionne: '' }))).toEqual([]);
  });

  test('two advances are one problem', async () => {
    const outcome = await paid([payment('V1', { montant: '1.00' }), payment('V2', { montant: '2.00' })]);
    expect(places(outcome, 'E-VER-06')).toEqual([['versements.csv', 3, 'type']]);
    expect(codes(outcome)).toEqual(['E-VER-06']);
  });
});

describe('W-VER-05: a balance without statement of expenses', () => {
  const balance = (etat_recapitulatif_fourni: string, date_versement = '2025-09-01') =>
    paid([payment('V1'), payment('V2', { type: 'solde', date_versement })], { etat_recapitulatif_fourni });

  test.each(['', 'false'])('statement « %s »', async (given) => {
    const outcome = await balance(given);
    expect(places(outcome, 'W-VER-05')).toEqual([['versements.csv', 3, 'type']]);
    expect(codes(outcome)).toEqual(['W-VER-05']);
    expect(remarks(outcome).map(({ code }) => code)).toEqual(['W-VER-05']);
  });

  test('not with it, nor before the balance is paid, nor when it cannot be read', async () => {
    expect(codes(await balance('true'))).toEqual([]);
    expect(codes(await balance('false', ''))).toEqual([]);
    expect(codes(await balance('?'))).toEqual(['E-VAL-03']);
  });
});

test('a payment of nothing is excluded', async () => {
  const outcome = await paid([payment('V1'), payment('V2', { type: 'solde', montant: '0.00' })]);
  expect(places(outcome, 'E-VAL-02')).toEqual([['versements.csv', 3, 'montant']]);
  expect(codes(outcome)).toEqual(['E-VAL-02']);
  const { read, kept, excluded } = outcome.report.file('versements.csv');
  expect([read, kept, excluded.get('E-VAL-02')]).toEqual([2, 1, 1]);
});
