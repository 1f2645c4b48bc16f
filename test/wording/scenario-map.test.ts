import { describe, expect, test } from 'vitest';
import { allocate } from '../../src/allocation/allocate.ts';
import type { Allocation } from '../../src/domain/allocation.ts';
import {
  envelopeMapsReading,
  envelopeMapsTitle,
  insetsSentence,
  nearSentence,
  scenarioMapReading,
  scenarioMapTitle,
} from '../../src/wording/scenario-map.ts';
import { BASE, settings, shared } from '../allocation/bases.ts';
import { plain } from './plain.ts';

const AREA = settings().area;
const give = (envelope: number, base = BASE): Allocation => shared(allocate(base, settings({ envelope })));
const POOR = {
  ...BASE,
  departements: BASE.departements.map((one) => ({ ...one, amounts: one.amounts.map(() => 0) })),
};

describe('the map of a scenario, in words', () => {
  test.each([
    [
      'more than before',
      200_000_000,
      'Trois départements sur quatre seraient près de l’équilibre, contre deux avant',
    ],
    ['nothing shared', 0, 'Deux départements sur quatre seraient près de l’équilibre, comme avant'],
    ['all', 4_000_000_000, 'Tous les départements seraient près de l’équilibre, contre deux avant'],
  ])('counts those that come near the balance: %s', (_, envelope, title) => {
    expect(plain(scenarioMapTitle(AREA, give(envelope)))).toBe(title);
  });

  test('without money before, compares with nothing; without money at all, says that it cannot', () => {
    expect(plain(scenarioMapTitle(AREA, give(100, POOR)))).toBe(
      'Tous les départements seraient près de l’équilibre',
    );
    expect(plain(scenarioMapTitle(AREA, give(0, POOR)))).toBe(
      'L’équilibre après répartition n’est pas calculable',
    );
  });

  test('agrees when there is none, or one alone', () => {
    const allocation = give(0);
    const only = (...indexes: number[]): Allocation => ({
      ...allocation,
      territories: allocation.territories.map((one, rank) => ({
        ...one,
        index: 1_000_000,
        indexAfter: indexes[rank] ?? 5_000_000,
      })),
    });
    expect(plain(scenarioMapTitle(AREA, only()))).toBe(
      'Aucun département ne serait près de l’équilibre, contre quatre avant',
    );
    expect(plain(scenarioMapTitle({ level: 'region', perimeter: 'FR' }, only(900_000)))).toBe(
      'Une région sur quatre serait près de l’équilibre, contre quatre avant',
    );
  });

  test('names the ends', () => {
    expect(plain(scenarioMapReading(give(200_000_000)))).toMatch(
      /^Indice le plus bas : .* \(0,93\) ; le plus haut : Finistère \(1,18\)\.$/,
    );
  });
});

describe('the maps of several envelopes, in words', () => {
  const several = [give(200_000_000), give(100_000_000), give(4_000_000_000)];

  test('give the range of what they reach', () => {
    expect(plain(envelopeMapsTitle(AREA, several))).toBe(
      'Près de l’équilibre : deux départements sur quatre aujourd’hui, de deux à quatre après répartition',
    );
    expect(plain(envelopeMapsTitle(AREA, several.slice(0, 1)))).toMatch(
      / aujourd’hui, trois après répartition$/,
    );
    expect(plain(envelopeMapsReading(several))).toBe(
      'L’indice le plus bas est de 0,48 aujourd’hui ; avec ces enveloppes, de 0,93, 0,80 et 0,99.',
    );
  });

  const reaching = (before: number, ...after: number[]): Allocation[] =>
    after.map((near) => {
      const index = (rank: number, count: number) => (rank < count ? 1_000_000 : 5_000_000);
      const allocation = give(0);
      return {
        ...allocation,
        territories: allocation.territories.map((one, rank) => ({
          ...one,
          index: index(rank, before),
          indexAfter: index(rank, near),
        })),
      };
    });

  test.each([
    [reaching(4, 1), 'les quatre régions aujourd’hui, une après répartition'],
    [reaching(4, 4), 'les quatre régions aujourd’hui, comme après répartition'],
    [reaching(4, 3, 4), 'les quatre régions aujourd’hui, de trois à quatre après répartition'],
    [reaching(1, 0), 'une région sur quatre aujourd’hui, aucune après répartition'],
    [reaching(2, 1, 3), 'deux régions sur quatre aujourd’hui, d’une à trois après répartition'],
    [reaching(0, 0, 1), 'aucune des quatre régions aujourd’hui, de zéro à une après répartition'],
    [reaching(0, 4), 'aucune des quatre régions aujourd’hui, quatre après répartition'],
  ])('tell the whole, and each number as it is said (%#)', (allocations, title) => {
    expect(plain(envelopeMapsTitle({ level: 'region', perimeter: 'FR' }, allocations))).toBe(
      `Près de l’équilibre : ${title}`,
    );
  });

  test('without money before, count among those that have some after; without any, say that it cannot', () => {
    expect(plain(envelopeMapsTitle(AREA, [give(100, POOR)]))).toBe(
      'Près de l’équilibre : aucun des quatre départements aujourd’hui, quatre après répartition',
    );
    expect(plain(envelopeMapsTitle(AREA, [give(0, POOR)]))).toBe(
      'L’équilibre après répartition n’est pas calculable',
    );
  });

  test('say of each how many are near', () => {
    expect(plain(nearSentence(AREA, give(200_000_000).territories, 'before'))).toBe(
      'Deux départements sur quatre près de l’équilibre',
    );
    expect(plain(nearSentence(AREA, give(4_000_000_000).territories, 'after'))).toBe(
      'Tous les départements près de l’équilibre',
    );
    expect(plain(insetsSentence(['A', 'B', 'C']))).toBe('Sous chaque carte, de gauche à droite : A, B et C.');
  });
});
