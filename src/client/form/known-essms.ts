import type { Situation } from '../../domain/project.ts';

/** An ESSMS of the register, with what an aid depends on. */
export interface KnownEssms {
  readonly situation: Situation;
  readonly category: string;
  readonly departement: string | null;
  readonly region: string | null;
  /** FINESS of its organisation and its ESSMS in the register. */
  readonly organisation: { readonly finessEj: string; readonly essmsCount: number } | null;
}
