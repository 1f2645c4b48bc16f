import type { AdditiveSystem, Equation, Target } from './additive-system.ts';

/** Gathers the unknowns, the published sums and the hidden ones of a system. */
export class SystemBuilder {
  readonly #name: string;
  #columnCount: number;
  readonly #equations: Equation[] = [];
  readonly #targets: Target[] = [];

  constructor(name: string, columnCount = 0) {
    this.#name = name;
    this.#columnCount = columnCount;
  }

  /** A new unknown. */
  unknown(): number {
    return this.#columnCount++;
  }

  publish(family: string, columns: readonly number[], low: number, high = low): void {
    this.#equations.push({ family, columns, low, high });
  }

  hide(target: Omit<Target, 'shift'> & { readonly shift?: number }): void {
    this.#targets.push({ shift: 0, ...target });
  }

  build(): AdditiveSystem {
    return {
      name: this.#name,
      columnCount: this.#columnCount,
      equations: this.#equations,
      targets: this.#targets,
    };
  }
}
