import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemonstration } from '../../../src/demonstration/generate.ts';
import { type Folder, folderOf, publish } from '../../usage/folders.ts';
import { readFolder, writeFolder } from '../disk-folder.ts';
import { run } from '../edition.ts';
import { distinctiveFolder } from './distinctive-folder.ts';
import { plant } from './plant.ts';

/** An edition of Bretagne, and the texts of its data folder. */
export interface RegionalEdition {
  readonly folder: Folder;
  readonly site: string;
}

const SETTINGS = 'observatoire.json';

const ofBretagne = (folder: Folder): Folder => ({
  ...folder,
  [SETTINGS]: JSON.stringify({ ...JSON.parse(folder[SETTINGS] ?? '{}'), perimetre: 'region:53' }),
});

/** The same folder for the whole country. */
export const ofFrance = (folder: Folder): Folder => ({
  ...folder,
  [SETTINGS]: JSON.stringify({ ...JSON.parse(folder[SETTINGS] ?? '{}'), perimetre: 'pays' }),
});

/** Bretagne, where every figure of an ESSMS is distinctive and secrets are planted; built once for all tests. */
export async function regionalEdition(root: string): Promise<RegionalEdition> {
  const data = join(root, 'donnees-bretagne');
  const site = join(root, 'site-bretagne');
  if (!existsSync(site)) {
    const base = ofBretagne(distinctiveFolder(folderOf(generateDemonstration({ scale: 0.05, seed: 1 }))));
    writeFolder(data, plant(base, await publish(base)));
    run('build', ['--data', data, '--out', site]);
  }
  return { folder: readFolder(data), site };
}
