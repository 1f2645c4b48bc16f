import { type CandidateRow, candidateRows, isolatedRows } from '../observatory/isolated-rows.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeCell } from './column.ts';
import { stateColumn, writeKilometres } from './isolated-columns.ts';

interface Row extends CandidateRow {
  readonly finessEt: string;
}

/** `isoles_grappes.csv`: the first grappes that each isolated ESSMS may ask to join. */
export const isolesGrappes = dataset<Observatory, Row>({
  name: 'isoles_grappes',
  title: 'Grappes proches des ESSMS isolés',
  description:
    'Un ESSMS isolé et une grappe qu’il pourrait demander à rejoindre par ligne, les cinq premières au plus : son organisme y est, puis son secteur, puis la distance du membre le plus proche. L’accord du porteur reste nécessaire.',
  primaryKey: ['finess_et', 'rang'],
  rows: (observatory) => {
    const candidatesOf = candidateRows(observatory);
    return isolatedRows(observatory).flatMap(({ isolated }) =>
      candidatesOf(isolated).map((row) => ({ ...row, finessEt: isolated.finessEt })),
    );
  },
  columns: [
    column(
      'finess_et',
      'string',
      'FINESS géographique',
      'Numéro FINESS de l’ESSMS isolé.',
      (row) => row.finessEt,
    ),
    column('rang', 'integer', 'Rang', 'Rang de la grappe pour cet ESSMS, à partir de 1.', (row) =>
      String(row.rank),
    ),
    column('id_projet', 'string', 'Projet', 'Identifiant de la grappe.', (row) => row.grappe.projectId),
    column(
      'distance_km',
      'number',
      'Distance',
      'Du membre le plus proche, à vol d’oiseau, en kilomètres.',
      ({ candidate }) => writeCell(candidate.distance, writeKilometres),
    ),
    stateColumn('statut_distance', 'État de la distance', ({ candidate }) => candidate.distance),
    column(
      'meme_organisme',
      'boolean',
      'Même organisme',
      'Un ESSMS du même organisme gestionnaire y est membre.',
      ({ candidate }) => writeBoolean(candidate.sameOrganisation),
    ),
    column(
      'meme_secteur',
      'boolean',
      'Même secteur',
      'Un ESSMS du même secteur y est membre.',
      ({ candidate }) => writeBoolean(candidate.sameSector),
    ),
    column(
      'meme_epci',
      'boolean',
      'Même EPCI',
      'Un membre est dans la même intercommunalité.',
      ({ candidate }) => writeBoolean(candidate.sameEpci),
    ),
    column(
      'statut_projet',
      'string',
      'État du projet',
      'selectionne, conventionne ou en_cours.',
      ({ grappe }) => grappe.status,
    ),
    column('logiciel', 'string', 'Logiciel', 'Solution logicielle de la grappe.', ({ grappe }) =>
      writeCell(grappe.software, String),
    ),
    stateColumn('statut_logiciel', 'État du logiciel', ({ grappe }) => grappe.software),
    column(
      'nb_membres',
      'integer',
      'Membres',
      'ESSMS présents dans le projet à la date des données.',
      ({ grappe }) => String(grappe.memberCount),
    ),
    column(
      'places_avant_50',
      'integer',
      'Places avant le 50e ESSMS',
      'ESSMS qui peuvent s’y ajouter avant le rang où le barème réduit l’aide par ESSMS (le 50e dans les barèmes fournis).',
      ({ grappe }) => writeCell(grappe.room, String),
    ),
    stateColumn('statut_places', 'État des places', ({ grappe }) => grappe.room),
  ],
});
