import type { DiagnosticCode } from '../../domain/diagnostic-catalogue.ts';
import type { Delimiter } from '../text/delimiter.ts';
import type { Sheet } from '../text/sheet.ts';

/** Something to say of a whole file. */
export interface FileFinding {
  readonly code: DiagnosticCode;
  readonly message: string;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
}

const ENCODINGS: Readonly<Record<Exclude<Sheet['encoding'], null | 'utf-8'>, string>> = {
  'utf-8-bom': 'UTF-8 avec marque d’ordre (BOM)',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

const SEPARATORS: Readonly<Record<Exclude<Delimiter, ','>, string>> = {
  ';': 'le point-virgule',
  '\t': 'la tabulation',
  '|': 'la barre verticale',
};

/** What is said of a file whose encoding or separator is not the convention: it is read all the same. */
export const sheetForm = (sheet: Sheet): FileFinding[] => [...encodingForm(sheet), ...separatorForm(sheet)];

function encodingForm({ encoding, garbled }: Sheet): FileFinding[] {
  const name = encoding === null || encoding === 'utf-8' ? null : ENCODINGS[encoding];
  const read = name === null ? [] : [`Le fichier est encodé en ${name} ; il a été lu.`];
  if (garbled === undefined) return read.map((message) => ({ code: 'W-FMT-01', message }));
  const message = `Des lettres accentuées ont été abîmées avant l’export (« ${garbled} ») ; elles sont lues telles quelles.`;
  const remedy = 'Exportez de nouveau depuis la source, en « CSV UTF-8 » ou en .xlsx.';
  return [{ code: 'W-FMT-01', message: [...read, message].join(' '), remedy }];
}

function separatorForm({ delimiter }: Sheet): FileFinding[] {
  if (delimiter === null || delimiter === ',') return [];
  const message = `Le séparateur est ${SEPARATORS[delimiter]} ; le fichier a été lu.`;
  return [{ code: 'W-FMT-02', message }];
}
