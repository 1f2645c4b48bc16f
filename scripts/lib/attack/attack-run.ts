import type { AdditiveSystem } from './additive-system.ts';
import { type Finding, findIntervals } from './find-intervals.ts';
import type { AttackReport, Difference, Disclosure } from './report.ts';
import { Contradiction } from './working-rows.ts';

const nameOf = ({ file, key, count }: Pick<Disclosure, 'file' | 'key' | 'count'>): string =>
  `${file} ${key} ${count}`;

/** What an attack has found so far. */
export class AttackRun {
  readonly #width: number;
  #systems = 0;
  #narrowest: number | null = null;
  readonly #hidden = new Set<string>();
  readonly #disclosed = new Map<string, Disclosure>();
  readonly #unlisted = new Set<string>();
  readonly #contradictions: string[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /**
   * Attacks the first of these systems that does not contradict itself: the later ones assume less. When even the last
   * does, the edition is not what the attacker takes it for.
   */
  async attack(
    systems: readonly AdditiveSystem[],
    discloses: (finding: Finding) => boolean = () => true,
  ): Promise<void> {
    this.#systems++;
    for (const [index, system] of systems.entries()) {
      const name = index === systems.length - 1 ? system.name : null;
      const findings = await this.unless(name, () => findIntervals(system, this.#width));
      if (findings === null) continue;
      for (const finding of findings) this.#note(finding, discloses);
      return;
    }
  }

  /** What an attempt finds; `null` when published figures contradict each other, which is kept under its name if it has one. */
  async unless<T>(name: string | null, attempt: () => Promise<T>): Promise<T | null> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      if (name !== null) this.#contradictions.push(`${name} : ${error.message}`);
      return null;
    }
  }

  unlisted(rows: readonly string[]): void {
    for (const row of rows) this.#unlisted.add(row);
  }

  /** Counts are told once, by the first means that finds them. */
  found(disclosures: readonly Disclosure[]): void {
    for (const disclosure of disclosures) {
      const name = nameOf(disclosure);
      if (!this.#disclosed.has(name)) this.#disclosed.set(name, disclosure);
    }
  }

  #note(finding: Finding, discloses: (finding: Finding) => boolean): void {
    const { target, low, high } = finding;
    const { file, key, count } = target;
    this.#hidden.add(nameOf(target));
    const width = high - low;
    if (width < this.#width) {
      if (discloses(finding)) this.found([{ file, key, count, low, high, by: 'sommes' }]);
    } else if (Number.isFinite(width)) this.#narrowest = Math.min(this.#narrowest ?? width, width);
  }

  report(differences: readonly Difference[]): AttackReport {
    return {
      width: this.#width,
      systems: this.#systems,
      suppressedCounts: this.#hidden.size,
      disclosed: [...this.#disclosed.values()],
      narrowest: this.#narrowest,
      unlisted: this.#unlisted.size,
      contradictions: this.#contradictions,
      differences,
    };
  }
}
