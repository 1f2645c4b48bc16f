import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { generateDemonstration } from '../../src/demonstration/generate.ts';
import { type InputFile, memoryFile } from '../../src/sources/input-file.ts';
import { dataFiles } from './disk-files.ts';

const OWN_FOLDER = resolve(import.meta.dirname, '../../data/sources');

/** Where the data of a command comes from. */
export interface DataSource {
  readonly label: string;
  readonly folder: string | null;
  readonly files: readonly InputFile[];
}

/** The data of a command: the folder asked for, else `data/sources/` if it holds files, else the demonstration. */
export function dataSource(folder: string | undefined): DataSource {
  if (folder !== undefined) {
    const path = resolve(folder);
    return { label: `le dossier « ${folder} »`, folder: path, files: dataFiles(path) };
  }
  const own = existsSync(OWN_FOLDER) ? dataFiles(OWN_FOLDER) : [];
  if (own.length > 0) return { label: 'le dossier « data/sources »', folder: OWN_FOLDER, files: own };
  const files = generateDemonstration({ scale: 1, seed: 1 }).map(({ name, content }) =>
    memoryFile(name, [...content].join('')),
  );
  return { label: 'les données de démonstration', folder: null, files };
}
