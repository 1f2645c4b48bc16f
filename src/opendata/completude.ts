import { type Cell, isAbsent } from '../domain/cell.ts';
import type { FileCompleteness } from '../observatory/quality-figures.ts';
import type { Observatory } from '../observatory/types.ts';
import { column, dataset, writeBoolean, writeCell, writeRatio } from './column.ts';

type Row = Pick<FileCompleteness, 'file' | 'rows'> & FileCompleteness['columns'][number];

const rowsOf = ({ quality }: Observatory): Row[] =>
  quality.completeness.flatMap(({ file, rows, columns }) =>
    columns.map((each) => ({ file, rows, ...each })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );

/** The status of a row whose only figure that may be absent is this one. */
const statusOf = (cell: Cell<unknown>): string => (isAbsent(cell) ? cell.absent : 'publie');

/** `completude.csv`: one row per column of each input file. */
export const completude = dataset<Observatory, Row>({
  name: 'completude',
  title: 'Complétude',
  description:
    'Combien de lignes de chaque fichier reçu remplissent chacune de ses colonnes. Aucune valeur des données n’y figure.',
  primaryKey: ['fichier', 'colonne'],
  rows: rowsOf,
  columns: [
    column('fichier', 'string', 'Fichier', 'Fichier reçu.', (row) => row.file),
    column('colonne', 'string', 'Colonne', 'Nom de la colonne.', (row) => row.name),
    column('titre', 'string', 'Titre', 'Ce que la colonne contient.', (row) => row.title),
    column('obligatoire', 'boolean', 'Obligatoire', 'Si la colonne doit être là.', (row) =>
      writeBoolean(row.required),
    ),
    column(
      'lignes',
      'integer',
      'Lignes',
      'Lignes lues du fichier ; dans le registre, ESSMS comptés.',
      (row) => String(row.rows),
    ),
    column(
      'remplies',
      'integer',
      'Lignes remplies',
      'Lignes où la colonne porte une valeur valable ; vide si le fichier n’a pas cette colonne.',
      (row) => writeCell(row.filled, String),
    ),
    column('taux', 'number', 'Taux', 'Lignes remplies sur lignes.', (row) =>
      writeCell(row.share, writeRatio),
    ),
    column(
      'statut',
      'string',
      'Statut',
      'publie, manquant (colonne absente) ou sans_objet (fichier sans ligne).',
      (row) => statusOf(row.share),
    ),
  ],
});
