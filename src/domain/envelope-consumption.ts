import type { Cell } from './cell.ts';
import type { Cents } from './cents.ts';
import type { Ratio } from './ratio.ts';

/** What was engaged of the credits of a year: of a région, of the national reserve, or of what has no place. */
export interface EnvelopeConsumption {
  readonly kind: 'regionale' | 'nationale';
  /** INSEE code of the région, `COM`, `non_localise`; `FR` for the national reserve. */
  readonly code: string;
  /** Credits notified, redistribution included. Missing when none is; of no object where nothing has a place. */
  readonly envelope: Cell<Cents>;
  /** Part of the envelope that was redistributed in the course of the year. */
  readonly redistributed: Cents;
  /** Engaged by the conventions of the year. */
  readonly signed: Cents;
  /** Part of it that comes from projects of the national desk. */
  readonly signedNational: Cents;
  readonly rate: Cell<Ratio>;
}
