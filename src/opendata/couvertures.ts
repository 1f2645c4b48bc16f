import { isPresent } from '../domain/cell.ts';
import type { GrappeFigures } from '../observatory/grappe-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeCell, writeRatio } from './column.ts';

type Counts = Pick<GrappeFigures['byCategory'][number], 'essmsCount' | 'coveredCount' | 'coverage'>;

interface Row extends Counts {
  readonly dimension: 'taille_og' | 'categorie';
  readonly code: string;
  readonly label: string;
}

/** `couvertures.csv`: coverage by size of organisation and by category. */
export const couvertures = dataset<Observatory, Row>({
  name: 'couvertures',
  title: 'Couverture par taille d’organisme et par catégorie',
  description:
    'ESSMS de l’édition, et part d’entre eux dans un projet, selon la taille de leur organisme gestionnaire et selon leur catégorie.',
  primaryKey: ['dimension', 'code'],
  rows: ({ grappes }) => [
    ...grappes.byCategory.map((row): Row => ({ ...row, dimension: 'categorie', code: row.category })),
    ...grappes.byOrganisationSize.map((row): Row => ({ ...row, dimension: 'taille_og', ...sizeName(row) })),
  ],
  columns: [
    column(
      'dimension',
      'string',
      'Dimension',
      'taille_og : taille de l’organisme gestionnaire ; categorie : catégorie FINESS.',
      (row) => row.dimension,
    ),
    column(
      'code',
      'string',
      'Code',
      'Classe de taille (nombre d’ESSMS de l’organisme ; inconnu : organisme non connu) ou code de la catégorie.',
      (row) => row.code,
    ),
    column('libelle', 'string', 'Libellé', 'Libellé de la classe ou de la catégorie.', (row) => row.label),
    column('nb_essms', 'integer', 'Nombre d’ESSMS', 'ESSMS de l’édition.', (row) => String(row.essmsCount)),
    column(
      'nb_essms_couverts',
      'integer',
      'ESSMS dans un projet',
      'ESSMS membres, à la date des données, d’un projet sélectionné ou plus avancé.',
      (row) => String(row.coveredCount),
    ),
    column(
      'taux_couverture',
      'number',
      'Taux de couverture',
      'Part des ESSMS dans un projet, entre 0 et 1.',
      (row) => writeCell(row.coverage, writeRatio),
    ),
    column('statut', 'string', 'État du taux', 'publie, ou la raison de son absence.', ({ coverage }) =>
      isPresent(coverage) ? 'publie' : coverage.absent,
    ),
  ],
});

/** Codes of two digits, so that the order of the codes is the order of the sizes. */
function sizeName({ from, to }: GrappeFigures['byOrganisationSize'][number]) {
  const code = (size: number): string => String(size).padStart(2, '0');
  if (from === null) return { code: 'inconnu', label: 'Organisme inconnu' };
  if (to === null) return { code: `${code(from)}+`, label: `${from} ESSMS et plus` };
  if (to === from) return { code: code(from), label: `${from} ESSMS` };
  return { code: `${code(from)}-${code(to)}`, label: `De ${from} à ${to} ESSMS` };
}
