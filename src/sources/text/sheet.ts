import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { decoded, detectEncoding, type TextEncoding } from './decoded.ts';
import { delimited, type RecordBatches, type TextRecord } from './delimited.ts';
import { announcedDelimiter, type Delimiter, detectDelimiter, isDelimiter } from './delimiter.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { binaryRefusal, isZip, textRefusal } from './other-kinds.ts';
import { garbledWord, textStart } from './text-start.ts';
import { firstBytes, firstContentBytes } from './uncompressed.ts';
import { openWorkbook } from './workbook/workbook-records.ts';

/** A table of text cells, whatever the file it came in, and how it was written. */
export interface Sheet {
  readonly batches: RecordBatches;
  /** `null` for a workbook. */
  readonly encoding: TextEncoding | 'utf-8-bom' | null;
  readonly delimiter: Delimiter | null;
  /** Whether a first line `sep=;` announced the separator. It is no record; the lines after it keep their numbers. */
  readonly announced?: boolean;
  /** A word that shows that the text was once read in another encoding than its own (`rÃ©gion`); absent when none does. */
  readonly garbled?: string;
  /** The name of the sheet that is read, in a workbook. */
  readonly sheetName?: string;
  /** The names of the sheets that are not read, in a workbook. */
  readonly otherSheets?: readonly string[];
}

const SIGNATURE_BYTES = 512;

/**
 * Opens a table by its content, not its name: workbook (first sheet), or delimited text, gzip or not.
 * Throws `UnreadableError` when it is anything else, saying what it is, or when it is damaged.
 */
export async function openSheet(file: InputFile): Promise<Sheet> {
  if (isZip(await firstBytes(file, SIGNATURE_BYTES))) {
    return { ...(await openWorkbook(file)), encoding: null, delimiter: null };
  }
  const content = await firstContentBytes(file, SIGNATURE_BYTES);
  const refusal = await binaryRefusal(file, content);
  if (refusal) throw refusal;
  return openText(file, content);
}

async function openText(file: InputFile, [first, second]: Uint8Array): Promise<Sheet> {
  const encoding = await detectEncoding(file);
  const start = await textStart(file, encoding);
  const refusal = textRefusal(start);
  if (refusal) throw refusal;
  const announced = announcedDelimiter(start);
  const delimiter = announced === null ? detectDelimiter(start) : readAnnounced(announced);
  const batches = delimited(file, encoding, delimiter);
  const garbled = garbledWord(start);
  return {
    batches: announced === null ? batches : afterFirst(batches),
    encoding: encoding === 'utf-8' && first === 0xef && second === 0xbb ? 'utf-8-bom' : encoding,
    delimiter,
    ...(announced === null ? {} : { announced: true }),
    ...(garbled === null ? {} : { garbled }),
  };
}

function readAnnounced(announced: string): Delimiter {
  if (isDelimiter(announced)) return announced;
  throw new UnreadableError(
    `La première ligne annonce le séparateur « ${announced} », qui n’est pas lu : enregistrez le fichier en « CSV UTF-8 ».`,
  );
}

/** The records after the first that is not blank: the one that announces the separator. */
async function* afterFirst(batches: RecordBatches): AsyncGenerator<readonly TextRecord[]> {
  let passed = false;
  for await (const batch of batches) {
    const first: number = passed ? -1 : batch.findIndex(isFilled);
    passed ||= first >= 0;
    yield first < 0 ? batch : batch.toSpliced(first, 1);
  }
}

const isFilled = ({ cells }: TextRecord): boolean => cells.some((cell) => cell.trim() !== '');

/** The whole text of a small file (settings, scales), decoded. Throws `UnreadableError` when it is not small. */
export async function readText(file: InputFile): Promise<string> {
  let text = '';
  for await (const piece of decoded(file, await detectEncoding(file))) {
    text += piece;
    if (text.length > MAX_TEXT_LENGTH) {
      throw new UnreadableError(
        'Le fichier dépasse 16 millions de caractères : ce n’est pas un fichier de réglages.',
      );
    }
  }
  return text;
}
