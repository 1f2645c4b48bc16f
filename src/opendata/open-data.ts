import { createHash } from 'node:crypto';
import type { PublishedTable } from '../observatory/published-table.ts';
import type { Edition, Observatory } from '../observatory/types.ts';
import { DATASETS } from './catalogue.ts';
import { type Change, changements } from './changes.ts';
import type { Dataset } from './column.ts';
import { csvBytes } from './csv-bytes.ts';
import { dcatCatalogue } from './dcat-catalogue.ts';

/** A file to publish in `donnees/`. */
export interface PublishedFile {
  readonly name: string;
  readonly content: string;
}

/** A table to publish: what it is, and its CSV. */
export interface OpenTable
  extends Pick<Dataset<never>, 'name' | 'title' | 'description' | 'primaryKey' | 'columns'> {
  /** The text of every cell, row by row. */
  readonly records: readonly (readonly string[])[];
  readonly csv: Uint8Array<ArrayBuffer>;
}

/** A file that is no table, with its bytes. */
export interface OtherFile {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly format: string;
  readonly mediatype: string;
  readonly bytes: Uint8Array;
}

/** The hash of a file, as the specification writes it and bare. */
function hashes(content: string | Uint8Array): { hash: string; sha256: string } {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { hash: `sha256:${sha256}`, sha256 };
}

const LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};

function openTable<Source>(dataset: Dataset<Source>, source: Source): OpenTable {
  const { name, title, description, primaryKey, columns } = dataset;
  const records = dataset.records(source);
  return { name, title, description, primaryKey, columns, records, csv: csvBytes(columns, records) };
}

/** The published tables. */
export const openTables = (observatory: Observatory): OpenTable[] =>
  DATASETS.map((dataset) => openTable(dataset, observatory));

/** The table of the changes since an earlier edition. */
export const changesTable = (changes: readonly Change[]): OpenTable => openTable(changements, changes);

/** What the pages say of the file of a table. */
export const publishedTable = ({ name, records, csv }: OpenTable): PublishedTable => ({
  file: `${name}.csv`,
  rowCount: records.length,
  bytes: csv.length,
  sha256: hashes(csv).sha256,
  example: records[0] ?? [],
});

const tableResource = ({ name, title, description, primaryKey, columns, csv }: OpenTable) => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  title,
  description,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: csv.length,
  ...hashes(csv),
  licenses: [LICENCE],
  schema: {
    fields: columns.map(({ name: field, type, title: label, description: meaning }) => ({
      name: field,
      type,
      title: label,
      description: meaning,
    })),
    missingValues: [''],
    primaryKey,
  },
});

/** A name that a package allows: no capital, no sign but those of an address. */
const resourceName = (file: string): string => file.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

const otherResource = ({ name, title, description, format, mediatype, bytes }: OtherFile) => ({
  name: resourceName(name),
  path: name,
  profile: 'data-resource',
  title,
  description,
  format,
  mediatype,
  bytes: bytes.byteLength,
  ...hashes(bytes),
  licenses: [LICENCE],
});

type Resource = ReturnType<typeof tableResource> | ReturnType<typeof otherResource>;

/** The Frictionless Data Package of an edition: every file with its hash, the files it was made from with theirs. */
function dataPackage(edition: Edition, resources: readonly Resource[]): PublishedFile {
  const isTabular = resources.every(({ profile }) => profile === 'tabular-data-resource');
  const descriptor = {
    profile: isTabular ? 'tabular-data-package' : 'data-package',
    name: 'observatoire-esms-numerique',
    title: edition.title,
    description:
      'Financement, couverture et équilibre territorial du programme ESMS numérique, calculés à partir du registre FINESS et des exports du programme.',
    version: edition.version,
    created: `${edition.dataDate}T00:00:00Z`,
    date_donnees: edition.dataDate,
    demonstration: edition.demonstration,
    licenses: [LICENCE],
    contributors: [{ title: edition.publisher, role: 'publisher' }],
    sources: edition.inputs.map(({ file, bytes, sha256: hash }) => ({
      title: file,
      name: file,
      path: file,
      bytes,
      sha256: hash,
    })),
    resources,
  };
  return { name: 'datapackage.json', content: `${JSON.stringify(descriptor, null, 2)}\n` };
}

/** What describes the files of an edition: its Data Package, then its DCAT-AP catalogue. `address`: that of their folder. */
export function describingFiles(
  { edition }: Observatory,
  { tables, others }: { tables: readonly OpenTable[]; others: readonly OtherFile[] },
  address: string,
): PublishedFile[] {
  const resources = [...tables.map(tableResource), ...others.map(otherResource)];
  return [dataPackage(edition, resources), dcatCatalogue(edition, resources, address)];
}
