import { LEVELS, type Level, territoryHref, territoryKey } from '../domain/territory.ts';
import type { TerritoryFigures } from '../observatory/types.ts';
import type { ComparedFigures, KnownTerritory } from './compared-territory.ts';
import { type PackedFigures, packFigures } from './packed-figures.ts';

/** A territory of the index: its level (that of the country is -1), its code, its name, the place of its parent in the list. */
type PackedTerritory = readonly [level: number, code: string, label: string, parent: number];

/** What the page of comparisons always reads: the name of every territory, the figures of all but the EPCI. */
export interface BaseFile {
  /** The widest territory first, then in order of level. */
  readonly territories: readonly PackedTerritory[];
  /** Of the first territories of the list. */
  readonly figures: readonly PackedFigures[];
}

/** The figures of the EPCI of one région, by code. */
export type EpciFile = Readonly<Record<string, PackedFigures>>;

/** The files that hold what comparisons need, EPCI by région. */
export interface ComparisonFiles {
  readonly base: BaseFile;
  readonly epci: ReadonlyMap<string, EpciFile>;
}

/** Writes the files from the territories of an edition that have a portrait, the widest first. */
export function comparisonFiles(
  rows: readonly TerritoryFigures[],
  figuresOf: (row: TerritoryFigures) => ComparedFigures,
): ComparisonFiles {
  const shown = rows.filter(({ href }) => href !== null);
  const places = new Map(shown.map((row, index) => [territoryKey(row.type, row.code), index]));
  const territories = shown.map((row): PackedTerritory => {
    const parent = row.parents.at(-1);
    const place = parent === undefined ? undefined : places.get(territoryKey(parent.type, parent.code));
    return [LEVELS.indexOf(row.type as Level), row.code, row.label, place ?? -1];
  });
  const known = knownTerritories(territories);
  const epci = new Map<string, Record<string, PackedFigures>>();
  for (const [index, row] of shown.entries()) {
    if (row.type !== 'epci') continue;
    const name = epciFileOf(known[index] as KnownTerritory, known);
    epci.set(name, { ...epci.get(name), [row.code]: packFigures(figuresOf(row)) });
  }
  const figures = shown.filter(({ type }) => type !== 'epci').map((row) => packFigures(figuresOf(row)));
  return { base: { territories, figures }, epci };
}

/** The territories of an index, in the same order. */
export function knownTerritories(territories: readonly PackedTerritory[]): KnownTerritory[] {
  const keyAt = (index: number): string | null => {
    const found = territories[index];
    return found === undefined ? null : territoryKey(LEVELS[found[0]] ?? 'pays', found[1]);
  };
  return territories.map(([level, code, label, parent]) => {
    const type = LEVELS[level] ?? 'pays';
    return {
      type,
      code,
      label,
      href: type === 'pays' ? '/' : territoryHref(type, code),
      parent: keyAt(parent),
    };
  });
}

/** Where those without a région are. */
const ELSEWHERE = 'autres';

/** The code of the région whose file holds an EPCI. */
export function epciFileOf(territory: KnownTerritory, all: readonly KnownTerritory[]): string {
  let { parent } = territory;
  while (parent !== null) {
    const holder = all.find(({ type, code }) => territoryKey(type, code) === parent);
    if (holder?.type === 'region') return holder.code;
    parent = holder?.parent ?? null;
  }
  return ELSEWHERE;
}

/** Name under which a file registers in the page, and of the file itself. */
export const dataName = (epciFile: string | null): string =>
  epciFile === null ? 'comparer-donnees' : `comparer-epci-${epciFile}`;

/** A file as a script that only hands data over: a page opened from a disk can load it, which it could not do of JSON. */
export const dataScript = (name: string, data: BaseFile | EpciFile): string =>
  `(globalThis.cadranDonnees??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
