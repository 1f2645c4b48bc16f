import { describe, expect, test } from 'vitest';
import type { PublishedProject } from '../../src/observatory/types.ts';
import { check, member, type Parts, project, site, upTo } from '../fixtures/sound-folder.ts';

/** The only project of a folder that is sound but for these parts. */
async function published(parts: Parts): Promise<PublishedProject> {
  const one = (await check(parts)).observatory?.projects[0];
  if (!one) throw new Error('no project');
  return one;
}

describe('the signed amount beside the computed one', () => {
  const signed = async (montant_conventionne: string) =>
    (await published({ projects: [project({ montant_conventionne })] })).comparison;

  test('equal to one euro, or not; the gap over the computed amount', async () => {
    expect(await signed('315001.00')).toMatchObject({
      outcome: 'egal',
      gapShare: { numerator: 100, denominator: 31_500_000 },
    });
    expect((await signed('315001.01')).outcome).toBe('ecart');
    expect((await signed('300000.00')).gapShare).toEqual({ numerator: -1_500_000, denominator: 31_500_000 });
  });

  test('within the bounds of a mixed project beyond the first tier, or outside', async () => {
    const mixed = {
      sites: upTo(60).map((index) => site(index)),
      members: upTo(60).map((index) =>
        member(index, { situation: index <= 40 ? 'acquisition' : 'montee_version' }),
      ),
    };
    const outcome = async (montant_conventionne: string) =>
      (await published({ ...mixed, projects: [project({ montant_conventionne })] })).comparison.outcome;
    expect(await outcome('800000')).toBe('dans_les_bornes');
    expect(await outcome('763998')).toBe('hors_des_bornes');
  });

  test('the declared lines beside the computed ones', async () => {
    const { comparison } = await published({
      projects: [project({ montant_usage: '105000', montant_logiciel: '209000' })],
    });
    expect(comparison.declared).toEqual({
      lines: [
        { line: 'usage', computed: 10_500_000, declared: 10_500_000, gap: 0 },
        { line: 'logiciel', computed: 21_000_000, declared: 20_900_000, gap: -100_000 },
      ],
      total: 31_400_000,
      makesSigned: false,
    });
    const { comparison: whole } = await published({
      projects: [project({ montant_usage: '105000', montant_logiciel: '210000.50', montant_materiel: '0' })],
    });
    expect(whole.declared?.makesSigned).toBe(true);
    expect(whole.declared?.lines.map(({ line }) => line)).toEqual(['usage', 'logiciel', 'materiel']);
  });

  test('assistance alone breaks nothing down', async () => {
    const { comparison } = await published({ projects: [project({ montant_amoa: '1000' })] });
    expect(comparison.declared).toBeNull();
  });
});
