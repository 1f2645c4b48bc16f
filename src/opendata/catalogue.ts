import type { Observatory } from '../observatory/types.ts';
import { attributions } from './attributions.ts';
import { calendrier } from './calendrier.ts';
import type { Dataset } from './column.ts';
import { completude } from './completude.ts';
import { consommationEnveloppes } from './consommation-enveloppes.ts';
import { couvertures } from './couvertures.ts';
import { duiActifs } from './dui-actifs.ts';
import { echanges } from './echanges.ts';
import { effetsEquilibre } from './effets-equilibre.ts';
import { equilibre } from './equilibre.ts';
import { equilibreDansLeTemps } from './equilibre-dans-le-temps.ts';
import { essms } from './essms.ts';
import { indicateursQualite } from './indicateurs-qualite.ts';
import { isoles } from './isoles.ts';
import { isolesGrappes } from './isoles-grappes.ts';
import { isolesGroupes } from './isoles-groupes.ts';
import { isolesTerritoires } from './isoles-territoires.ts';
import { profils } from './profils.ts';
import { projets } from './projets.ts';
import { qualite } from './qualite.ts';
import { resteAAllouer } from './reste-a-allouer.ts';
import { secteurs } from './secteurs.ts';
import { subventions } from './subventions.ts';
import { tendances } from './tendances.ts';
import { territoires } from './territoires.ts';
import { usages } from './usages.ts';
import { usagesProjets } from './usages-projets.ts';
import { versements } from './versements.ts';

/** Every published table. */
export const DATASETS: readonly Dataset<Observatory>[] = [
  projets,
  essms,
  attributions,
  calendrier,
  profils,
  couvertures,
  isolesTerritoires,
  isoles,
  isolesGrappes,
  isolesGroupes,
  territoires,
  secteurs,
  equilibre,
  resteAAllouer,
  effetsEquilibre,
  equilibreDansLeTemps,
  versements,
  subventions,
  consommationEnveloppes,
  usages,
  usagesProjets,
  duiActifs,
  tendances,
  echanges,
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
