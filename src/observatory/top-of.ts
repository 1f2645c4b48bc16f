import type { Edition, TerritoryRef } from './types.ts';

/** The widest territory of an edition: the whole country, or its only region. */
export const topOf = ({ scope }: Pick<Edition, 'scope'>): Pick<TerritoryRef, 'type' | 'code'> =>
  scope === 'pays' ? { type: 'pays', code: 'FR' } : { type: 'region', code: scope.region };
