import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EarlierEdition } from '../../src/assembly/usage/earlier-usage.ts';
import { type IsoDate, isIsoDate } from '../../src/domain/iso-date.ts';
import { Refusal } from './command.ts';

/**
 * An earlier edition: its date, and the CSV of each table by name, those that the data package of its `donnees/` folder
 * lists. Throws `Refusal` when a file is missing or is not the text it should be.
 */
export async function readEdition(folder: string): Promise<EarlierEdition> {
  const { paths, dataDate } = readDescriptor(await readUtf8(folder, 'datapackage.json'));
  const tables = new Map<string, string>();
  for (const path of paths) tables.set(path.replace(/\.csv$/, ''), await readUtf8(folder, path));
  return { dataDate, tables };
}

async function readUtf8(folder: string, file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(folder, file)));
  } catch {
    throw new Refusal(`Le fichier « ${file} » de l’édition précédente est absent ou illisible.`);
  }
}

function readDescriptor(text: string): { paths: readonly string[]; dataDate: IsoDate } {
  const refusal = new Refusal('Le fichier « datapackage.json » de l’édition précédente est illisible.');
  try {
    const { resources, date_donnees } = JSON.parse(text) as {
      resources: readonly { path: string }[];
      date_donnees: unknown;
    };
    const paths = resources.map(({ path }) => path).filter((path) => /^\w+\.csv$/.test(path));
    if (typeof date_donnees !== 'string' || !isIsoDate(date_donnees)) throw refusal;
    return { paths, dataDate: date_donnees };
  } catch {
    throw refusal;
  }
}
