import type { IsolatedGroup } from '../observatory/isolated-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell } from './column.ts';
import { stateColumn, writeKilometres } from './isolated-columns.ts';

/** `isoles_groupes.csv`: groups of isolated neighbours who would be numerous enough together. */
export const isolesGroupes = dataset<Observatory, IsolatedGroup>({
  name: 'isoles_groupes',
  title: 'Groupes possibles d’ESSMS isolés',
  description:
    'Un groupe par ligne : des ESSMS isolés voisins d’un même département qui atteindraient ensemble la taille souhaitée d’une grappe. Une proposition de calcul, non un projet.',
  primaryKey: ['groupe'],
  rows: ({ isolated }) => isolated.groups,
  columns: [
    column('groupe', 'string', 'Groupe', 'Identifiant, propre à l’édition.', (row) => row.id),
    column(
      'code_departement',
      'string',
      'Département',
      'Code du département ou de la collectivité.',
      (row) => row.departement,
    ),
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS du groupe.', (row) =>
      String(row.finessEts.length),
    ),
    column(
      'taille_souhaitee',
      'integer',
      'Taille souhaitée',
      'Quinze ESSMS, huit en Corse et outre-mer.',
      (row) => String(row.minimum),
    ),
    column(
      'nb_isoles_petit_og',
      'integer',
      'De petits organismes seuls',
      'ESSMS du groupe dont le petit organisme n’a aucun ESSMS dans un projet.',
      (row) => writeCell(row.smallAndAloneCount, String),
    ),
    stateColumn('statut_petit_og', 'État de ce nombre', (row) => row.smallAndAloneCount),
    column('secteurs', 'string', 'Secteurs', 'Secteurs de ses ESSMS, séparés par « | ».', (row) =>
      row.sectors.join('|'),
    ),
    column(
      'etendue_km',
      'number',
      'Étendue',
      'Entre les deux ESSMS les plus éloignés, à vol d’oiseau, en kilomètres.',
      (row) => writeKilometres(row.span),
    ),
    column(
      'finess_ets',
      'string',
      'ESSMS',
      'Numéros FINESS, séparés par « | » : celui autour duquel le groupe se forme, puis les autres.',
      (row) => row.finessEts.join('|'),
    ),
  ],
});
