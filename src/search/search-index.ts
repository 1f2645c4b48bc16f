import type { SearchEntry, SearchKind } from './search-entry.ts';

/** The name of an entry in addresses, which is its code unless this one is given apart. */
export type SearchRow = readonly [address: string, label: string, detail: string, code?: string];

/** Entries of one sort, told once for all of them. */
export interface SearchGroup {
  readonly kind: SearchKind;
  /** "Département": what its entries are. */
  readonly nature: string;
  /** The address of an entry is its name in addresses between these. */
  readonly before: string;
  readonly after: string;
  /** Whether the code is shown. */
  readonly codeShown: boolean;
  /** Whether the words of the detail are searched too. */
  readonly detailSearched: boolean;
  readonly rows: readonly SearchRow[];
}

/** Where the communes and the ESSMS are, by the words that lead to them. */
export interface ShardMap {
  /** First word of each shard, in order: a shard holds the words from its first to the next one’s. */
  readonly starts: readonly string[];
  /** Words that too many ESSMS bear to lead to any. */
  readonly common: readonly string[];
}

/** What is read first: everything but the communes and the ESSMS. */
export interface SearchIndex {
  readonly groups: readonly SearchGroup[];
  readonly shards: ShardMap;
}

/** Joins what is known of an entry, leaving out what is not. */
export const joinDetails = (...details: readonly string[]): string =>
  details.filter((detail) => detail !== '').join(' · ');

/** The entries of the index. */
export function indexEntries({ groups }: SearchIndex): SearchEntry[] {
  return groups.flatMap(({ kind, nature, before, after, codeShown, detailSearched, rows }) =>
    rows.map(([address, label, detail, code = address]) => ({
      kind,
      label,
      detail: joinDetails(codeShown ? `${nature} ${code}` : nature, detail),
      href: `${before}${address}${after}`,
      code,
      around: detailSearched ? detail : '',
    })),
  );
}
