import type { EssmsGroup } from './essms-groups.ts';
import type { UsageRow } from './published-rows.ts';

/**
 * The unknowns of one indicator. What a group of ESSMS answered gives one for each type of denominator that it may have
 * declared, and what its silent members count gives one. A row of the edition is the sum of those of its groups.
 */
export class Unknowns {
  /** Group of each unknown of the answers. */
  readonly groupOf: number[] = [];
  readonly #answers = new Map<string, number[]>();
  readonly #silent = new Map<string, number[]>();

  readonly groupCount: number;

  constructor(groups: readonly EssmsGroup[], rows: readonly UsageRow[]) {
    this.groupCount = groups.length;
    const typesOf = typesByCell(rows);
    const declared = [...new Set([...typesOf.values()].flatMap((types) => [...types]))].sort();
    const all = declared.length === 0 ? ['tous'] : declared;
    groups.forEach(({ cells }, group) => {
      for (const cell of cells) put(this.#silent, cell, group);
      for (const type of all) {
        if (cells.every((cell) => typesOf.get(cell)?.has(type) !== false)) this.#answer(cells, type, group);
      }
    });
  }

  get answerCount(): number {
    return this.groupOf.length;
  }

  /** The unknowns that add up to a row, in order. */
  answersOf(cell: string, type: string): readonly number[] {
    return this.#answers.get(`${cell} ${type}`) ?? [];
  }

  /** The groups that a row is about, in order. */
  groupsOf(cell: string): readonly number[] {
    return this.#silent.get(cell) ?? [];
  }

  #answer(cells: readonly string[], type: string, group: number): void {
    const unknown = this.groupOf.push(group) - 1;
    for (const cell of cells) {
      put(this.#answers, `${cell} tous`, unknown);
      if (type !== 'tous') put(this.#answers, `${cell} ${type}`, unknown);
    }
  }
}

function put(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Types of denominator that a cell has a row for: nobody there declared another. Absent when it has no such rows. */
function typesByCell(rows: readonly UsageRow[]): Map<string, Set<string>> {
  const types = new Map<string, Set<string>>();
  for (const { cell, type } of rows) {
    if (type !== 'tous') types.set(cell, (types.get(cell) ?? new Set()).add(type));
  }
  return types;
}
