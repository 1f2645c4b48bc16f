import { isPresent } from '../domain/cell.ts';
import { COM } from '../domain/territory.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import { byIndex } from '../wording/order.ts';

/** Two territories that a reader may wish to see side by side. */
export interface ReadyPair {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly [TerritoryFigures, TerritoryFigures];
}

/** The pairs that the page shows to those who choose none, or cannot: the ends of balance, then the largest. */
export function readyPairs(
  regions: readonly TerritoryFigures[],
  departements: readonly TerritoryFigures[],
  epci: readonly TerritoryFigures[],
): readonly ReadyPair[] {
  const ranked = byIndex(regions.filter(({ code, balanceIndex }) => code !== COM && isPresent(balanceIndex)));
  return [
    ...pair(
      'regions',
      'Les régions la moins et la plus dotées par ESSMS, sans l’ensemble « Collectivités d’outre-mer »',
      [ranked[0], ranked.at(-1)],
    ),
    ...pair('departements', 'Les deux départements qui comptent le plus d’ESSMS', largest(departements)),
    ...pair('intercommunalites', 'Les deux intercommunalités qui comptent le plus d’ESSMS', largest(epci)),
  ];
}

const largest = (rows: readonly TerritoryFigures[]): readonly TerritoryFigures[] =>
  rows.toSorted((a, b) => b.essmsCount - a.essmsCount || (a.code < b.code ? -1 : 1)).slice(0, 2);

function pair(
  id: string,
  title: string,
  [one, other]: readonly (TerritoryFigures | undefined)[],
): readonly ReadyPair[] {
  return one === undefined || other === undefined || one === other ? [] : [{ id, title, rows: [one, other] }];
}
