import type { TerritoryFigures } from '../observatory/types.ts';
import type { Crumb } from './crumb.ts';

/** The pages above a portrait: the list of territories, then those that hold it; the country is the home page. */
export function territoryCrumbs(row: TerritoryFigures): readonly Crumb[] {
  const above = row.parents.filter(({ type }) => type !== 'pays');
  return [{ label: 'Territoires', href: '/territoires/' }, ...above];
}
