import { NO_CODE, rankOf } from '../domain/code-precedence.ts';
import { DeclaredReturns } from '../domain/declared-returns.ts';
import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Report } from '../domain/report.ts';
import { type DenominatorType, type Indicator, isRate, type Validation } from '../domain/usage-return.ts';
import { SCHEMAS } from '../formats/schemas.ts';
import type { InputFile } from './input-file.ts';
import { streamTable } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { MAX_LINES } from './text/limits.ts';

/** About what a row takes when it says little: the room of its columns is taken for as many as the file may hold. */
const SHORT_ROW_BYTES = 80;

/**
 * Reads `indicateurs_usage.csv` row by row. A row whose numerator or denominator cannot be read is of no use, and says
 * why in the column `unusable`; the report counts it as kept until the checks withdraw it.
 */
export async function readUsageReturns(file: InputFile, report: Report): Promise<DeclaredReturns> {
  const returns = new DeclaredReturns(file.name);
  returns.reserve(Math.min(Math.floor(file.size / SHORT_ROW_BYTES), MAX_LINES));
  await streamTable(file, SCHEMAS.indicateurs_usage, report, (row) => addRow(row, returns, report));
  return returns;
}

function addRow(row: TableRow, returns: DeclaredReturns, report: Report): void {
  const finessEt = row.string('finess_et');
  const indicator = row.string('code_indicateur') as Indicator | null;
  const measured = row.string('date_mesure');
  // Missing only when their whole column is, which is a structural problem of the file.
  if (finessEt === null || indicator === null || measured === null) return;
  const numerator = row.number('numerateur');
  const denominator = row.number('denominateur');
  const empty = emptyColumns(row, indicator);
  for (const column of empty) report.add(missing(column, returns.file, row.line));
  const values = {
    line: row.line,
    finessEt,
    projectId: row.string('id_projet'),
    indicator,
    periodStart: row.string('date_debut_periode'),
    periodEnd: row.string('date_fin_periode'),
    measured,
    transmitted: row.string('date_transmission'),
    numerator,
    denominator,
    denominatorType: denominatorType(row, indicator),
    definition: row.string('definition_indicateur'),
    validation: row.string('statut_validation') as Validation | null,
    proofKept: row.boolean('preuve_conservee'),
  };
  if (row.faults.size === 0 && empty.length === 0) returns.add(values);
  else
    returns.add(values, {
      fingerprint: fingerprintOf(row.text),
      unusable: unusableRank(row, indicator, empty),
    });
}

type NeededColumn = 'denominateur' | 'type_denominateur';

const RATES_NEED: readonly NeededColumn[] = ['denominateur'];
const ACTIVE_FILES_NEED: readonly NeededColumn[] = ['denominateur', 'type_denominateur'];

/** The columns that a measured row should have filled: a rate has a denominator, that of active files has a type. */
function emptyColumns(row: TableRow, indicator: Indicator): readonly NeededColumn[] {
  if (!isRate(indicator) || isEmpty(row, 'numerateur')) return [];
  const needed = indicator === 'dossiers_actifs' ? ACTIVE_FILES_NEED : RATES_NEED;
  return needed.filter((column) => isEmpty(row, column));
}

/** Whether a cell is empty: one that cannot be read is not. */
const isEmpty = (row: TableRow, column: string): boolean =>
  row.number(column) === null && row.string(column) === null && !row.faults.has(column);

function missing(column: NeededColumn, file: string, line: number) {
  const message =
    column === 'denominateur'
      ? 'Le dénominateur manque : aucun taux ne peut être calculé.'
      : 'Le type de dénominateur manque : la mesure est comptée avec un dénominateur inconnu.';
  return diagnose('E-VAL-04', { file, line, column, message });
}

/** Other indicators have no type of denominator: what their cell says is not read. */
function denominatorType(row: TableRow, indicator: Indicator): DenominatorType | null {
  if (indicator !== 'dossiers_actifs') return null;
  return (row.string('type_denominateur') as DenominatorType | null) ?? 'inconnu';
}

/**
 * The rank of the code that makes a row of no use: its numerator cannot be read, or the denominator of a rate cannot, or
 * is missing. A count of exchanges has no denominator: whatever its cell holds takes nothing from it.
 */
function unusableRank({ faults }: TableRow, indicator: Indicator, empty: readonly NeededColumn[]): number {
  const codes = [faults.get('numerateur'), isRate(indicator) ? faults.get('denominateur') : undefined];
  if (empty.includes('denominateur')) codes.push('E-VAL-04');
  return Math.min(NO_CODE, ...codes.flatMap((code) => (code === undefined ? [] : rankOf(code))));
}

/** A number, never 0, that tells a text from others: the 32 bits of FNV-1a. */
function fingerprintOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0 || 1;
}
