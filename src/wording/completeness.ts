import { isAbsent, isPresent } from '../domain/cell.ts';
import { formatCount } from '../format.ts';
import type { FileCompleteness } from '../observatory/quality-figures.ts';
import { joinNames } from './names.ts';
import { counted, plural } from './plural.ts';
import { typeset } from './typeset.ts';

type Column = FileCompleteness['columns'][number];

/** The columns of a file as the page prints them: a table of the incomplete ones, the others named. */
interface ColumnGroups {
  readonly incomplete: readonly Column[];
  readonly complete: readonly Column[];
  readonly missing: readonly Column[];
}

/** The columns of a file by state; those of a file without rows are neither complete nor incomplete. */
export function columnGroups({ rows, columns }: FileCompleteness): ColumnGroups {
  const present = columns.filter(({ filled }) => isPresent(filled));
  return {
    incomplete: present.filter(({ filled }) => filled !== rows),
    complete: rows === 0 ? [] : present.filter(({ filled }) => filled === rows),
    missing: columns.filter(({ filled }) => isAbsent(filled)),
  };
}

/** "projets.csv : 15 colonnes incomplètes sur 37" */
export function completenessSummary(file: FileCompleteness): string {
  if (file.rows === 0) return `${file.file} : aucune ligne`;
  const { incomplete, complete } = columnGroups(file);
  const present = incomplete.length + complete.length;
  if (incomplete.length === 0) return `${file.file} : rien ne manque`;
  return `${file.file} : ${counted(incomplete.length, 'colonne incomplète', 'colonnes incomplètes')} sur ${formatCount(present)}`;
}

/** What the shares of a file are of. */
export function completenessNote({ file, rows, ofRegister }: FileCompleteness): string {
  return ofRegister
    ? `Sur les ${formatCount(rows)} ESSMS comptés dans ${file}, quel que soit le format du registre.`
    : `Sur ${counted(rows, 'ligne lue', 'lignes lues')} dans ${file}.`;
}

/** The columns that need no table: those always filled, those that the file does not have. */
export function namedColumns(file: FileCompleteness): string[] {
  const { complete, missing } = columnGroups(file);
  const sentence = (start: string, columns: readonly Column[]): string[] =>
    columns.length === 0 ? [] : [`${start} : ${columns.map(({ name }) => name).join(', ')}.`];
  return [
    ...sentence('Remplies à chaque ligne', complete),
    ...sentence('Absentes du fichier (n.d.)', missing),
  ].map(typeset);
}

/** Whether what must be filled is, over all the files. */
export function requiredSentence(files: readonly FileCompleteness[]): string {
  const lacking = files.flatMap(({ file, rows, columns }) =>
    columns
      .filter(({ required, filled }) => required && filled !== rows)
      .map(({ name }) => `${name} (${file})`),
  );
  if (files.length === 0) return 'Aucun fichier à colonnes n’a été lu.';
  if (lacking.length === 0) return 'Toutes les colonnes obligatoires sont remplies à chaque ligne.';
  return `${plural(lacking.length, 'Une colonne obligatoire n’est pas remplie', `${formatCount(lacking.length)} colonnes obligatoires ne sont pas remplies`)} à chaque ligne : ${joinNames(lacking)}.`;
}
