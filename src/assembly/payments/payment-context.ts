import type { Programme } from '../../programme.ts';
import type { Scope } from '../scope.ts';
import type { TerritoryRow } from '../territory-rows.ts';

/** What the money of an edition is told with. */
export interface PaymentContext {
  readonly programme: Programme;
  readonly scope: Scope;
  readonly rows: readonly TerritoryRow[];
}
