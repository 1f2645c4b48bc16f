import { luhnKey } from '../domain/finess.ts';

const withKey = (body: string): string => `${body}${luhnKey(body)}`;

/** Hands out FINESS numbers with a valid key, none twice, each département counting on its own. */
export class FinessSequence {
  readonly #next = new Map<string, number>();

  /** The next number of a département, whose code it begins with: `35…`, `2A…`, `971…`. */
  next(departement: string): string {
    const serial = (this.#next.get(departement) ?? 0) + 1;
    this.#next.set(departement, serial);
    return withKey(departement + String(serial).padStart(8 - departement.length, '0'));
  }
}

/** A SIREN that no organisation holds (none begins with 00), with a valid key. */
export const fictiveSiren = (serial: number): string => withKey(`00${String(serial).padStart(6, '0')}`);

/** The SIRET of the `rank`-th establishment of an organisation, with a valid key. */
export const siretOf = (siren: string, rank: number): string =>
  withKey(siren + String(rank).padStart(4, '0'));
