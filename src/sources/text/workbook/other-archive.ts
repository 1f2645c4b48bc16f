import { UnreadableError } from '../../unreadable-error.ts';
import { notATable, otherForm } from '../advice.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What a zip that is no .xlsx workbook is, by a part that only it has. */
const KINDS: readonly (readonly [part: RegExp, refusal: UnreadableError])[] = [
  [/^xl\/workbook\.bin$/, otherForm('un classeur Excel binaire (.xlsb)')],
  [/^index\/document\.iwa$|^index\.zip$/, otherForm('un classeur Numbers (.numbers)')],
  [/^word\//, notATable('un document Word (.docx)')],
  [/^ppt\//, notATable('une présentation PowerPoint (.pptx)')],
  [/\.(?:csv|tsv|txt|json|xlsx?|ods|gz)$/, archive('une archive .zip qui contient des fichiers de données')],
];

function archive(what: string): UnreadableError {
  return new UnreadableError(
    `C’est ${what} : décompressez-la, puis placez chaque fichier dans le dossier de données.`,
  );
}

/** The refusal of a zip that is no .xlsx workbook, saying what it is. */
export async function otherArchive(zip: ZipArchive): Promise<UnreadableError> {
  if (zip.has('mimetype') && zip.has('content.xml')) return openDocument(zip);
  const found = KINDS.find(([part]) => zip.names.some((name) => part.test(name)));
  return found?.[1] ?? archive('une archive .zip, et non un classeur .xlsx');
}

async function openDocument(zip: ZipArchive): Promise<UnreadableError> {
  const decoder = new TextDecoder();
  let kind = '';
  for await (const chunk of zip.content('mimetype')) kind += decoder.decode(chunk.subarray(0, 100));
  return kind.includes('spreadsheet')
    ? otherForm('un classeur OpenDocument (.ods)')
    : notATable('un document OpenDocument (.odt)');
}
