import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EarlierEdition } from '../../src/assembly/usage/earlier-usage.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/iso-date.ts';
import type { PreviousAbout } from '../../src/opendata/edition-changes.ts';
import { joinNames } from '../../src/wording/names.ts';
import { plural } from '../../src/wording/plural.ts';
import { Refusal } from './command.ts';

/** An edition as its data package tells it; `files`: those of its folder that it lists and that are there. */
interface EditionAbout extends PreviousAbout {
  readonly files: readonly string[];
}

/** The name of a file of an edition: nothing that leads out of its folder. */
const FILE_NAME = /^\w+\.(csv|xlsx)$/;

/**
 * An earlier edition: its date, and the CSV of each table by name, those that the data package of its `donnees/` folder
 * lists. Throws `Refusal` when a file is missing, is not the text it should be, or is not what was published: changes that
 * nobody made would be told.
 */
export async function readEdition(folder: string): Promise<EarlierEdition> {
  const { paths, dataDate, hashes } = readDescriptor(await readUtf8(folder, 'datapackage.json'));
  await refuseEdited(folder, hashes);
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

/** How many of the files that are not as they were published are named. */
const NAMES_TOLD = 4;

async function refuseEdited(folder: string, hashes: ReadonlyMap<string, string>): Promise<void> {
  const edited: string[] = [];
  for (const [path, hash] of hashes) {
    const place = join(folder, path);
    if (existsSync(place) && sha256Of(await readBytes(folder, path)) !== hash) edited.push(`« ${path} »`);
  }
  if (edited.length === 0) return;
  const are = plural(
    edited.length,
    'n’est plus comme il a été publié',
    'ne sont plus comme ils ont été publiés',
  );
  throw new Refusal(
    `Dans l’édition précédente, ${joinNames(edited, NAMES_TOLD)} ${are}, selon « datapackage.json » : ${plural(edited.length, 'modifié', 'modifiés')} depuis, ou fins de ligne changées par git ; reprenez le dossier « donnees » tel qu’il est en ligne.`,
  );
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function readUtf8(folder: string, file: string): Promise<string> {
  const bytes = await readBytes(folder, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file);
  }
}

async function readBytes(folder: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file));
  } catch {
    throw unreadable(file);
  }
}

const unreadable = (file: string): Refusal =>
  new Refusal(`Le fichier « ${file} » de l’édition précédente est absent ou illisible.`);

interface Descriptor extends PreviousAbout {
  readonly paths: readonly string[];
  readonly dataDate: IsoDate;
  /** The SHA-256 of each file of which it is told. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** A file as a data package lists it. */
interface Resource {
  readonly path: string;
  /** `sha256:` and the hash; of another kind without that. */
  readonly hash?: unknown;
  readonly sha256?: unknown;
}

function hashOf({ hash, sha256 }: Resource): string | null {
  const prefixed = typeof hash === 'string' && hash.startsWith('sha256:') ? hash.slice(7) : null;
  return prefixed ?? (typeof sha256 === 'string' ? sha256 : null);
}

function readDescriptor(text: string): Descriptor {
  const refusal = new Refusal('Le fichier « datapackage.json » de l’édition précédente est illisible.');
  try {
    const { resources, date_donnees, version, title, sources } = JSON.parse(text) as {
      resources: readonly Resource[];
      date_donnees: unknown;
      version?: unknown;
      title?: unknown;
      sources?: unknown;
    };
    const files = resources.filter(({ path }) => FILE_NAME.test(path));
    const hashes = files.flatMap((file) => {
      const hash = hashOf(file);
      return hash === null ? [] : [[file.path, hash.toLowerCase()] as const];
    });
    if (typeof date_donnees !== 'string' || !isIsoDate(date_donnees)) throw refusal;
    return {
      paths: files.map(({ path }) => path),
      hashes: new Map(hashes),
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
