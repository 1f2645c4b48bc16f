import { CountSystem } from '../../disclosure/count-system.ts';
import { hasFewContributors, isSmallCount } from '../../disclosure/primary-rules.ts';
import { protect, type Unit } from '../../disclosure/protect.ts';
import { setKey } from '../../disclosure/set-key.ts';
import { missingPersons, personsIn } from './missing-persons.ts';
import { placeCut } from './place-cut.ts';
import type { UsageContext } from './usage-context.ts';
import type { UsageSum } from './usage-sums.ts';

/** Sums with bounds, the ESSMS that did not answer being the same for all of them. */
interface Group {
  readonly sums: UsageSum[];
  readonly members: readonly number[];
  readonly persons: number;
}

/**
 * Whose bounds are to be hidden: a rate and its bounds tell how many persons those who did not answer accompany. That
 * number is hidden when it is small, theirs alone or nearly, or that of a sum which is hidden; and so are the others that
 * would tell it by difference.
 */
export function hideBounds(
  sums: readonly UsageSum[],
  isHidden: (sum: UsageSum) => boolean,
  context: UsageContext,
): (sum: UsageSum) => boolean {
  const people = new People(context);
  const groups = new Map<string, Group>();
  const groupOf = new Map<UsageSum, Group>();
  for (const sum of sums) {
    const persons =
      sum.type === 'tous' && !sum.mixed && sum.answers.length > 0 ? missingPersons(sum, context) : null;
    if (persons === null || sum.silent.length === 0) continue;
    const members = people.of(sum);
    const key = setKey(members);
    const group = groups.get(key) ?? { sums: [], members, persons };
    group.sums.push(sum);
    groups.set(key, group);
    groupOf.set(sum, group);
  }
  const all = [...groups.values()];
  const units: Unit[] = all.map((group) => ({
    weight: group.persons,
    primary: group.sums.some(isHidden) || isTelling(group, context),
  }));
  const rows = all.map(({ sums: [first], members }, unit) => ({
    unit,
    members,
    ...placeCut((first as UsageSum).place),
  }));
  const { masked } = protect(
    units,
    [new CountSystem({ values: people.values, rows })],
    context.settings.protectionWidth,
  );
  const numbers = new Map(all.map((group, unit) => [group, unit]));
  return (sum) => {
    const group = groupOf.get(sum);
    return group === undefined ? isHidden(sum) : masked[numbers.get(group) as number] !== false;
  };
}

function isTelling({ sums: [first], persons }: Group, { expected, settings }: UsageContext): boolean {
  const silent = (first as UsageSum).silent.map((each) => {
    const { finessEt, finessEj } = (expected[each] as (typeof expected)[number]).essms;
    return { finessEt, organisation: finessEj };
  });
  return isSmallCount(persons, settings) || hasFewContributors(silent, settings);
}

/** Persons of the ESSMS as contributors: a project may declare another number of them. */
class People {
  readonly values: number[];
  readonly #context: UsageContext;
  readonly #others = new Map<string, number>();

  constructor(context: UsageContext) {
    this.#context = context;
    this.values = context.expected.map(({ persons }) => persons ?? 0);
  }

  of(sum: UsageSum): number[] {
    return sum.silent.map((essms) => {
      const persons = personsIn(sum, essms, this.#context) as number;
      return persons === this.#context.expected[essms]?.persons ? essms : this.#other(essms, persons);
    });
  }

  #other(essms: number, persons: number): number {
    const key = `${essms} ${persons}`;
    const known = this.#others.get(key);
    if (known !== undefined) return known;
    this.values.push(persons);
    this.#others.set(key, this.values.length - 1);
    return this.values.length - 1;
  }
}
