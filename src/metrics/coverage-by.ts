import { type Cell, NOT_APPLICABLE } from '../domain/cell.ts';
import type { Essms } from '../domain/essms.ts';
import type { Ratio } from '../domain/ratio.ts';
import { ratioOr } from './cell-ratio.ts';
import { isIn, ORGANISATION_BOUNDS } from './count-classes.ts';

/** ESSMS of one kind, and how many of them are in a project. */
export interface CoverageOf {
  readonly essmsCount: number;
  readonly coveredCount: number;
  readonly coverage: Cell<Ratio>;
}

/** Coverage of the ESSMS of organisations of one size; `from` is `null` where the organisation is not known. */
export interface OrganisationCoverage extends CoverageOf {
  readonly from: number | null;
  readonly to: number | null;
}

type Covered = ReadonlyMap<string, unknown>;

const coverageOf = (essms: readonly Essms[], covered: Covered): CoverageOf => {
  const coveredCount = essms.filter(({ finessEt }) => covered.has(finessEt)).length;
  return {
    essmsCount: essms.length,
    coveredCount,
    coverage: ratioOr(coveredCount, essms.length, NOT_APPLICABLE),
  };
};

/**
 * Coverage by size of the organisation that runs each ESSMS, over the whole country (AAP 2024 § 3.3.2 speaks of small
 * organisations): every class in order, then those whose organisation is not known, if any. The rows sum to `essms`.
 */
export function coverageByOrganisation(
  essms: readonly Essms[],
  covered: Covered,
  sizes: ReadonlyMap<string, number>,
): OrganisationCoverage[] {
  // What declares itself empty still runs the ESSMS that is looked at.
  const sizeOf = ({ finessEj }: Essms): number | null => {
    const size = finessEj === null ? undefined : sizes.get(finessEj);
    return size === undefined ? null : Math.max(1, size);
  };
  const known = ORGANISATION_BOUNDS.map((bounds) => {
    const some = essms.filter((one) => {
      const size = sizeOf(one);
      return size !== null && isIn(bounds, size);
    });
    return { ...bounds, ...coverageOf(some, covered) };
  });
  const unknown = essms.filter((one) => sizeOf(one) === null);
  return unknown.length === 0 ? known : [...known, { from: null, to: null, ...coverageOf(unknown, covered) }];
}

/** Coverage by FINESS category, in order of code. The rows sum to `essms`. */
export function coverageByCategory(
  essms: readonly Essms[],
  covered: Covered,
): (CoverageOf & Pick<Essms, 'category' | 'sector'>)[] {
  return [...Map.groupBy(essms, ({ category }) => category)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([category, some]) =>
      some[0] ? [{ category, sector: some[0].sector, ...coverageOf(some, covered) }] : [],
    );
}
