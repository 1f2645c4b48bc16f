import { NOT_APPLICABLE } from '../domain/cell.ts';
import { type IsolatedRow, isolatedRows } from '../observatory/isolated-rows.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeCell, writeText } from './column.ts';
import { stateColumn, writeKilometres } from './isolated-columns.ts';

const distance = ({ isolated }: IsolatedRow) => isolated.candidates[0]?.distance ?? NOT_APPLICABLE;

/** `isoles.csv`: one row per isolated ESSMS. */
export const isoles = dataset<Observatory, IsolatedRow>({
  name: 'isoles',
  title: 'ESSMS isolés',
  description:
    'Un ESSMS isolé par ligne : qui le gère, où il est, combien de grappes proches il pourrait rejoindre, et son groupe possible.',
  primaryKey: ['finess_et'],
  rows: isolatedRows,
  columns: [
    column(
      'finess_et',
      'string',
      'FINESS géographique',
      'Numéro FINESS de l’ESSMS isolé.',
      ({ essms }) => essms.finessEt,
    ),
    column('raison_sociale', 'string', 'Raison sociale', 'Nom au registre.', ({ essms }) => essms.name),
    column(
      'finess_ej',
      'string',
      'FINESS juridique',
      'Numéro FINESS de l’organisme gestionnaire.',
      ({ essms }) => writeText(essms.finessEj),
    ),
    column(
      'organisme',
      'string',
      'Organisme gestionnaire',
      'Nom de l’organisme, s’il est connu.',
      ({ isolated }) => writeText(isolated.organisationName),
    ),
    column(
      'petit_og',
      'boolean',
      'Petit organisme',
      'L’organisme gère moins de quinze ESSMS (huit en Corse et outre-mer).',
      ({ isolated }) => writeCell(isolated.smallOrganisation, writeBoolean),
    ),
    column(
      'isole_petit_og',
      'boolean',
      'Petit organisme seul',
      'Petit organisme dont aucun ESSMS n’est dans un projet sélectionné ou plus avancé.',
      ({ isolated }) => writeCell(isolated.smallAndAlone, writeBoolean),
    ),
    stateColumn('statut_petit_og', 'État de ces deux colonnes', ({ isolated }) => isolated.smallOrganisation),
    column(
      'code_categorie',
      'string',
      'Catégorie',
      'Catégorie FINESS, trois chiffres.',
      ({ essms }) => essms.category,
    ),
    column('secteur', 'string', 'Secteur', 'Secteur d’activité.', ({ essms }) => essms.sector),
    column('commune', 'string', 'Commune', 'Nom de la commune actuelle.', ({ essms }) =>
      writeText(essms.communeLabel),
    ),
    column('code_commune', 'string', 'Code de la commune', 'Code de la commune actuelle.', ({ essms }) =>
      writeText(essms.commune),
    ),
    column('code_epci', 'string', 'Intercommunalité', 'SIREN de l’EPCI.', ({ essms }) =>
      writeText(essms.epci),
    ),
    column(
      'code_departement',
      'string',
      'Département',
      'Code du département ou de la collectivité.',
      ({ essms }) => writeText(essms.departement),
    ),
    column(
      'code_region',
      'string',
      'Région',
      'Code de la région ; COM pour les collectivités d’outre-mer.',
      ({ essms }) => writeText(essms.region),
    ),
    column(
      'nb_grappes_proches',
      'integer',
      'Grappes proches',
      'Projets sélectionnés, conventionnés ou en cours qui ont un membre dans son département ou son EPCI.',
      ({ isolated }) => String(isolated.nearbyCount),
    ),
    column(
      'id_projet_proche',
      'string',
      'Première grappe proche',
      'La grappe classée première pour lui ; vide quand il n’y en a pas.',
      ({ isolated }) => writeText(isolated.candidates[0]?.projectId ?? null),
    ),
    column(
      'distance_km',
      'number',
      'Distance',
      'Du membre le plus proche de cette grappe, à vol d’oiseau, en kilomètres.',
      (row) => writeCell(distance(row), writeKilometres),
    ),
    stateColumn('statut_distance', 'État de la distance', distance),
    column(
      'groupe',
      'string',
      'Groupe possible',
      'Identifiant dans isoles_groupes.csv, propre à l’édition ; vide hors de tout groupe.',
      ({ isolated }) => writeText(isolated.groupId),
    ),
  ],
});
