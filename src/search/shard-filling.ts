import type { CommuneRow, EssmsRow, EssmsShard, ProjectRow } from './essms-shard.ts';

/** The rows of an edition, each once; those of the ESSMS refer to the places of the others in their lists. */
export interface AllRows {
  readonly communes: readonly CommuneRow[];
  readonly projects: readonly ProjectRow[];
  readonly essms: readonly EssmsRow[];
}

/** What a word leads to: places in the lists of communes and of ESSMS. */
export interface Bearers {
  readonly communes: readonly number[];
  readonly essms: readonly number[];
}

/** Characters of each row once written. */
export interface RowSizes {
  readonly communes: readonly number[];
  readonly essms: readonly number[];
}

export function rowSizes({ communes, essms }: AllRows): RowSizes {
  const sizeOf = (row: CommuneRow | EssmsRow) => JSON.stringify(row).length + 1;
  return { communes: communes.map(sizeOf), essms: essms.map(sizeOf) };
}

const inOrder = (places: Iterable<number>): number[] => [...new Set(places)].sort((a, b) => a - b);

/** The place in a shard of each of the places it takes from the whole list. */
const newPlaces = (places: readonly number[]): ReadonlyMap<number, number> =>
  new Map(places.map((place, index) => [place, index]));

const pick = <T>(rows: readonly T[], places: readonly number[]): T[] =>
  places.map((place) => rows[place] as T);

/** A shard being filled: what several words lead to is in it once. */
export class ShardFilling {
  private readonly rows: AllRows;
  private readonly sizes: RowSizes;
  private readonly communes = new Set<number>();
  private readonly essms = new Set<number>();
  private size = 0;

  constructor(rows: AllRows, sizes: RowSizes) {
    this.rows = rows;
    this.sizes = sizes;
  }

  /** Adds what a word leads to, unless that would make it larger than `most` characters. */
  add({ communes, essms }: Bearers, most: number): boolean {
    const newEssms = essms.filter((place) => !this.essms.has(place));
    const newCommunes = new Set<number>();
    for (const place of communes) if (!this.communes.has(place)) newCommunes.add(place);
    for (const place of newEssms) {
      const commune = this.rows.essms[place]?.[2] ?? -1;
      if (commune !== -1 && !this.communes.has(commune)) newCommunes.add(commune);
    }
    let size = this.size;
    for (const place of newEssms) size += this.sizes.essms[place] ?? 0;
    for (const place of newCommunes) size += this.sizes.communes[place] ?? 0;
    if (size > most) return false;
    this.size = size;
    for (const place of newEssms) this.essms.add(place);
    for (const place of newCommunes) this.communes.add(place);
    return true;
  }

  /** The shard, its rows in the order of the edition. */
  shard(): EssmsShard {
    const communes = inOrder(this.communes);
    const essms = pick(this.rows.essms, inOrder(this.essms));
    const projects = inOrder(essms.map(([, , , , project]) => project).filter((place) => place >= 0));
    const communePlaces = newPlaces(communes);
    const projectPlaces = newPlaces(projects);
    return {
      communes: pick(this.rows.communes, communes),
      projects: pick(this.rows.projects, projects),
      essms: essms.map(([finess, name, commune, sector, project]) => [
        finess,
        name,
        communePlaces.get(commune) ?? -1,
        sector,
        projectPlaces.get(project) ?? project,
      ]),
    };
  }
}
