import type { Observatory, PublishedAttribution } from '../observatory/types.ts';
import { column, dataset, writeEuros, writeText } from './column.ts';

/** `attributions.csv`: one row per ESSMS of an engaged project. */
export const attributions = dataset<Observatory, PublishedAttribution>({
  name: 'attributions',
  title: 'Attributions',
  description:
    'Part du montant conventionné de chaque projet engagé qui revient à chacun de ses ESSMS, au centime.',
  primaryKey: ['id_projet', 'finess_et'],
  rows: (observatory) => observatory.attributions,
  columns: [
    column('id_projet', 'string', 'Identifiant du projet', 'Projet engagé.', (row) => row.projectId),
    column(
      'finess_et',
      'string',
      'FINESS géographique',
      'Établissement ; vide si le projet n’en compte aucun.',
      (row) => row.finessEt,
    ),
    column(
      'situation',
      'string',
      'Situation',
      'Acquisition ou montée de version ; vide si elle n’est pas connue.',
      (row) => writeText(row.situation),
    ),
    column(
      'montant_attribue',
      'number',
      'Montant attribué',
      'Part du montant conventionné, en euros.',
      (row) => writeEuros(row.amount),
    ),
    column(
      'cle',
      'string',
      'Clé de partage',
      'theorique : selon l’aide théorique ; egale : parts égales.',
      (row) => row.key,
    ),
  ],
});
