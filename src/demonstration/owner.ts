import type { Family } from './categories.ts';
import { type FinessSequence, fictiveSiren } from './finess-sequence.ts';
import { ownerName } from './names.ts';
import { Random } from './random.ts';

/** A fictive organisation (OG): a legal entity of the register (FINESS EJ). */
export interface Owner {
  readonly finessEj: string;
  readonly name: string;
  readonly legalForm: string;
  readonly siren: string;
  /** Where its head office stands. */
  readonly departement: string;
  readonly family: Family;
}

/** Creates organisations, numbering them as it goes. */
export class OwnerFactory {
  readonly #seed: number;
  readonly #finess: FinessSequence;
  #serial = 0;

  constructor(seed: number, finess: FinessSequence) {
    this.#seed = seed;
    this.#finess = finess;
  }

  create(departement: string, family: Family): Owner {
    this.#serial += 1;
    const finessEj = this.#finess.next(departement);
    const named = ownerName(family, new Random(this.#seed, 'organisme', finessEj));
    return { finessEj, ...named, siren: fictiveSiren(this.#serial), departement, family };
  }
}
