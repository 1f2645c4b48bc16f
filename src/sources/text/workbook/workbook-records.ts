import type { InputFile } from '../../input-file.ts';
import { UnreadableError } from '../../unreadable-error.ts';
import type { RecordBatches, TextRecord } from '../delimited.ts';
import { MAX_WORKBOOK_BYTES } from '../limits.ts';
import { type MergedCells, readMergedCells } from './merged-cells.ts';
import { otherArchive } from './other-archive.ts';
import { RowReader, type SheetRow } from './row-reader.ts';
import { readWorkbook, type Workbook, type WorkbookSheet, workbookPart } from './workbook.ts';
import { XmlReader } from './xml-reader.ts';
import { ZipArchive } from './zip-archive.ts';

/** The first sheet of a workbook. */
export interface OpenWorkbook {
  readonly sheetName: string;
  /** The names of the sheets that are not read. */
  readonly otherSheets: readonly string[];
  readonly batches: RecordBatches;
}

/**
 * Opens the first sheet of an .xlsx workbook, of which the rows are then read by pieces: memory follows neither their
 * number nor what they weigh once unzipped. The whole sheet is checked before its first row is given.
 * Throws `UnreadableError` when the zip is no workbook, is damaged, or over the limits.
 */
export async function openWorkbook(file: InputFile): Promise<OpenWorkbook> {
  const zip = new ZipArchive(await storedBytes(file));
  const main = await workbookPart(zip);
  if (main === null) throw await otherArchive(zip);
  const workbook = await readWorkbook(zip, main);
  const [sheet, ...others] = workbook.sheets as [WorkbookSheet, ...WorkbookSheet[]];
  const merged = (await mentionsMerges(zip, sheet)) ? await readMergedCells(zip.content(sheet.part)) : null;
  return {
    sheetName: sheet.name,
    otherSheets: others.map(({ name }) => name),
    batches: batches(zip, workbook, sheet, others, merged),
  };
}

async function storedBytes(file: InputFile): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of file.open()) {
    parts.push(Buffer.from(part));
    length += part.length;
    if (length > MAX_WORKBOOK_BYTES) {
      throw new UnreadableError('Le classeur dépasse 256 Mio : enregistrez-le en « CSV UTF-8 ».');
    }
  }
  return Buffer.concat(parts);
}

const MERGE = 'mergeCell';

/** Whether a sheet has merged cells to look for. Unzips it all: no row of a damaged sheet is given. */
async function mentionsMerges(zip: ZipArchive, { part }: WorkbookSheet): Promise<boolean> {
  let found = false;
  let end = '';
  for await (const chunk of zip.content(part)) {
    // Without the zeros of UTF-16, which its letters have between them.
    const text = end + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    found ||= text.includes(MERGE) || text.replaceAll('\0', '').includes(MERGE);
    end = text.slice(-2 * MERGE.length);
  }
  return found;
}

/** Blank rows one by one: a sheet may say that a million of them come before the next. */
async function* batches(
  zip: ZipArchive,
  workbook: Workbook,
  sheet: WorkbookSheet,
  others: readonly WorkbookSheet[],
  merged: MergedCells | null,
): AsyncGenerator<readonly TextRecord[]> {
  let line = 0;
  for await (const row of sheetRows(zip, workbook, sheet)) {
    // Blank rows too, so that the place of a record is its line.
    for (line += 1; line < row.line; line += 1) yield [record({ line, cells: [] }, merged)];
    yield [record(row, merged)];
  }
  if (line === 0) await refuseMisplaced(zip, workbook, sheet, others);
}

function record(row: SheetRow, merged: MergedCells | null): TextRecord {
  const covered = merged?.on(row.line);
  return covered ? { ...row, merged: covered } : row;
}

/** The rows of a sheet that hold something. */
async function* sheetRows(
  zip: ZipArchive,
  workbook: Workbook,
  { part }: WorkbookSheet,
): AsyncGenerator<SheetRow> {
  const rows = new RowReader(workbook);
  const xml = new XmlReader(rows);
  for await (const chunk of zip.content(part)) {
    xml.write(chunk);
    yield* rows.take();
  }
  xml.end();
  yield* rows.take();
}

/** Only the first sheet is read: when it is blank and another is not, the table is surely there. */
async function refuseMisplaced(
  zip: ZipArchive,
  workbook: Workbook,
  first: WorkbookSheet,
  others: readonly WorkbookSheet[],
): Promise<void> {
  for (const sheet of others) {
    for await (const _ of sheetRows(zip, workbook, sheet)) {
      throw new UnreadableError(
        `La première feuille du classeur, « ${first.name} », est vide : placez la feuille « ${sheet.name} » en premier.`,
      );
    }
  }
}
