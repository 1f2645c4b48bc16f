import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EarlierEdition } from '../../src/assembly/usage/earlier-usage.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/iso-date.ts';
import type { PreviousAbout } from '../../src/opendata/edition-changes.ts';
import { Refusal } from './command.ts';

/** An edition as its data package tells it; `files`: those of its folder that it lists and that are there. */
interface EditionAbout extends PreviousAbout {
  readonly files: readonly string[];
}

/** The name of a file of an edition: nothing that leads out of its folder. */
const FILE_NAME = /^\w+\.(csv|xlsx)$/;

/**
 * An earlier edition: its date, and the CSV of each table by name, those that the data package of its `donnees/` folder
 * lists. Throws `Refusal` when a file is missing or is not the text it should be.
 */
export async function readEdition(folder: string): Promise<EarlierEdition> {
  const { paths, dataDate } = readDescriptor(await readUtf8(folder, 'datapackage.json'));
  const tables = new Map<string, string>();
  for (const path of paths.filter((name) => name.endsWith('.csv'))) {
    tables.set(path.replace(/\.csv$/, ''), await readUtf8(folder, path));
  }
  return { dataDate, tables };
}

/** What an edition says of itself. Throws `Refusal` when its data package cannot be read. */
export async function readEditionAbout(folder: string): Promise<EditionAbout> {
  const { dataDate, version, title, inputs, paths } = readDescriptor(
    await readUtf8(folder, 'datapackage.json'),
  );
  const files = paths.filter((path) => existsSync(join(folder, path)));
  return { dataDate, version, title, inputs, files };
}

async function readUtf8(folder: string, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file)));
  } catch {
    throw new Refusal(`Le fichier « ${file} » de l’édition précédente est absent ou illisible.`);
  }
}

interface Descriptor extends PreviousAbout {
  readonly paths: readonly string[];
  readonly dataDate: IsoDate;
}

function readDescriptor(text: string): Descriptor {
  const refusal = new Refusal('Le fichier « datapackage.json » de l’édition précédente est illisible.');
  try {
    const { resources, date_donnees, version, title, sources } = JSON.parse(text) as {
      resources: readonly { path: string }[];
      date_donnees: unknown;
      version?: unknown;
      title?: unknown;
      sources?: unknown;
    };
    const paths = resources.map(({ path }) => path).filter((path) => FILE_NAME.test(path));
    if (typeof date_donnees !== 'string' || !isIsoDate(date_donnees)) throw refusal;
    return {
      paths,
      dataDate: date_donnees,
      version: typeof version === 'string' ? version : '',
      title: typeof title === 'string' ? title : '',
      inputs: hashesOf(sources),
    };
  } catch {
    throw refusal;
  }
}

/** The hash of each input file that a data package tells, by name. */
function hashesOf(sources: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(sources)) return new Map();
  return new Map(
    sources.flatMap(({ name, sha256 }: { name?: unknown; sha256?: unknown }) =>
      typeof name === 'string' && typeof sha256 === 'string' ? [[name, sha256] as const] : [],
    ),
  );
}
