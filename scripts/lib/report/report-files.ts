import type { FileCount, Report } from '../../../src/domain/report.ts';
import { formatCount } from '../../../src/format.ts';
import { counted } from '../../../src/wording/plural.ts';
import { labelOf } from './code-meaning.ts';
import { printable } from './printable.ts';
import { paint, type TerminalView } from './terminal-view.ts';
import { wrapText } from './wrap-text.ts';

/** What became of the rows of each file, in columns: read = kept + excluded, then why. Empty when no file was read. */
export function reportFiles(report: Report, view: TerminalView): string[] {
  const files = [...report.files.values()];
  if (files.length === 0) return [];
  const name = Math.max(...files.map(({ file }) => file.length));
  const digits = Math.max(
    ...files.map(({ read }) => formatCount(read).length),
    ...HEADINGS.map(({ length }) => length),
  );
  const figures = (cells: readonly string[]): string => {
    const [read, kept, excluded] = cells.map((cell) => cell.padStart(digits));
    return `${read} = ${kept} + ${excluded}`;
  };
  const row = (title: string, cells: readonly string[]): string[] => {
    const line = `  ${title.padEnd(name)}  ${figures(cells)}`;
    // On a narrow screen, figures would be cut: they go under the name, still in columns.
    return line.length <= view.width ? [line] : [`  ${title}`, `    ${figures(cells)}`];
  };
  const heading = row('', HEADINGS).filter((line) => line.trim() !== '');
  return [
    paint('Fichiers lus', 'title', view),
    ...heading.map((line) => paint(line, 'faint', view)),
    ...files.flatMap((file) => [
      ...row(
        file.file,
        [file.read, file.kept, file.read - file.kept].map((count) => formatCount(count)),
      ),
      ...reasons(file, view),
      ...ignoredColumns(file, view),
    ]),
  ];
}

const HEADINGS = ['lignes lues', 'retenues', 'exclues'];

function reasons({ excluded }: FileCount, view: TerminalView): string[] {
  if (excluded.size === 0) return [];
  const found = [...excluded]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([code, rows]) => `${labelOf(code)} (${code}) : ${formatCount(rows)}`);
  return detail(`Exclues : ${found.join(' ; ')}.`, view);
}

const MAX_COLUMNS = 8;

/** Columns that nothing reads: some may be misnamed. */
function ignoredColumns({ ignoredColumns: columns }: FileCount, view: TerminalView): string[] {
  if (columns.length === 0) return [];
  const named = columns.slice(0, MAX_COLUMNS).map((column) => `« ${printable(column)} »`);
  const others = columns.length - named.length;
  const more = others === 0 ? '' : ` et ${counted(others, 'autre', 'autres')}`;
  return detail(`Colonnes non lues, car inconnues : ${named.join(', ')}${more}.`, view);
}

const detail = (text: string, { width }: TerminalView): string[] =>
  wrapText(text, { width, indent: '    ', hang: '      ' });
