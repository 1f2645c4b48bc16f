import type { IsolatedCounts } from '../observatory/isolated-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeRatio } from './column.ts';
import { stateColumn } from './isolated-columns.ts';

/** `isoles_territoires.csv`: how many are isolated, by territory and by sector. */
export const isolesTerritoires = dataset<Observatory, IsolatedCounts>({
  name: 'isoles_territoires',
  title: 'ESSMS isolés par territoire et par secteur',
  description:
    'Un territoire et un secteur (ou tous) par ligne : combien d’ESSMS y sont isolés, combien n’ont pas de grappe proche, combien sont dans un groupe possible. Les secteurs sont donnés pour la France, les régions et les départements.',
  primaryKey: ['type_territoire', 'code_territoire', 'secteur'],
  rows: ({ isolated }) => isolated.counts,
  columns: [
    column(
      'type_territoire',
      'string',
      'Type de territoire',
      'pays, region, departement, epci ou hors_epci.',
      (row) => row.territory.type,
    ),
    column(
      'code_territoire',
      'string',
      'Code du territoire',
      'Code INSEE ou SIREN de l’EPCI.',
      (row) => row.territory.code,
    ),
    column('secteur', 'string', 'Secteur', 'Secteur d’activité, ou tous.', (row) => row.sector),
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS du territoire et du secteur.', (row) =>
      String(row.essmsCount),
    ),
    column(
      'nb_isoles',
      'integer',
      'ESSMS isolés',
      'ESSMS dans aucun projet, leur département en comptant au moins un.',
      (row) => String(row.isolatedCount),
    ),
    column(
      'part_isoles',
      'number',
      'Part des isolés',
      'Part des ESSMS qui sont isolés, entre 0 et 1 ; vide là où aucun département n’a de projet.',
      (row) => writeCell(row.isolatedShare, writeRatio),
    ),
    stateColumn('statut', 'État de la part', (row) => row.isolatedShare),
    column(
      'nb_isoles_petit_og',
      'integer',
      'De petits organismes seuls',
      'Isolés dont le petit organisme n’a aucun ESSMS dans un projet.',
      (row) => writeCell(row.smallAndAloneCount, String),
    ),
    stateColumn('statut_petit_og', 'État de ce nombre', (row) => row.smallAndAloneCount),
    column(
      'nb_hors_projet_non_isoles',
      'integer',
      'Hors projet, non isolés',
      'ESSMS dans aucun projet, leur département n’en comptant aucun ou n’étant pas connu.',
      (row) => String(row.elsewhereCount),
    ),
    column(
      'nb_sans_grappe',
      'integer',
      'Sans grappe proche',
      'Isolés dont ni le département ni l’EPCI n’ont de grappe ouverte.',
      (row) => String(row.withoutGrappeCount),
    ),
    column(
      'nb_dans_groupe',
      'integer',
      'Dans un groupe possible',
      'Isolés qui sont dans un groupe possible.',
      (row) => String(row.groupedCount),
    ),
    column(
      'nb_sans_coordonnees',
      'integer',
      'Sans coordonnées',
      'Isolés dont le registre ne donne pas les coordonnées.',
      (row) => String(row.unlocatedCount),
    ),
    column(
      'nb_groupes',
      'integer',
      'Groupes possibles',
      'Groupes possibles du territoire, tous secteurs.',
      (row) => writeCell(row.groupCount, String),
    ),
    stateColumn('statut_groupes', 'État de ce nombre', (row) => row.groupCount),
  ],
});
