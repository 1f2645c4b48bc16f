import { describe, expect, test } from 'vitest';
import type { Hidden } from '../../../src/assembly/usage/hide-sums.ts';
import { hidingCounts } from '../../../src/assembly/usage/hiding-counts.ts';
import type { UsagePlace } from '../../../src/assembly/usage/usage-places.ts';
import type { UsageSum } from '../../../src/assembly/usage/usage-sums.ts';
import type { TerritoryType } from '../../../src/domain/territory.ts';

const answer = { essms: 0, row: 0, numerator: 1, denominator: 1 };

/** A sum of so many persons, and whether it is hidden; of nobody when they are `null`. */
function sum(
  type: TerritoryType | 'projet',
  persons: number | null,
  hidden: Hidden,
  sector: UsagePlace['sector'] = 'tous',
) {
  const parentKey = type === 'pays' ? null : 'pays:FR';
  const territory =
    type === 'projet' ? null : ({ type, code: 'x', key: `${type}:x`, parentKey } as UsagePlace['territory']);
  const place: UsagePlace = {
    key: type,
    territory,
    sector,
    projectId: type === 'projet' ? 'P1' : null,
    members: [],
  };
  const own = {
    place,
    denominator: persons ?? 0,
    answers: persons === null ? [] : [answer],
  } as unknown as UsageSum;
  return { own, hidden };
}

function countsOf(
  sums: readonly ReturnType<typeof sum>[],
  more: Partial<Parameters<typeof hidingCounts>[2]> = {},
) {
  const hidden = new Map(sums.map((each) => [each.own, each.hidden]));
  return hidingCounts(
    sums.map(({ own }) => own),
    (own) => hidden.get(own) ?? false,
    { monthly: { records: [], trends: [] }, exchanges: [], ...more },
  );
}

describe('what was hidden', () => {
  test('is counted level by level, with the part of persons that it holds, truncated', () => {
    const sums = [
      sum('pays', 1000, false),
      sum('region', 100, 'secondary'),
      sum('region', 50, 'primary'),
      sum('region', 850, false),
      sum('region', 8, 'primary', 'ahi'),
      sum('departement', 30, false),
      sum('departement', 30, false, 'ahi'),
      sum('epci', 30, false),
      sum('projet', 2, 'primary'),
      sum('projet', 1, false),
    ];
    expect(countsOf(sums)).toEqual([
      { level: 'pays', cells: 1, primary: 0, secondary: 0, personsPercent: 0 },
      { level: 'region', cells: 3, primary: 1, secondary: 1, personsPercent: 15 },
      { level: 'region_secteur', cells: 1, primary: 1, secondary: 0, personsPercent: 100 },
      { level: 'departement', cells: 1, primary: 0, secondary: 0, personsPercent: 0 },
      { level: 'departement_secteur', cells: 1, primary: 0, secondary: 0, personsPercent: 0 },
      { level: 'epci', cells: 1, primary: 0, secondary: 0, personsPercent: 0 },
      { level: 'projet', cells: 2, primary: 1, secondary: 0, personsPercent: 66 },
    ]);
  });

  test('is not counted where nobody answered, nor in what has no place', () => {
    expect(
      countsOf([
        sum('region', null, false),
        sum('non_localise', 30, 'primary'),
        sum('hors_epci', 30, 'primary'),
      ]),
    ).toEqual([]);
  });

  test('the top row of a regional edition counts as the country', () => {
    const { own } = sum('region', 30, false);
    const top = {
      ...own,
      place: { ...own.place, territory: { ...own.place.territory, parentKey: null } },
    } as UsageSum;
    expect(countsOf([{ own: top, hidden: false }]).map(({ level }) => level)).toEqual(['pays']);
  });

  test('of months and of exchanges too; of no person, there is no part', () => {
    const point = (persons: number, hidden: Hidden) => ({ persons, hidden });
    const more = {
      monthly: { records: [point(10, 'primary'), point(30, false)], trends: [] },
      exchanges: [point(0, 'primary')],
    };
    expect(countsOf([], more)).toEqual([
      { level: 'dui_actifs', cells: 2, primary: 1, secondary: 0, personsPercent: 25 },
      { level: 'echanges', cells: 1, primary: 1, secondary: 0, personsPercent: { absent: 'sans_objet' } },
    ]);
  });
});
