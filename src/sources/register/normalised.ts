import { SCHEMAS } from '../../formats/schemas.ts';
import type { SchemaField } from '../../formats/table-schema.ts';
import { choiceAdvice } from '../cells/parse-choice.ts';
import type { InputFile } from '../input-file.ts';
import { parseCell } from '../parse-cell.ts';
import { type HeaderField, headerFields } from '../table/header-fields.ts';
import { sheetForm } from '../table/sheet-form.ts';
import { openSheet } from '../text/sheet.ts';
import type { FileFindings } from './file-findings.ts';
import { type HeadedLayout, type HeadedRecord, headedRecords } from './headed-records.ts';
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

/**
 * The columns of the layout, the number of the site first. The wording of a code (« Catégorie ») often stands beside it
 * in a register: it is not taken for the code.
 */
export const NORMALISED_FIELDS: readonly HeaderField[] = headerFields(SCHEMAS.etablissements.fields).map(
  (field) => (field.name.startsWith('code_') ? { ...field, title: field.name } : field),
);

const LAYOUT: HeadedLayout = { fields: NORMALISED_FIELDS, isWhole: true };

const STATES = new Map([
  ['actif', true],
  ['ferme', false],
  ['A', true],
  ['I', false],
]);

const TEXT: SchemaField = { name: '', title: '', description: '', type: 'string' };

/**
 * Reads the normalised register (`etablissements.csv` or .xlsx), its columns in any order.
 * Throws `UnreadableError` when the file is no table.
 */
export async function readNormalised(file: InputFile, register: RegisterIntake): Promise<void> {
  const intake = register.file(file.name, COLUMNS);
  const sheet = await openSheet(file);
  for (const found of sheetForm(sheet))
    intake.findings.warn(found.code, found.message, { line: null, ...found });
  for await (const record of headedRecords(sheet, LAYOUT, intake.findings)) {
    intake.add(readRow(record, intake.findings));
  }
}

function readRow({ line, content, cell }: HeadedRecord, findings: FileFindings): RegisterRow {
  const text = (column: string): string => readText(cell(column), line, column, findings);
  const number = (column: string): number => readNumber(text(column), line, column, findings);
  return {
    line,
    content,
    finessEt: cell(COLUMNS.finessEt),
    finessEj: cell(COLUMNS.finessEj),
    name: text('raison_sociale_longue') || text('raison_sociale'),
    ownerName: '',
    siret: text(COLUMNS.siret),
    category: text(COLUMNS.category),
    aggregate: text('code_agregat'),
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
  if (text === '') return text;
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
  const open = STATES.get(text);
  if (open !== undefined || text === '') return open ?? null;
  const remedy = choiceAdvice(['actif', 'ferme'], text);
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
  const remedy = choiceAdvice(['porteur', 'non_porteur'], text);
  const place = { line, column: 'role_ege', value: text, remedy };
  findings.error('E-VAL-03', `Le rôle « ${text} » est inconnu.`, place);
  return null;
}
