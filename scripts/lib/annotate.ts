import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeWorkbook from 'write-excel-file/node';
import type { Report } from '../../src/domain/report.ts';
import { formatCount } from '../../src/format.ts';
import { type AnnotatedTable, annotatedRows } from '../../src/sources/annotated-rows.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { openSheet } from '../../src/sources/text/sheet.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';
import { counted, plural } from '../../src/wording/plural.ts';
import { annotatedSheet, ROWS_SHEET } from './annotation/annotated-sheet.ts';
import type { FileFindings, LineFindings } from './annotation/line-findings.ts';
import { LAST_COLUMN, LINK_COLUMN, problemSheet } from './annotation/problem-sheet.ts';
import { type SheetFilter, sheetExtras } from './annotation/sheet-extras.ts';
import { summarySheet } from './annotation/summary-sheet.ts';
import { UsageError } from './command.ts';
import { isInside } from './is-inside.ts';
import { checkReplaceable, replaceFolder } from './replace-folder.ts';

/** Tells whoever opens the folder what it is, and the next annotation that it may replace it. */
const NOTICE_NAME = 'LISEZ-MOI.txt';
const NOTICE = `Classeurs annotés par « npm run check -- --annotate ».

Chaque classeur reprend un fichier du dossier de données, en trois feuilles.

« ${ROWS_SHEET} » : le fichier, chaque cellule à sa place. Les cellules à corriger sont en orange, celles à vérifier en
jaune ; la dernière colonne, « À faire », dit pourquoi et comment. La feuille est filtrée sur les lignes à revoir : pour
voir les autres, effacez le filtre (menu Données).

« Problèmes » : la liste de ce qui est à faire ; le numéro de ligne mène à la cellule.

« Résumé » : combien de fois chaque problème a été trouvé.

Corrigez vos fichiers d’origine. Ou bien corrigez ici, supprimez la colonne « À faire », et mettez ce classeur à la place
du fichier d’origine : seule sa première feuille est lue. (Pas si elle ne contient que les lignes à revoir.) Puis
relancez le contrôle.

Ce dossier est remplacé en entier à chaque contrôle : n’y rangez rien d’autre.
`;

/** The first words of every notice: a folder that an earlier version wrote may be replaced too. */
const NOTICE_START = NOTICE.slice(0, NOTICE.indexOf('\n'));

/** Refuses a folder where annotating could cost anyone a file: the data itself, or anything but an annotation. */
export async function checkAnnotationFolder(folder: string, dataFolder: string | null): Promise<void> {
  if (dataFolder !== null) {
    if (isInside(folder, dataFolder) || isInside(dataFolder, folder)) {
      throw new UsageError('--annotate ne peut pas être dans le dossier de données, ni le contenir.');
    }
  }
  await checkReplaceable(folder, { isOurs: isAnnotated });
}

const isAnnotated = async (folder: string): Promise<boolean> =>
  (await readFile(join(folder, NOTICE_NAME), 'utf8').catch(() => '')).startsWith(NOTICE_START);

/**
 * Writes in `folder`, which it replaces, a workbook for each file of which lines are to be looked at: its rows as read,
 * the faulty cells coloured and what to do of them; the list of its problems; how often the report counts each. Returns
 * what was done, as French sentences.
 */
export async function annotate(
  folder: string,
  files: readonly InputFile[],
  report: Report,
  findings: LineFindings,
): Promise<readonly string[]> {
  const faulty = files.filter(({ name }) => findings.of(name).diagnostics.length > 0);
  const names = workbookNames(faulty.map(({ name }) => name));
  const said = await replaceFolder(resolve(folder), async (place) => {
    await writeFile(join(place, NOTICE_NAME), NOTICE);
    const done: string[] = [];
    for (const file of faulty) {
      const name = names.get(file.name) ?? file.name;
      done.push(await annotateFile(file, findings.of(file.name), report, { place, name }));
    }
    return done;
  });
  return said.length > 0 ? said : ['Aucune ligne à annoter.'];
}

const stem = (name: string): string => name.replace(/(?:\.csv)?\.gz$|\.[^./]*$/i, '');

/** The workbook of each file: its name without extension, unless two files would then have the same. */
function workbookNames(files: readonly string[]): ReadonlyMap<string, string> {
  const byStem = Map.groupBy(files, (file) => stem(file).toLowerCase());
  return new Map(
    files.map((file) => {
      const alone = byStem.get(stem(file).toLowerCase())?.length === 1;
      return [file, `${alone ? stem(file) : file}.xlsx`];
    }),
  );
}

async function annotateFile(
  file: InputFile,
  { diagnostics, dropped }: FileFindings,
  report: Report,
  { place, name }: { place: string; name: string },
): Promise<string> {
  try {
    const table = await annotatedRows(file.name, (await openSheet(file)).batches, diagnostics);
    const path = join(place, name);
    await mkdir(dirname(path), { recursive: true });
    const { sheet, addresses } = problemSheet(table);
    const sheets = [
      annotatedSheet(table),
      sheet,
      summarySheet(file.name, report, readingNotes(table, dropped)),
    ];
    const links = { column: LINK_COLUMN, sheet: ROWS_SHEET, addresses };
    const extras = sheetExtras([
      { filter: rowsFilter(table) },
      { filter: listFilter(addresses.length), links },
    ]);
    await writeWorkbook(sheets, { features: [extras] }).toFile(path);
    const rows = table.rows.filter(({ findings }) => findings.length > 0).length;
    const limits = [partialNote(table), droppedNote(table, dropped)].filter((note) => note !== null);
    return [`${name} : ${counted(rows, 'ligne', 'lignes')} à revoir.`, ...limits].join(' ');
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return `${file.name} : pas de classeur annoté. ${error.message}`;
  }
}

/** Shows the rows with something to do only, in a table where the others are too. */
const rowsFilter = ({ rows, header, width, complete }: AnnotatedTable): SheetFilter => ({
  header,
  column: complete ? width : width + 1,
  filled: complete ? rows.map(({ findings }) => findings.length > 0) : null,
  rowCount: rows.length,
});

const listFilter = (problems: number): SheetFilter => ({
  header: 0,
  column: LAST_COLUMN,
  filled: null,
  rowCount: problems + 1,
});

function readingNotes(table: AnnotatedTable, dropped: number): string[] {
  return [
    partialNote(table) ??
      `La feuille « ${ROWS_SHEET} » est filtrée sur les lignes à revoir : pour voir les autres, effacez le filtre (menu Données).`,
    'Cellules orange : à corriger. Cellules jaunes : à vérifier.',
    droppedNote(table, dropped),
  ].filter((note) => note !== null);
}

const partialNote = ({ complete }: AnnotatedTable): string | null =>
  complete
    ? null
    : 'Le fichier est trop grand pour un classeur : seules les lignes à revoir y sont, avec leur numéro de ligne.';

function droppedNote({ omitted }: AnnotatedTable, dropped: number): string | null {
  if (omitted > 0) {
    return `${formatCount(omitted)} ${plural(omitted, 'autre ligne à revoir n’y tient', 'autres lignes à revoir n’y tiennent')} pas : corrigez d’abord celles-ci, puis relancez le contrôle.`;
  }
  if (dropped === 0) return null;
  return `${formatCount(dropped)} ${plural(dropped, 'autre problème n’est pas annoté', 'autres problèmes ne sont pas annotés')}, au-delà de ce que le contrôle peut retenir : corrigez d’abord ceux-ci, puis relancez-le.`;
}
