import { describe, expect, test } from 'vitest';
import { distanceToNearest } from '../../../src/assembly/isolated/distance-to-nearest.ts';
import type { Coordinates, Essms } from '../../../src/domain/essms.ts';
import type { Sector } from '../../../src/domain/sector.ts';
import { candidateGrappes } from '../../../src/metrics/isolated/candidate-grappes.ts';
import type { JoinableGrappe } from '../../../src/metrics/isolated/joinable-grappes.ts';
import type { MeasureNearest } from '../../../src/metrics/isolated/nearest-sites.ts';
import { everyDistance } from '../../fixtures/every-distance.ts';

/** The nearest by another formula. */
const nearestOfAll: MeasureNearest = (groups) => (from) => (group) =>
  everyDistance(groups[group] ?? []).nearest(from, { count: 1 })[0]?.metres ?? null;

/** Everything stands on one meridian: a hundredth of a degree is 1 111,949 m. */
const at = (latitude: number): Coordinates => ({ latitude, longitude: -2 });

const grappe = (
  projectId: string,
  sectors: readonly Sector[],
  latitudes: readonly number[],
  rest: Partial<Record<'organisations' | 'departements' | 'epcis', readonly string[]>> = {},
): JoinableGrappe => ({
  projectId,
  memberCount: latitudes.length,
  organisations: new Set(rest.organisations ?? []),
  sectors: new Set(sectors),
  departements: new Set(rest.departements ?? ['35']),
  epcis: new Set(rest.epcis ?? []),
  places: latitudes.map(at),
  software: null,
  room: null,
});

const essms = (
  sector: Sector,
  latitude: number | null,
  {
    finessEj = null,
    departement = '35',
    epci = 'E1',
  }: Partial<Record<'finessEj' | 'departement' | 'epci', string | null>> = {},
) =>
  ({
    finessEj,
    sector,
    location: departement === null ? null : { commune: '', region: '', departement, epci },
    coordinates: latitude === null ? null : at(latitude),
  }) as Essms;

const G1 = grappe('G1', ['personnes_agees'], [48.1, 48.2]);
const G2 = grappe('G2', ['handicap_adultes', 'domicile'], [48.3], { organisations: ['OG2'], epcis: ['E2'] });

const brief = (one: Essms, grappes: readonly JoinableGrappe[] = [G2, G1], most = 5) => {
  const { nearbyCount, first } = candidateGrappes(grappes, most, distanceToNearest)(one);
  return { nearbyCount, first: first.map(({ projectId, metres }) => [projectId, metres]) };
};

describe('six isolated ESSMS and two grappes', () => {
  test('of the sector of the nearer one: 0,05° and 0,25° away', () => {
    expect(brief(essms('personnes_agees', 48.05))).toEqual({
      nearbyCount: 2,
      first: [
        ['G1', 5_560],
        ['G2', 27_799],
      ],
    });
  });

  test('of the sector of the further one, which comes first all the same: 0,19° against 0,01°', () => {
    expect(brief(essms('handicap_adultes', 48.11)).first).toEqual([
      ['G2', 21_127],
      ['G1', 1_112],
    ]);
  });

  test('whose own organisation is in the further one, of another sector', () => {
    const { first } = candidateGrappes(
      [G1, G2],
      5,
      distanceToNearest,
    )(essms('personnes_agees', 48.1, { finessEj: 'OG2' }));
    expect(first).toEqual([
      { projectId: 'G2', metres: 22_239, sameEpci: false, sameSector: false, sameOrganisation: true },
      { projectId: 'G1', metres: 0, sameEpci: false, sameSector: true, sameOrganisation: false },
    ]);
  });

  test('without coordinates: the grappe of its EPCI first, without distance', () => {
    expect(brief(essms('pds', null, { epci: 'E2' })).first).toEqual([
      ['G2', null],
      ['G1', null],
    ]);
  });

  test('of the next département, in an EPCI that both share', () => {
    expect(brief(essms('domicile', 48.31, { departement: '22', epci: 'E2' }))).toEqual({
      nearbyCount: 1,
      first: [['G2', 1_112]],
    });
  });

  test('of a département where none can be joined', () => {
    expect(brief(essms('domicile', 48.31, { departement: '56', epci: null }))).toEqual({
      nearbyCount: 0,
      first: [],
    });
  });
});

describe('order', () => {
  test('a grappe whose members have no coordinates comes after those that have', () => {
    const lost = grappe('G0', ['personnes_agees'], []);
    expect(brief(essms('personnes_agees', 48), [lost, G1]).first).toEqual([
      ['G1', 11_119],
      ['G0', null],
    ]);
  });

  test('as far as one another: the lowest identifier', () => {
    const twins = ['B', 'A', 'C'].map((id) => grappe(id, ['pds'], [48.1]));
    expect(brief(essms('pds', 48), twins, 2)).toEqual({
      nearbyCount: 3,
      first: [
        ['A', 11_119],
        ['B', 11_119],
      ],
    });
  });

  test('an ESSMS that stands nowhere known has none', () => {
    expect(brief(essms('pds', 48, { departement: null }))).toEqual({ nearbyCount: 0, first: [] });
  });

  test('measuring another way changes nothing', () => {
    const grappes = Array.from({ length: 40 }, (_, index) =>
      grappe(
        `P${index}`,
        [index % 3 === 0 ? 'pds' : 'ahi'],
        [47 + ((index * 7) % 11), 48 + ((index * 5) % 13) / 10],
      ),
    );
    for (const latitude of [47.3, 48.02, 48.9]) {
      const one = essms('pds', latitude);
      expect(candidateGrappes(grappes, 9, distanceToNearest)(one)).toEqual(
        candidateGrappes(grappes, 9, nearestOfAll)(one),
      );
    }
  });
});
