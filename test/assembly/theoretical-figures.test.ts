import { describe, expect, test } from 'vitest';
import { NOT_APPLICABLE, UNDETERMINED } from '../../src/domain/cell.ts';
import type { PublishedProject } from '../../src/observatory/types.ts';
import {
  check,
  et,
  fifteen,
  hours,
  member,
  type Parts,
  project,
  SIZE,
  site,
} from '../fixtures/sound-folder.ts';

/** The only project of a folder that is sound but for these parts. */
async function published(parts: Parts = {}): Promise<PublishedProject> {
  const one = (await check(parts)).observatory?.projects[0];
  if (!one) throw new Error('no project');
  return one;
}

describe('which ESSMS are counted', () => {
  test('all of them, on the day of the convention', async () => {
    const { theoretical } = await published();
    expect(theoretical.count).toEqual({
      acquisition: SIZE,
      upgrade: 0,
      unknownSituation: 0,
      date: '2024-06-03',
      dateIs: 'convention',
      notCounted: [],
      repeated: [],
    });
  });

  test('not those gone, not yet there, closed or outside the perimeter: each with its reason', async () => {
    const { theoretical, essmsCount } = await published({
      sites: fifteen(site, {
        4: { etat: 'ferme', date_fermeture: '2024-05-01' },
        5: { code_categorie: '355' },
      }).map((row) => ({ date_fermeture: '', ...row })),
      members: fifteen(member, {
        1: { date_sortie: '2024-06-03' },
        2: { date_entree: '2024-06-04' },
        3: { situation: 'montee_version' },
      }),
    });
    expect(essmsCount).toBe(SIZE - 4);
    expect(theoretical.count).toMatchObject({ acquisition: SIZE - 5, upgrade: 1 });
    expect(theoretical.count.notCounted).toEqual([
      { reason: 'left', finessEt: [et(1)] },
      { reason: 'entered_later', finessEt: [et(2)] },
      { reason: 'closed', finessEt: [et(4)] },
      { reason: 'outside_perimeter', finessEt: [et(5)] },
    ]);
  });

  test('16 lines, two of them alike: 15 ESSMS, 315 000 €, and the repeated one is named', async () => {
    const { theoretical } = await published({ members: [...fifteen(member), member(7)] });
    expect(theoretical.total).toBe(31_500_000);
    expect(theoretical.count).toMatchObject({ acquisition: SIZE, repeated: [et(7)] });
  });

  test('16 lines, two of one ESSMS in both situations: nothing is computed', async () => {
    const { theoretical, comparison } = await published({
      members: [...fifteen(member), member(7, { situation: 'montee_version' })],
    });
    expect(theoretical).toMatchObject({
      total: UNDETERMINED,
      steps: [],
      subtotals: [],
    });
    expect(theoretical.undeterminedBecause).toContain('deux fois');
    expect(theoretical.count.repeated).toEqual([]);
    expect(comparison.outcome).toEqual(UNDETERMINED);
  });

  test('without convention, on the day of the deposit', async () => {
    const { theoretical, comparison } = await published({
      projects: [project({ statut: 'depose', date_convention: '', montant_conventionne: '' })],
    });
    expect(theoretical.count).toMatchObject({ date: '2024-03-01', dateIs: 'depot' });
    expect([comparison.outcome, comparison.gapShare]).toEqual([NOT_APPLICABLE, NOT_APPLICABLE]);
  });
});

test('a home-help service: its share weighs on the amount, and is not written', async () => {
  const { theoretical } = await published({
    sites: fifteen(site, { 3: { code_categorie: '460' } }),
    hours: [hours(3)],
  });
  expect(theoretical.total).toBe(2_100_000 * 14 + 2_100_000 * 0.62);
  const texts = [...theoretical.steps.map(({ sentence }) => sentence), ...theoretical.notes].join(' ');
  expect(texts).toContain('(14 + part du service) / 15');
  expect(texts).not.toMatch(/62|48.000|22.000/);
});
