import { NO_CODE, rankOf } from '../../domain/code-precedence.ts';
import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';
import { unpackDate } from '../../domain/packed-date.ts';
import type { Membership } from '../../domain/project.ts';
import type { UsageReturns } from '../../domain/usage-returns.ts';
import type { Declarations } from '../../programme.ts';
import { isMemberOn } from '../../rules/counted-members.ts';

const NOBODY: readonly Membership[] = [];

/** Finds the membership under which each return was made. Projects of any status may report. */
export class ReturnMembers {
  readonly #returns: UsageReturns;
  /** Memberships by index of FINESS. */
  readonly #byFiness: readonly (readonly Membership[])[];
  /** By index of project: whether it is known, and the rank of the code that excluded its own row. */
  readonly #isKnown: readonly boolean[];
  readonly #exclusion: readonly number[];

  constructor(returns: UsageReturns, { memberships, projects, excludedKeys, files }: Declarations) {
    const { finessNumbers, projectIds } = returns.declared;
    const byFiness = Map.groupBy([...memberships.values()].flat(), ({ finessEt }) => finessEt);
    const excludedProjects = excludedKeys.get(files.projects);
    const ids = new Set(projects.map(({ id }) => id));
    this.#returns = returns;
    this.#byFiness = finessNumbers.texts.map((finess) => byFiness.get(finess) ?? NOBODY);
    this.#isKnown = projectIds.texts.map((id) => ids.has(id));
    this.#exclusion = projectIds.texts.map((id) => {
      const code = ids.has(id) ? undefined : excludedProjects?.get(id);
      return code === undefined ? NO_CODE : rankOf(code as DiagnosticCode);
    });
  }

  /** Rank of the code under which the project that a row names was excluded from its own file; `NO_CODE` otherwise. */
  excludedProject(row: number): number {
    const project = this.#returns.columns.project[row] as number;
    return project === 0 ? NO_CODE : (this.#exclusion[project - 1] as number);
  }

  /** Whether the project that a row names, if it names one, is in the file of projects. */
  namesKnownProject(row: number): boolean {
    const project = this.#returns.columns.project[row] as number;
    return project === 0 || (this.#isKnown[project - 1] as boolean);
  }

  /**
   * The membership of the ESSMS of a row on its day of measure: in the project that it names, in any when it names none.
   * `null` when there is none.
   */
  find(row: number): Membership | null {
    const { columns, declared } = this.#returns;
    const held = this.#byFiness[columns.finess[row] as number] as readonly Membership[];
    if (held.length === 0) return null;
    const project = columns.project[row] as number;
    const projectId = project === 0 ? null : declared.projectIds.text(project - 1);
    const measured = unpackDate(columns.measured[row] as number);
    for (const membership of held) {
      if (projectId !== null && membership.projectId !== projectId) continue;
      if (isMemberOn(membership, measured)) return membership;
    }
    return null;
  }
}
