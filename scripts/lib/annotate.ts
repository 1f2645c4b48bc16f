import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeWorkbook, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Report } from '../../src/domain/report.ts';
import { formatCount } from '../../src/format.ts';
import {
  type AnnotatedTable,
  annotatedRows,
  isAnnotation,
  type Mark,
} from '../../src/sources/annotated-rows.ts';
import type { InputFile } from '../../src/sources/input-file.ts';
import { openSheet } from '../../src/sources/text/sheet.ts';
import { UnreadableError } from '../../src/sources/unreadable-error.ts';
import { UsageError } from './command.ts';
import { isInside } from './is-inside.ts';
import { checkReplaceable, replaceFolder } from './replace-folder.ts';

const TO_DO = 'À faire';
const COLORS: Record<Mark, string> = { erreur: '#F6A94A', alerte: '#FFEB84' };
const COLUMN_WIDTH = 18;
const TO_DO_WIDTH = 90;

/** The most characters a cell of a workbook can hold: beyond, the whole file is said to be damaged. */
const MAX_CELL_LENGTH = 32_767;

/** Tells whoever opens the folder what it is, and the next annotation that it may replace it. */
const NOTICE_NAME = 'LISEZ-MOI.txt';
const NOTICE = `Classeurs annotés par « npm run check -- --annotate ».

Chaque classeur reprend un fichier du dossier de données, ligne pour ligne. Les cellules à corriger sont en orange,
celles à vérifier en jaune ; la dernière colonne, « ${TO_DO} », dit pourquoi et comment. Corrigez vos fichiers d’origine,
puis relancez le contrôle.

Ce dossier est remplacé en entier à chaque contrôle : n’y rangez rien d’autre.
`;

/** A file to annotate, the diagnostics of its lines, and how many more were found than the report lists. */
interface Annotation {
  readonly file: InputFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly unlisted: number;
}

/** Refuses a folder where annotating could cost anyone a file: the data itself, or anything but an annotation. */
export async function checkAnnotationFolder(folder: string, dataFolder: string | null): Promise<void> {
  if (dataFolder !== null) {
    if (isInside(folder, dataFolder) || isInside(dataFolder, folder)) {
      throw new UsageError('--annotate ne peut pas être dans le dossier de données, ni le contenir.');
    }
  }
  await checkReplaceable(folder, isAnnotated);
}

const isAnnotated = async (folder: string): Promise<boolean> =>
  (await readFile(join(folder, NOTICE_NAME), 'utf8').catch(() => null)) === NOTICE;

/**
 * Writes in `folder`, which it replaces, a workbook for each file of which lines are to be looked at: its rows as read,
 * the faulty cells coloured, what to do at the end of the row. Returns what was done, as French sentences.
 */
export async function annotate(
  folder: string,
  files: readonly InputFile[],
  report: Report,
): Promise<readonly string[]> {
  const annotations = files
    .map((file) => annotationOf(file, report))
    .filter(({ diagnostics }) => diagnostics.length > 0);
  const names = workbookNames(annotations.map(({ file }) => file.name));
  const said: string[] = [];
  await replaceFolder(resolve(folder), async (place) => {
    await writeFile(join(place, NOTICE_NAME), NOTICE);
    for (const annotation of annotations) {
      const name = names.get(annotation.file.name) ?? '';
      said.push(await writeAnnotation(annotation, place, name));
    }
  });
  return said.length > 0 ? said : ['Aucune ligne à annoter.'];
}

function annotationOf(file: InputFile, report: Report): Annotation {
  const diagnostics = report.diagnostics.filter((one) => one.file === file.name && isAnnotation(one));
  const total = [...report.counts.values()]
    .filter(({ first }) => first.file === file.name && isAnnotation(first))
    .reduce((sum, { count }) => sum + count, 0);
  return { file, diagnostics, unlisted: total - diagnostics.length };
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

async function writeAnnotation(
  { file, diagnostics, unlisted }: Annotation,
  place: string,
  name: string,
): Promise<string> {
  try {
    const table = await annotatedRows((await openSheet(file)).records, diagnostics);
    if (table === null) return `${file.name} : trop grand pour un classeur annoté, voyez le rapport.`;
    const path = join(place, name);
    await mkdir(dirname(path), { recursive: true });
    await writeTable(table, path);
    return `${name} : ${summary(table, unlisted)}`;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return `${file.name} : pas de classeur annoté. ${error.message}`;
  }
}

function summary({ rows }: AnnotatedTable, unlisted: number): string {
  const count = rows.filter(({ toDo }) => toDo.length > 0).length;
  const done = `${formatCount(count)} ligne(s) à revoir.`;
  if (unlisted === 0) return done;
  return `${done} ${formatCount(unlisted)} autre(s) problème(s), que le rapport compte sans les détailler, ne sont pas annotés.`;
}

async function writeTable({ rows, width, header }: AnnotatedTable, path: string): Promise<void> {
  const data: SheetData = rows.map(({ cells, marks, toDo }, index) => {
    const style = index === header ? { fontWeight: 'bold' as const } : {};
    const lines = index === header ? [TO_DO, ...toDo] : toDo;
    return [
      ...Array.from({ length: width }, (_, column) =>
        // A cell in text format stays text once corrected: an identifier keeps its leading zero.
        textCell(cells[column] ?? '', marks.get(column), { ...style, format: '@' }),
      ),
      textCell(lines.join('\n'), marks.get(width), { ...style, wrap: true }),
    ];
  });
  await writeWorkbook(data, {
    sheet: 'Lignes annotées',
    stickyRowsCount: header + 1,
    columns: [...Array.from({ length: width }, () => ({ width: COLUMN_WIDTH })), { width: TO_DO_WIDTH }],
  }).toFile(path);
}

/** A cell of text, whatever its text: nothing is a formula, a number or a date. */
function textCell(text: string, mark: Mark | undefined, style: CellObject): CellObject | null {
  if (mark === undefined && text === '') return null;
  const color = mark === undefined ? {} : { backgroundColor: COLORS[mark] };
  return { value: writable(text), type: String, ...style, ...color };
}

/** The library looks texts up in a plain object, where the words of `Object.prototype` would be found. */
const writable = (text: string): string =>
  text in Object.prototype ? `${text} ` : text.slice(0, MAX_CELL_LENGTH);
