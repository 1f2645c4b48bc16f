import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { IsoDate } from '../../src/domain/iso-date.ts';
import { type FileCount, MAX_LISTED, type Report } from '../../src/domain/report.ts';

/**
 * The report as programs read it, in pieces of a line or so: a JSON object whose lists are in a fixed order, whatever
 * the order in which things were found. Diagnostics go by file, line, column, code and message, those without a line or
 * a column first; the rest by file and code. Beyond the first hundred met of one code in one file, the rest are only
 * counted, in `comptes`.
 */
export function* jsonReport(report: Report, dataDate: IsoDate | null): Generator<string> {
  const files = [...report.files.values()].sort((a, b) => order(a.file, b.file));
  const counts = [...report.counts.values()].sort((a, b) => order(a.file, b.file) || order(a.code, b.code));
  yield `{\n"date_donnees": ${JSON.stringify(dataDate)},\n`;
  yield* list('fichiers', files.map(fileEntry));
  yield* list('diagnostics', report.diagnostics.toSorted(inPlace), diagnosticEntry);
  yield* list('exclusions', files.flatMap(exclusionEntries));
  yield* list('comptes', counts, ({ code, file, count }) => ({ code, fichier: file, nombre: count }));
  yield `"limite": ${MAX_LISTED},\n`;
  yield `"fichiers_non_lus": ${JSON.stringify(report.unread.map(({ file }) => file))}\n}\n`;
}

function* list<T>(key: string, items: readonly T[], entry: (item: T) => unknown = (item) => item) {
  yield `"${key}": [`;
  for (const [index, item] of items.entries())
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(entry(item))}`;
  yield `${items.length === 0 ? '' : '\n'}],\n`;
}

const fileEntry = ({ file, read, kept }: FileCount) => ({
  fichier: file,
  lignes_lues: read,
  lignes_retenues: kept,
  lignes_exclues: read - kept,
});

const exclusionEntries = ({ file, excluded }: FileCount) =>
  [...excluded]
    .sort(([a], [b]) => order(a, b))
    .map(([code, rows]) => ({ code, fichier: file, lignes: rows }));

const diagnosticEntry = (one: Diagnostic) => ({
  code: one.code,
  gravite: one.severity,
  fichier: one.file,
  ligne: one.line,
  colonne: one.column,
  valeur: one.value,
  message: one.message,
  remede: one.remedy,
});

const inPlace = (a: Diagnostic, b: Diagnostic): number =>
  order(a.file, b.file) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  order(a.column ?? '', b.column ?? '') ||
  order(a.code, b.code) ||
  order(a.message, b.message);

/** By code unit: the order must not depend on a locale. */
const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
