import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './command.ts';

/**
 * The CSV of each table of an earlier edition, by name: those that the data package of its `donnees/` folder lists.
 * Throws `Refusal` when a file is missing or is not the text it should be.
 */
export async function readEdition(folder: string): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const path of listedTables(await readUtf8(folder, 'datapackage.json'))) {
    tables.set(path.replace(/\.csv$/, ''), await readUtf8(folder, path));
  }
  return tables;
}

async function readUtf8(folder: string, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file)));
  } catch {
    throw new Refusal(`Le fichier « ${file} » de l’édition précédente est absent ou illisible.`);
  }
}

function listedTables(descriptor: string): readonly string[] {
  try {
    const { resources } = JSON.parse(descriptor) as { resources: readonly { path: string }[] };
    return resources.map(({ path }) => path).filter((path) => /^\w+\.csv$/.test(path));
  } catch {
    throw new Refusal('Le fichier « datapackage.json » de l’édition précédente est illisible.');
  }
}
