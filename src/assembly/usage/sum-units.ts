import { setKey } from '../../disclosure/set-key.ts';
import { UnionFind } from '../../disclosure/union-find.ts';
import { RATE_INDICATORS, type RateIndicator } from '../../domain/usage-return.ts';
import type { UsageSum } from './usage-sums.ts';

/**
 * The sums gathered into what is hidden as a whole: those of one place whose counts are the same persons (the active files
 * are the denominator of what is counted among them), and those of the same ESSMS wherever they are printed.
 */
export class SumUnits {
  /** By unit. */
  readonly all: readonly (readonly UsageSum[])[];
  readonly #unitOf = new Map<UsageSum, number>();

  /** `earlier`: the sums of an earlier edition, which were hidden or told apart from those of this one. */
  constructor(
    sums: readonly UsageSum[],
    earlier: readonly UsageSum[],
    members: ReadonlyMap<UsageSum, readonly number[]>,
  ) {
    const groups = new UnionFind();
    const all = [...sums, ...earlier];
    const ids = new Map(all.map((sum) => [sum, groups.add()]));
    const id = (sum: UsageSum): number => ids.get(sum) as number;
    const among = amongActiveFiles(sums);
    for (const own of Map.groupBy(sums, ({ place }) => place.key).values()) {
      for (const [a, sum] of own.entries()) {
        for (const other of own.slice(a + 1))
          if (tellEachOther(sum, other, among)) groups.union(id(sum), id(other));
      }
    }
    const bySet = Map.groupBy(all, (sum) => `${sum.indicator} ${setKey(members.get(sum) ?? [])}`);
    for (const [first, ...others] of bySet.values()) {
      for (const other of others) groups.union(id(first as UsageSum), id(other));
    }
    const gathered = [...Map.groupBy(all, (sum) => groups.find(id(sum))).values()];
    for (const [unit, own] of gathered.entries()) for (const sum of own) this.#unitOf.set(sum, unit);
    this.all = gathered;
  }

  /** The unit of a sum, by its place in `all`. */
  of(sum: UsageSum): number {
    return this.#unitOf.get(sum) as number;
  }
}

/** Those that are counted among the active files, by definition. */
const DUI: readonly RateIndicator[] = [
  'dossiers_actifs',
  'dossiers_actifs_projet_personnalise',
  'dossiers_actifs_agenda',
];

/**
 * The indicators that are counted among the active files: by definition, or because their denominator is the same number in
 * most places, from which anyone would take it to be the same in the others.
 */
function amongActiveFiles(sums: readonly UsageSum[]): ReadonlySet<RateIndicator> {
  const whole = sums.filter(({ type }) => type === 'tous');
  const activeFiles = new Map(
    whole
      .filter(({ indicator }) => indicator === 'dossiers_actifs')
      .map(({ place, numerator }) => [place.key, numerator]),
  );
  const among = RATE_INDICATORS.filter((indicator) => {
    if (DUI.includes(indicator)) return true;
    const own = whole.filter((sum) => sum.indicator === indicator && activeFiles.has(sum.place.key));
    const same = own.filter(({ place, denominator }) => activeFiles.get(place.key) === denominator);
    return same.length * 2 > own.length;
  });
  return new Set(among);
}

/** Whether two sums of a place are about the same persons, so that one tells a count of the other. */
function tellEachOther(a: UsageSum, b: UsageSum, among: ReadonlySet<RateIndicator>): boolean {
  if (a.type !== 'tous' || b.type !== 'tous') return isWholeOf(a, b) || isWholeOf(b, a);
  return (among.has(a.indicator) && among.has(b.indicator)) || a.denominator === b.denominator;
}

/** Whether a type is the only one of the sum of all types. */
const isWholeOf = (part: UsageSum, whole: UsageSum): boolean =>
  whole.type === 'tous' && whole.indicator === part.indicator && !whole.mixed;
