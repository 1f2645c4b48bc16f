import type { InputFile } from '../input-file.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { EXPORT_ADVICE, notATable, otherForm } from './advice.ts';
import { isGzip, uncompressed } from './uncompressed.ts';

/** What a file is by its first bytes, written as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'un document PDF'],
  ['\u0089PNG', 'une image PNG'],
  ['\u00ff\u00d8\u00ff', 'une image JPEG'],
  ['GIF8', 'une image GIF'],
  ['II*\0', 'une image TIFF'],
  ['MM\0*', 'une image TIFF'],
  ['{\\rtf', 'un document RTF'],
  ['SQLite format 3\0', 'une base SQLite'],
  ['PAR1', 'un fichier Parquet'],
  ["7z\u00bc\u00af'\u001c", 'une archive 7-Zip (.7z)'],
  ['Rar!\u001a\u0007', 'une archive RAR (.rar)'],
  ['BZh91AY', 'un fichier compressé par bzip2 (.bz2)'],
  ['\u00fd7zXZ\0', 'un fichier compressé par xz (.xz)'],
  ['(\u00b5/\u00fd', 'un fichier compressé par Zstandard (.zst)'],
];

const OLE = '\u00d0\u00cf\u0011\u00e0';

/** What an OLE compound file is, by the name of a stream that only it has. */
const OLE_STREAMS: readonly (readonly [stream: string, refusal: UnreadableError])[] = [
  [
    'EncryptedPackage',
    new UnreadableError(
      'Le classeur est protégé par un mot de passe : ouvrez-le dans votre tableur, puis enregistrez-le sans mot de passe.',
    ),
  ],
  ['Workbook', otherForm('un ancien classeur Excel (.xls)')],
  ['Book', otherForm('un ancien classeur Excel (.xls)')],
  ['WordDocument', notATable('un document Word (.doc)')],
  ['PowerPoint Document', notATable('une présentation PowerPoint (.ppt)')],
];

const startsAs = (bytes: Uint8Array, start: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, start.length) === start;

export const isZip = (bytes: Uint8Array): boolean =>
  startsAs(bytes, 'PK\u0003') || startsAs(bytes, 'PK\u0005');

/** The refusal of a file that its first bytes tell to be neither text nor a workbook; `null` when they tell nothing. */
export async function binaryRefusal(file: InputFile, content: Uint8Array): Promise<UnreadableError | null> {
  if (startsAs(content, OLE)) return oleRefusal(file);
  if (isGzip(content)) {
    return new UnreadableError('Le fichier est compressé deux fois (.gz) : décompressez-le une fois.');
  }
  if (isZip(content)) {
    return new UnreadableError(
      'C’est un classeur, ou une archive .zip, compressé en .gz : décompressez-le, puis déposez-le en .xlsx.',
    );
  }
  const found = SIGNATURES.find(([start]) => startsAs(content, start));
  return found ? notATable(found[1]) : null;
}

async function oleRefusal(file: InputFile): Promise<UnreadableError> {
  const names = OLE_STREAMS.map(([name]) => Buffer.from(name, 'utf16le'));
  const found = new Set<number>();
  let end = Buffer.alloc(0);
  for await (const chunk of uncompressed(file)) {
    const bytes = Buffer.concat([end, chunk]);
    for (const [index, name] of names.entries()) if (bytes.includes(name)) found.add(index);
    end = bytes.subarray(-64);
  }
  const first = OLE_STREAMS.find((_, index) => found.has(index));
  return first?.[1] ?? otherForm('un ancien fichier Office (.xls, .doc…)');
}

/** What a text that is no table looks like, at its start. */
const TEXT_KINDS: readonly (readonly [start: RegExp, refusal: UnreadableError])[] = [
  [
    /^\s*<\?xml[^>]*>\s*<\?mso-application[^>]*Excel|^\s*<[^>]*\bWorkbook\b[^>]*urn:schemas-microsoft-com:office/i,
    otherForm('une feuille de calcul XML 2003'),
  ],
  [/^\s*<[!?a-z]/i, page('une page web ou du XML')],
  [/^MIME-Version:/i, page('une page web archivée (.mht)')],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, notATable('du JSON')],
];

function page(what: string): UnreadableError {
  return new UnreadableError(
    `C’est ${what}, pas un tableau, même si son nom finit par .xls ou .csv : ${EXPORT_ADVICE}.`,
  );
}

/** Controls that no table of text holds in number. */
const CONTROLS = /(?![\t\n\v\f\r])\p{Cc}/gu;

/** The refusal of a text that its start tells to be no table; `null` when it tells nothing. */
export function textRefusal(start: string): UnreadableError | null {
  const controls = start.match(CONTROLS)?.length ?? 0;
  if (start.includes('\0') || (controls >= 8 && controls * 10 > start.length)) {
    return new UnreadableError(
      'C’est un fichier binaire, ni du texte ni un classeur .xlsx : exportez de nouveau le tableau en « CSV UTF-8 » ou en .xlsx.',
    );
  }
  return TEXT_KINDS.find(([kind]) => kind.test(start))?.[1] ?? null;
}
