import type { Observatory } from '../observatory/types.ts';
import { attributions } from './attributions.ts';
import type { Dataset } from './column.ts';
import { completude } from './completude.ts';
import { equilibre } from './equilibre.ts';
import { essms } from './essms.ts';
import { indicateursQualite } from './indicateurs-qualite.ts';
import { projets } from './projets.ts';
import { qualite } from './qualite.ts';
import { secteurs } from './secteurs.ts';
import { territoires } from './territoires.ts';

/** Every published table. */
export const DATASETS: readonly Dataset<Observatory>[] = [
  projets,
  essms,
  attributions,
  territoires,
  secteurs,
  equilibre,
  qualite,
  indicateursQualite,
  completude,
];

/** What the data page prints of each published file. */
export const FILES = DATASETS.map(({ name, title, description, columns }) => ({
  name: `${name}.csv`,
  title,
  description,
  columns,
}));
