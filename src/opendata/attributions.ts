import type { Observatory, PublishedAttribution } from '../observatory/types.ts';
import { column, dataset, writeEuros, writeText } from './column.ts';

/** `attributions.csv`: one row per ESSMS of an engaged project. */
export const attributions = dataset<Observatory, PublishedAttribution>({
  name: 'attributions',
  title: 'Attributions',
  description:
    'Part du montant conventionné de chaque projet engagé qui revient à chacun de ses ESSMS, au centime, et où elle compte.',
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
    column(
      'finess_et_actuel',
      'string',
      'FINESS géographique actuel',
      'Numéro de l’établissement au registre, autre quand le numéro déclaré a été remplacé ; vide s’il n’y est pas.',
      (row) => writeText(row.currentFinessEt),
    ),
    column(
      'secteur',
      'string',
      'Secteur',
      'Secteur où compte ce montant ; non_determine si l’établissement n’est pas au registre.',
      (row) => row.sector,
    ),
    column(
      'code_commune',
      'string',
      'Commune',
      'Commune où compte ce montant, que l’établissement soit ouvert ou fermé depuis ; vide s’il n’est pas localisé.',
      (row) => writeText(row.location?.commune ?? null),
    ),
    column('code_epci', 'string', 'Intercommunalité', 'SIREN de l’EPCI.', (row) =>
      writeText(row.location?.epci ?? null),
    ),
    column('code_departement', 'string', 'Département', 'Code du département ou de la collectivité.', (row) =>
      writeText(row.location?.departement ?? null),
    ),
    column(
      'code_region',
      'string',
      'Région',
      'Code de la région ; COM pour les collectivités d’outre-mer.',
      (row) => writeText(row.location?.region ?? null),
    ),
  ],
});
