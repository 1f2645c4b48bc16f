import type { Observatory, PublishedEssms } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeEuros, writeText } from './column.ts';

/** `essms.csv`: one row per active site in the perimeter. */
export const essms = dataset<Observatory, PublishedEssms>({
  name: 'essms',
  title: 'Établissements et services',
  description:
    'Un établissement ou service actif du périmètre par ligne : où il est, de quel secteur, dans quels projets.',
  primaryKey: ['finess_et'],
  rows: (observatory) => observatory.essms,
  columns: [
    column(
      'finess_et',
      'string',
      'FINESS géographique',
      'Numéro FINESS de l’établissement ou du service.',
      (row) => row.finessEt,
    ),
    column('finess_ej', 'string', 'FINESS juridique', 'Numéro FINESS de l’organisme gestionnaire.', (row) =>
      writeText(row.finessEj),
    ),
    column('raison_sociale', 'string', 'Raison sociale', 'Nom au registre.', (row) => row.name),
    column(
      'code_categorie',
      'string',
      'Catégorie',
      'Catégorie FINESS, trois chiffres.',
      (row) => row.category,
    ),
    column(
      'secteur',
      'string',
      'Secteur',
      'Secteur d’activité que donne la nomenclature.',
      (row) => row.sector,
    ),
    column('code_commune', 'string', 'Commune', 'Code de la commune actuelle.', (row) =>
      writeText(row.commune),
    ),
    column('code_epci', 'string', 'Intercommunalité', 'SIREN de l’EPCI.', (row) => writeText(row.epci)),
    column('code_departement', 'string', 'Département', 'Code du département ou de la collectivité.', (row) =>
      writeText(row.departement),
    ),
    column(
      'code_region',
      'string',
      'Région',
      'Code de la région ; COM pour les collectivités d’outre-mer.',
      (row) => writeText(row.region),
    ),
    column(
      'dans_projet',
      'boolean',
      'Dans un projet',
      'Membre, à la date des données, d’un projet sélectionné ou plus avancé.',
      (row) => writeBoolean(row.inProject),
    ),
    column('id_projets', 'string', 'Projets', 'Ces projets, séparés par « | ».', (row) =>
      row.projectIds.join('|'),
    ),
    column(
      'montant_attribue',
      'number',
      'Montant attribué',
      'Part des montants conventionnés qui lui revient, en euros.',
      (row) => writeEuros(row.attributedAmount),
    ),
    column(
      'isole',
      'boolean',
      'Isolé',
      'Dans aucun projet, alors que son département en compte au moins un.',
      (row) => writeBoolean(row.isolated),
    ),
    column('latitude', 'number', 'Latitude', 'Latitude WGS 84, en degrés.', ({ coordinates }) =>
      coordinates ? String(coordinates.latitude) : '',
    ),
    column('longitude', 'number', 'Longitude', 'Longitude WGS 84, en degrés.', ({ coordinates }) =>
      coordinates ? String(coordinates.longitude) : '',
    ),
  ],
});
