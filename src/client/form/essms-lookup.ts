import { finessPrefix } from '../../domain/finess.ts';
import type { Situation } from '../../domain/project.ts';
import type { KnownEssms } from './known-essms.ts';

/** A lookup file, as `/simulateur/essms/` publishes it. */
interface LookupFile {
  readonly organisations: readonly (readonly [finessEj: string, essmsCount: number])[];
  readonly essms: Readonly<
    Record<
      string,
      readonly [category: string, departement: string | null, region: string | null, organisation: number]
    >
  >;
}

/** The ESSMS found for these numbers, and the numbers that are of none. */
export interface LookupResult {
  readonly found: readonly KnownEssms[];
  readonly unknown: readonly string[];
}

function knownEssms({ essms, organisations }: LookupFile, finessEt: string, situation: Situation) {
  if (!Object.hasOwn(essms, finessEt)) return null;
  const [category, departement, region, index] = essms[finessEt] as LookupFile['essms'][string];
  const owner = organisations[index];
  const organisation = owner === undefined ? null : { finessEj: owner[0], essmsCount: owner[1] };
  return { situation, category, departement, region, organisation };
}

/**
 * Looks up FINESS numbers, reading only the files they need among those that exist. Rejects when a file cannot be had.
 */
export async function lookUpEssms(
  numbers: ReadonlyMap<string, Situation>,
  prefixes: readonly string[],
  readFile: (prefix: string) => Promise<LookupFile>,
): Promise<LookupResult> {
  const needed = [...new Set([...numbers.keys()].map(finessPrefix))].filter((prefix) =>
    prefixes.includes(prefix),
  );
  const files = new Map(
    await Promise.all(needed.map(async (prefix) => [prefix, await readFile(prefix)] as const)),
  );
  const found: KnownEssms[] = [];
  const unknown: string[] = [];
  for (const [finessEt, situation] of numbers) {
    const file = files.get(finessPrefix(finessEt));
    const known = file === undefined ? null : knownEssms(file, finessEt, situation);
    if (known === null) unknown.push(finessEt);
    else found.push(known);
  }
  return { found, unknown };
}

/** Reads a lookup file of a folder, whose address is relative to the page. */
export async function fetchLookup(folder: string, prefix: string): Promise<LookupFile> {
  const response = await fetch(new URL(`${folder}${prefix}.json`, document.baseURI));
  if (!response.ok) throw new Error(`lookup file ${prefix}: status ${response.status}`);
  return (await response.json()) as LookupFile;
}
