import { Refusal } from '../command.ts';
import { type PublishedTable, readPublishedTable, type TableDescription } from './published-table.ts';

/** A file as the data package lists it. */
export interface PublishedResource {
  readonly path: string;
  readonly bytes?: number;
  readonly hash?: string;
  readonly sha256?: string;
  readonly name?: string;
  readonly schema?: {
    readonly fields?: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey?: readonly string[];
  };
}

/** An input file as the data package lists it. */
export interface PublishedSource {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const PACKAGE = 'datapackage.json';

/** The files of `donnees/`, read from their bytes alone. */
export class PublishedEdition {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly resources: readonly PublishedResource[];
  readonly sources: readonly PublishedSource[];
  readonly dataDate: string;
  readonly #tables = new Map<string, PublishedTable>();

  /** Throws `Refusal` when the data package cannot be read. */
  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.files = files;
    const { resources, sources, date_donnees } = readDescriptor(files.get(PACKAGE));
    this.resources = resources;
    this.sources = sources ?? [];
    this.dataDate = date_donnees ?? '';
  }

  /** A table by name; without a row when the edition has no such file. */
  table(name: string): PublishedTable {
    const known = this.#tables.get(name);
    if (known !== undefined) return known;
    const table = readPublishedTable(this.#describe(name), this.text(`${name}.csv`));
    this.#tables.set(name, table);
    return table;
  }

  /** The names of the tables that the data package lists. */
  get tableNames(): readonly string[] {
    return this.resources.flatMap(({ path }) => (path.endsWith('.csv') ? [path.slice(0, -4)] : []));
  }

  /** A file as UTF-8; empty when it is not there. */
  text(file: string): string {
    return new TextDecoder().decode(this.files.get(file));
  }

  #describe(name: string): TableDescription {
    const file = `${name}.csv`;
    const schema = this.resources.find(({ path }) => path === file)?.schema;
    return { name, file, primaryKey: schema?.primaryKey ?? [], fields: schema?.fields ?? [] };
  }
}

interface Descriptor {
  readonly resources: readonly PublishedResource[];
  readonly sources?: readonly PublishedSource[];
  readonly date_donnees?: string;
}

function readDescriptor(bytes: Uint8Array | undefined): Descriptor {
  if (bytes === undefined) throw new Refusal(`Le fichier « ${PACKAGE} » est absent.`, 2);
  try {
    const descriptor = JSON.parse(new TextDecoder().decode(bytes)) as Descriptor;
    if (descriptor.resources.every(({ path }) => typeof path === 'string')) return descriptor;
  } catch {
    // Said below, whatever was wrong.
  }
  throw new Refusal(`Le fichier « ${PACKAGE} » est illisible.`);
}
