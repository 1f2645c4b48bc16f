import { finessPrefix } from '../domain/finess.ts';
import type { Observatory, PublishedEssms } from '../observatory/types.ts';

/** What the simulator has to know of the ESSMS whose FINESS numbers begin alike; kept short, one file per beginning. */
export interface EssmsLookup {
  /** FINESS of the organisation, and its ESSMS in the register. */
  readonly organisations: readonly (readonly [string, number])[];
  /** By FINESS: category, département, région, then the index of its organisation, -1 when it has none. */
  readonly essms: Readonly<Record<string, readonly [string, string | null, string | null, number]>>;
}

function lookupOf(essms: readonly PublishedEssms[], sizes: ReadonlyMap<string, number>): EssmsLookup {
  const owners = [...new Set(essms.flatMap(({ finessEj }) => finessEj ?? []))].sort();
  const indexes = new Map(owners.map((finessEj, index) => [finessEj, index]));
  return {
    organisations: owners.map((finessEj) => [finessEj, sizes.get(finessEj) ?? 0]),
    essms: Object.fromEntries(
      essms.map(({ finessEt, finessEj, category, departement, region }) => [
        finessEt,
        [category, departement, region, indexes.get(finessEj ?? '') ?? -1],
      ]),
    ),
  };
}

/** The files by beginning of FINESS, in order. */
export function essmsLookups({ essms, simulator }: Observatory): Map<string, EssmsLookup> {
  const sizes = new Map(
    simulator.organisationSizes.map(({ finessEj, essmsCount }) => [finessEj, essmsCount]),
  );
  const groups = [...Map.groupBy(essms, ({ finessEt }) => finessPrefix(finessEt))];
  return new Map(
    groups.sort(([a], [b]) => (a < b ? -1 : 1)).map(([prefix, group]) => [prefix, lookupOf(group, sizes)]),
  );
}
