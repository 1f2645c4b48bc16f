import type { ComparedTerritory, KnownTerritory } from '../../comparison/compared-territory.ts';
import {
  type BaseFile,
  dataName,
  type EpciFile,
  epciFileOf,
  knownTerritories,
} from '../../comparison/comparison-files.ts';
import { unpackFigures } from '../../comparison/packed-figures.ts';
import { keyOf } from '../../comparison/territory-words.ts';

/** What the data files of the page have handed over, by name. */
export type HandedOver = Readonly<Record<string, unknown>>;

/** The territories of the edition, and their figures as the files that hold them arrive. */
export class TerritoryStore {
  readonly all: readonly KnownTerritory[];
  private readonly base: BaseFile;
  private readonly byKey: ReadonlyMap<string, KnownTerritory>;
  private readonly handedOver: () => HandedOver;
  private readonly load: (name: string) => Promise<void>;

  /** `load` brings the file of that name, which then hands its data over. */
  constructor(base: BaseFile, handedOver: () => HandedOver, load: (name: string) => Promise<void>) {
    this.base = base;
    this.handedOver = handedOver;
    this.load = load;
    this.all = knownTerritories(base.territories);
    this.byKey = new Map(this.all.map((territory) => [keyOf(territory), territory]));
  }

  /** The widest territory of the edition. */
  get whole(): KnownTerritory {
    const [first] = this.all;
    if (first === undefined) throw new TypeError('missing territories: the data file has none');
    return first;
  }

  known(key: string): KnownTerritory | undefined {
    return this.byKey.get(key);
  }

  /** A territory with its figures; rejects when their file cannot be had. */
  async figures(key: string): Promise<ComparedTerritory> {
    const territory = this.byKey.get(key);
    if (territory === undefined) throw new TypeError(`unknown territory: ${key} (not in the data file)`);
    if (territory.type !== 'epci') {
      const packed = this.base.figures[this.all.indexOf(territory)];
      if (packed === undefined) throw new TypeError(`missing figures: ${key} (not in the data file)`);
      return { ...territory, ...unpackFigures(packed) };
    }
    const name = dataName(epciFileOf(territory, this.all));
    if (this.handedOver()[name] === undefined) await this.load(name);
    const packed = (this.handedOver()[name] as EpciFile | undefined)?.[territory.code];
    if (packed === undefined) throw new TypeError(`missing figures: ${key} (not in ${name})`);
    return { ...territory, ...unpackFigures(packed) };
  }
}
