import { columnName } from '../column-name.ts';
import { isBlank, MAX_COLUMNS } from '../read-table.ts';
import type { TextRecord } from '../text/delimited.ts';
import { UnreadableError } from '../unreadable-error.ts';
import type { FileFindings } from './file-findings.ts';

/** A record whose cells are asked for by the name of their column. */
export interface HeadedRecord {
  readonly line: number;
  readonly content: string;
  /** The trimmed text of a column; empty when the column or the cell is missing. */
  cell(column: string): string;
}

/**
 * The rows of a table with a header, its columns in any order, as a stream: the register is too long to be held twice.
 * A missing required column, or one that comes twice, goes to the findings and no row is read.
 * Throws `UnreadableError` over `MAX_COLUMNS` columns.
 */
export async function* headedRecords(
  records: AsyncIterable<TextRecord>,
  required: readonly string[],
  findings: FileFindings,
): AsyncGenerator<HeadedRecord> {
  let header: ReadonlyMap<string, number> | null = null;
  let headerText = '';
  let blankLine: number | null = null;
  for await (const { line, cells } of records) {
    if (isBlank(cells)) {
      // The last line break of a file makes an empty record: only one with something after it is worth a word.
      blankLine ??= line;
      continue;
    }
    if (blankLine !== null && header) {
      findings.warn('W-FMT-07', 'Des lignes vides ont été ignorées.', { line: blankLine });
      blankLine = null;
    }
    const content = cells.join('\u0001');
    if (header === null) {
      header = readHeader(cells, line, required, findings);
      headerText = content;
      if (header === null) return;
    } else if (content === headerText) {
      findings.warn('W-FMT-07', 'L’en-tête répété au milieu du fichier a été ignoré.', { line });
    } else yield headedRecord(line, cells, content, header);
  }
}

function headedRecord(
  line: number,
  cells: readonly string[],
  content: string,
  header: ReadonlyMap<string, number>,
): HeadedRecord {
  const cell = (column: string): string => (cells[header.get(column) ?? -1] ?? '').trim();
  return { line, content, cell };
}

/** Index of each column by name; `null` when the columns do not let the rows be read. */
function readHeader(
  cells: readonly string[],
  line: number,
  required: readonly string[],
  findings: FileFindings,
): ReadonlyMap<string, number> | null {
  if (cells.length > MAX_COLUMNS) {
    throw new UnreadableError(`Le fichier a ${cells.length} colonnes, plus de ${MAX_COLUMNS}.`);
  }
  const header = new Map<string, number>();
  let sound = true;
  for (const [index, written] of cells.entries()) {
    const column = columnName(written);
    if (column === '') findings.warn('W-FMT-07', 'Une colonne sans nom a été ignorée.', { line });
    else if (header.has(column)) {
      sound = false;
      findings.error('S-COL-02', `La colonne « ${column} » est présente plusieurs fois.`, { line, column });
    } else {
      header.set(column, index);
      if (column !== written.trim()) {
        findings.warn('W-FMT-06', `L’en-tête « ${written.trim()} » a été lu « ${column} ».`, {
          line,
          column,
        });
      }
    }
  }
  for (const column of required) {
    if (header.has(column)) continue;
    sound = false;
    findings.error('S-COL-01', `La colonne obligatoire « ${column} » est absente.`, { line, column });
  }
  return sound ? header : null;
}
