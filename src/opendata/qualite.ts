import type { Observatory, PublishedDiagnostic } from '../observatory/types.ts';
import { column, dataset } from './column.ts';

/** `qualite.csv`: one row per problem and file. */
export const qualite = dataset<Observatory, PublishedDiagnostic>({
  name: 'qualite',
  title: 'Qualité',
  description:
    'Combien de fois chaque problème a été trouvé dans chaque fichier. Aucune valeur des données n’y figure.',
  primaryKey: ['code', 'fichier'],
  rows: ({ diagnostics }) => diagnostics,
  columns: [
    column('code', 'string', 'Code', 'Code du contrôle.', (row) => row.code),
    column('gravite', 'string', 'Gravité', 'erreur, alerte ou information.', (row) => row.severity),
    column('fichier', 'string', 'Fichier', 'Fichier où il a été trouvé.', (row) => row.file),
    column('nombre', 'integer', 'Nombre', 'Nombre de fois.', (row) => String(row.count)),
    column('message', 'string', 'Message', 'Ce que le code veut dire.', (row) => row.message),
  ],
});
