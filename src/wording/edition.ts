import { formatCount, formatDate } from '../format.ts';
import type { Edition, FileReconciliation } from '../observatory/types.ts';
import { plural } from './plural.ts';

/** What the banner of a demonstration says; `null` when the data is real. */
export function demonstrationNotice(
  edition: Pick<Edition, 'demonstration' | 'realRegister'>,
): { readonly title: string; readonly sentence: string } | null {
  if (!edition.demonstration) return null;
  return {
    title: 'Données de démonstration : projets fictifs',
    sentence: edition.realRegister
      ? 'Les établissements sont ceux du répertoire FINESS ; les projets, les montants et les dates sont inventés.'
      : 'Les établissements, les projets et les montants de ce site sont inventés.',
  };
}

/** "Données au 30 juin 2025" */
export function dataDateLabel(edition: Pick<Edition, 'dataDate'>): string {
  return `Données au ${formatDate(edition.dataDate)}`;
}

/** What became of all the rows read, in one line: read = kept + excluded. */
export function reconciliationLine(files: readonly FileReconciliation[]): string {
  const read = files.reduce((sum, file) => sum + file.read, 0);
  const kept = files.reduce((sum, file) => sum + file.kept, 0);
  const excluded = files.reduce((sum, file) => sum + excludedRows(file), 0);
  return [
    `${formatCount(read)} ${plural(read, 'ligne lue', 'lignes lues')}`,
    `= ${formatCount(kept)} ${plural(kept, 'retenue', 'retenues')}`,
    `+ ${formatCount(excluded)} ${plural(excluded, 'exclue', 'exclues')}`,
  ].join(' ');
}

/** The rows of a file used for no figure. */
export function excludedRows(file: FileReconciliation): number {
  return file.excluded.reduce((sum, { count }) => sum + count, 0);
}

/** How to cite the edition. */
export function citation(edition: Pick<Edition, 'title' | 'publisher' | 'dataDate'>): string {
  return `À citer ainsi : « ${edition.title}, ${edition.publisher}, données au ${formatDate(edition.dataDate)} ».`;
}
