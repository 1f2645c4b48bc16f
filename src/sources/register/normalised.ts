import type { InputFile } from '../input-file.ts';
import { parseCell } from '../parse-cell.ts';
import type { SchemaField } from '../table-schema.ts';
import { openSheet, type Sheet } from '../text/sheet.ts';
import type { FileFindings } from './file-findings.ts';
import { type HeadedRecord, headedRecords } from './headed-records.ts';
import type { RegisterIntake } from './register-intake.ts';
import type { RegisterColumns, RegisterRow } from './register-row.ts';

const COLUMNS: RegisterColumns = {
  finessEt: 'finess_et',
  finessEj: 'finess_ej',
  siret: 'siret',
  category: 'code_categorie',
  openingDate: 'date_ouverture',
  closingDate: 'date_fermeture',
  commune: 'code_commune',
  carrierFinessEt: 'finess_et_porteur',
};
const REQUIRED = [COLUMNS.finessEt, COLUMNS.finessEj, COLUMNS.category];

const STATES: Readonly<Record<string, boolean>> = { actif: true, ferme: false, A: true, I: false };

const TEXT: SchemaField = { name: '', title: '', description: '', type: 'string' };

/**
 * Reads the normalised register (`etablissements.csv` or .xlsx), its columns in any order.
 * Throws `UnreadableError` when the file is no table.
 */
export async function readNormalised(file: InputFile, register: RegisterIntake): Promise<void> {
  const intake = register.file(file.name, COLUMNS);
  const sheet = await openSheet(file);
  noteForm(sheet, intake.findings);
  for await (const record of headedRecords(sheet.records, REQUIRED, intake.findings)) {
    intake.add(readRow(record, intake.findings));
  }
}

function noteForm({ encoding, delimiter }: Sheet, findings: FileFindings): void {
  if (encoding !== null && encoding !== 'utf-8') {
    const name = encoding === 'utf-8-bom' ? 'UTF-8 avec marque d’ordre (BOM)' : encoding;
    findings.warn('W-FMT-01', `Le fichier est encodé en ${name} ; il a été lu.`, { line: null });
  }
  if (delimiter === ';' || delimiter === '\t') {
    const name = delimiter === ';' ? 'le point-virgule' : 'la tabulation';
    findings.warn('W-FMT-02', `Le séparateur est ${name} ; le fichier a été lu.`, { line: null });
  }
}

function readRow({ line, content, cell }: HeadedRecord, findings: FileFindings): RegisterRow {
  const text = (column: string): string => readText(cell(column), line, column, findings);
  const number = (column: string): number => readNumber(cell(column), line, column, findings);
  return {
    line,
    content,
    finessEt: cell(COLUMNS.finessEt),
    finessEj: cell(COLUMNS.finessEj),
    name: text('raison_sociale_longue') || text('raison_sociale'),
    ownerName: '',
    siret: text(COLUMNS.siret),
    category: text(COLUMNS.category),
    open: readState(text('etat'), line, findings),
    openingDate: text(COLUMNS.openingDate),
    closingDate: text(COLUMNS.closingDate),
    commune: text(COLUMNS.commune),
    pairs: [[number('longitude'), number('latitude')]],
    system: null,
    role: readRole(text('role_ege'), line, findings),
    carrierFinessEt: text(COLUMNS.carrierFinessEt),
  };
}

/** A cell of an optional column: empty, and an error noted, when it holds a spreadsheet error or is too long. */
function readText(text: string, line: number, column: string, findings: FileFindings): string {
  const parsed = parseCell(TEXT, text);
  if (!('fault' in parsed)) return text;
  findings.error(parsed.fault, parsed.message, { line, column, value: text });
  return '';
}

function readNumber(text: string, line: number, column: string, findings: FileFindings): number {
  if (text === '') return Number.NaN;
  const place = { line, column, value: text };
  const value = Number(text.replace(',', '.'));
  if (Number.isNaN(value)) findings.error('E-VAL-02', `« ${text} » n’est pas un nombre.`, place);
  else if (text.includes(',')) {
    findings.warn('W-FMT-04', 'Des nombres portent une virgule décimale ; ils ont été lus.', place);
  }
  return value;
}

function readState(text: string, line: number, findings: FileFindings): boolean | null {
  const open = STATES[text];
  if (open !== undefined || text === '') return open ?? null;
  const remedy = 'Écrivez actif ou ferme.';
  findings.error('E-VAL-03', `L’état « ${text} » est inconnu.`, {
    line,
    column: 'etat',
    value: text,
    remedy,
  });
  return null;
}

function readRole(text: string, line: number, findings: FileFindings): RegisterRow['role'] {
  if (text === 'porteur' || text === 'non_porteur') return text;
  if (text === '') return null;
  const remedy = 'Écrivez porteur ou non_porteur, ou laissez la cellule vide.';
  const place = { line, column: 'role_ege', value: text, remedy };
  findings.error('E-VAL-03', `Le rôle « ${text} » est inconnu.`, place);
  return null;
}
