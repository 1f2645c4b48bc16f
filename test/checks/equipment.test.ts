import { describe, expect, test } from 'vitest';
import { codes, finess } from '../fixtures/data-folder.ts';
import {
  check,
  EJ,
  et,
  fifteen,
  found,
  member,
  places,
  type Row,
  remarks,
} from '../fixtures/sound-folder.ts';

/** The third member, on line 4, of an organisation of this size. */
const third = (extra: Row, size = 14) =>
  check({
    members: fifteen(member, { 3: extra }),
    organisations: [{ finess_ej: EJ, nb_essms_declare: size }],
  });

describe('W-PES-15: equipment of an organisation that is not small', () => {
  test.each([
    ['devis_materiel', { devis_materiel: '9000.00' }],
    ['devis_materiel', { devis_materiel: '9000.00', depense_materiel: '8000.00' }],
    ['depense_materiel', { devis_materiel: '0', depense_materiel: '8000.00' }],
  ])('%s', async (column, extra) => {
    const outcome = await third(extra, 15);
    expect(places(outcome, 'W-PES-15')).toEqual([['projets_essms.csv', 4, column]]);
    expect(codes(outcome)).toEqual(['W-PES-15']);
    expect(outcome.observatory?.projects[0]?.theoretical.equipment).toBe(0);
  });

  test('tells the amount and the size in the report, and no quote on the page', async () => {
    const outcome = await third({ devis_materiel: '9000.00' }, 22);
    const message = found(outcome, 'W-PES-15')[0]?.message.replaceAll(/\s/g, ' ');
    expect(message).toBe(
      `Du matériel est déclaré pour l’établissement ${et(3)} (9 000,00 €) ; il n’est pas retenu : son organisme ${EJ} n’est pas petit (ESSMS : 22).`,
    );
    expect(remarks(outcome)[0]?.sentence).not.toMatch(/9.000|€/);
  });

  test('not of a small one, nor for nothing', async () => {
    expect(codes(await third({ devis_materiel: '9000.00' }, 14))).toEqual([]);
    expect(codes(await third({ devis_materiel: '0.00' }, 15))).toEqual([]);
  });

  test('not of an establishment that the register does not know: that is told', async () => {
    const unknown = { finess_et: finess('35999901'), devis_materiel: '9000.00' };
    expect(codes(await third(unknown, 15))).toEqual(['E-PES-10']);
  });

  test('an organisation that nobody knows is not small', async () => {
    const stranger = finess('35000009');
    const outcome = await check({
      members: fifteen(member, { 3: { finess_ej: stranger, devis_materiel: '9000.00' } }),
    });
    expect(found(outcome, 'W-PES-15')[0]?.message).toContain('son organisme est inconnu');
  });
});

describe('W-PES-16: a spend without quote', () => {
  test('is told without its amount on the page', async () => {
    const outcome = await third({ depense_materiel: '8000.00' });
    expect(places(outcome, 'W-PES-16')).toEqual([['projets_essms.csv', 4, 'devis_materiel']]);
    expect(codes(outcome)).toEqual(['W-PES-16']);
    expect(found(outcome, 'W-PES-16')[0]?.message).toContain('€');
    expect(remarks(outcome)[0]?.sentence).not.toContain('€');
  });

  test('not with a quote, nor for nothing, nor when the quote cannot be read', async () => {
    expect(codes(await third({ depense_materiel: '8000.00', devis_materiel: '9000.00' }))).toEqual([]);
    expect(codes(await third({ depense_materiel: '0.00' }))).toEqual([]);
    expect(codes(await third({ depense_materiel: '8000.00', devis_materiel: 'oui' }))).toEqual(['E-VAL-02']);
  });

  test('not when two lines give two quotes, which is told', async () => {
    const twice = ['9000.00', '7000.00'].map((devis_materiel) =>
      member(3, { devis_materiel, depense_materiel: '8000.00' }),
    );
    const members = [...fifteen(member).filter(({ finess_et }) => finess_et !== et(3)), ...twice];
    const outcome = await check({ members, organisations: [{ finess_ej: EJ, nb_essms_declare: 14 }] });
    expect(codes(outcome)).toEqual(['E-PES-02']);
  });
});
