import type { Cents } from '../domain/cents.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { Certification, Situation } from '../domain/project.ts';

/** An ESSMS counted in a project, with all that its aid depends on. */
export interface AidMember {
  readonly finessEt: string;
  readonly situation: Situation | null;
  /** Medico-social share of a SAAD, `null` when its hours cannot be used; absent for any other ESSMS. */
  readonly saadShare?: Fraction | null;
  /** The organisation that runs it. */
  readonly organisation: string | null;
  /** `null` when the scale gives no threshold. */
  readonly smallOrganisation: boolean | null;
  readonly equipmentQuote: Cents | null;
  readonly equipmentSpend: Cents | null;
}

/** What a project asks for. `members` are unique, in order of FINESS. */
export interface AidRequest {
  readonly members: readonly AidMember[];
  readonly certification: Certification | null;
  readonly assistanceRequested: Cents | null;
  /** Whether an ESSMS is declared twice with different contents (`E-PES-02`). */
  readonly conflicting: boolean;
}

/** A component of the aid: its cents, or why it has none. `nothing` was asked, or the rule leaves it `unknown`. */
export type Component = Cents | 'nothing' | 'unknown';
