import { describe, expect, test } from 'vitest';
import { codes } from '../fixtures/data-folder.ts';
import { check, fifteen, found, member, places, project } from '../fixtures/sound-folder.ts';

const declared = (extra: Record<string, string>) => check({ projects: [project(extra)] });

test('W-PRJ-13: tells both amounts', async () => {
  const [diagnostic] = found(await declared({ montant_demande: '314999.99' }), 'W-PRJ-13');
  expect(diagnostic?.message.replaceAll(/\s/g, ' ')).toBe(
    'Le montant conventionné (315 000,00 €) dépasse le montant demandé (314 999,99 €).',
  );
});

describe('W-PRJ-15: lines that do not sum to the signed amount', () => {
  test.each([
    [
      'all four',
      { montant_usage: '105000', montant_logiciel: '210000', montant_materiel: '0', montant_amoa: '1.01' },
    ],
    ['one alone', { montant_usage: '105000.00' }],
    ['too little', { montant_usage: '105000', montant_logiciel: '209998.99' }],
  ])('%s', async (_, extra) => {
    const outcome = await declared(extra);
    expect(places(outcome, 'W-PRJ-15')).toEqual([['projets.csv', 2, 'montant_conventionne']]);
  });

  test('tells the sum', async () => {
    const [diagnostic] = found(await declared({ montant_usage: '105000.00' }), 'W-PRJ-15');
    expect(diagnostic?.message.replaceAll(/\s/g, ' ')).toBe(
      'Les lignes de l’aide font 105 000,00 €, le montant conventionné est 315 000,00 €.',
    );
  });

  test.each([
    ['they sum to it', { montant_usage: '105000', montant_logiciel: '210000' }],
    ['they differ by one euro', { montant_usage: '105000', montant_logiciel: '210001.00' }],
    ['nothing is signed', { montant_conventionne: '', montant_usage: '105000' }],
    ['only the assistance asked is given', { montant_amoa: '0.00' }],
  ])('not when %s', async (_, extra) => expect(codes(await declared(extra))).not.toContain('W-PRJ-15'));
});

describe('E-PRJ-16: software without acquisition', () => {
  const upgrades = (situation: string) =>
    check({
      projects: [project({ montant_usage: '105000', montant_logiciel: '210000' })],
      members: [
        ...fifteen(member, {})
          .slice(0, 14)
          .map((row) => ({ ...row, situation: 'montee_version' })),
        member(15, { situation }),
      ],
    });

  test('upgrades only', async () => {
    const outcome = await upgrades('montee_version');
    expect(places(outcome, 'E-PRJ-16')).toEqual([['projets.csv', 2, 'montant_logiciel']]);
    expect(codes(outcome)).toEqual(['E-PRJ-16']);
  });

  test('not with one acquisition, nor with a member whose situation is not known', async () => {
    expect(codes(await upgrades('acquisition'))).toEqual([]);
    expect(codes(await upgrades('location'))).toEqual(['E-VAL-03']);
  });

  test('not when no software is paid', async () => {
    const outcome = await check({
      projects: [project({ montant_usage: '315000', montant_logiciel: '0.00' })],
      members: fifteen(member).map((row) => ({ ...row, situation: 'montee_version' })),
    });
    expect(codes(outcome)).toEqual([]);
  });
});
