import { createHash } from 'node:crypto';
import type { Observatory } from '../observatory/types.ts';
import { DATASETS } from './catalogue.ts';
import { changements, changesBetween } from './changes.ts';
import { writeCsv } from './write-csv.ts';

/** A file to publish in `donnees/`. */
export interface PublishedFile {
  readonly name: string;
  readonly content: string;
}

const sha256 = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

const LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
};

/** The published tables; with those of an earlier edition, also what changed since. */
function writeTables(observatory: Observatory, previous: ReadonlyMap<string, string> | null) {
  const tables = DATASETS.map((dataset) => ({ dataset, content: writeCsv(dataset, observatory) }));
  if (previous === null) return tables;
  const current = tables.map(({ dataset: { name, primaryKey }, content: csv }) => ({
    name,
    primaryKey,
    csv,
  }));
  const changes = changesBetween(previous, current);
  return [...tables, { dataset: changements, content: writeCsv(changements, changes) }];
}

/**
 * Every file of `donnees/`: the tables, then their Frictionless Data Package with the hash of each. `previous`: the CSV
 * of each table of an earlier edition, by name. Throws `PreviousEditionError` when they cannot be compared.
 */
export function openData(
  observatory: Observatory,
  previous: ReadonlyMap<string, string> | null = null,
): PublishedFile[] {
  const tables = writeTables(observatory, previous);
  const resources = tables.map(({ dataset, content }) => ({
    name: dataset.name,
    path: `${dataset.name}.csv`,
    profile: 'tabular-data-resource',
    title: dataset.title,
    description: dataset.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(content),
    hash: `sha256:${sha256(content)}`,
    sha256: sha256(content),
    licenses: [LICENCE],
    schema: {
      fields: dataset.columns.map(({ name, type, title, description }) => ({
        name,
        type,
        title,
        description,
      })),
      missingValues: [''],
      primaryKey: dataset.primaryKey,
    },
  }));
  const { edition } = observatory;
  const descriptor = {
    profile: 'tabular-data-package',
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
  return [
    ...tables.map(({ dataset, content }) => ({ name: `${dataset.name}.csv`, content })),
    { name: 'datapackage.json', content: `${JSON.stringify(descriptor, null, 2)}\n` },
  ];
}
