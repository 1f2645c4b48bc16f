import type { Comparisons } from './comparisons.ts';
import { type Figure, MILLION, minus, readFigure, truncatedRate, writeFigure } from './numbers.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

const COUNTS = ['numerateur', 'denominateur', 'taux'];
const ALL_TOLD = [...COUNTS, 'borne_basse', 'borne_haute', 'atteinte'];

/** Which cells of a row are empty, by its status: nothing is told of a hidden row, nor of one without an answer. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  publie: [],
  indetermine: ['denominateur', 'taux', 'borne_basse', 'borne_haute', 'atteinte'],
  secret: ALL_TOLD,
  manquant: ALL_TOLD,
  sans_objet: ALL_TOLD,
};
const FILLED: Readonly<Record<string, readonly string[]>> = { publie: COUNTS, indetermine: ['numerateur'] };

const SILENT = new Set(['manquant', 'sans_objet']);

/** Whether a table tells any answer: without the file of returns, everything in it is missing. */
export const isCollected = ({ rows }: PublishedTable): boolean =>
  rows.some(({ nb_repondants: answered }) => Number(answered) > 0);

/**
 * Holds a row to the status of its answers: `manquant` where nobody answered, `sans_objet` where nobody is awaited, another
 * where there is an answer. Nobody awaited in a table without a single answer may be missing too: it may have had no file.
 */
export function compareAnswers(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  collected: boolean,
): void {
  const told = row.statut ?? '';
  const states = Number(row.nb_attendus) > 0 ? ['manquant'] : collected ? ['sans_objet'] : [...SILENT];
  const isAnswered = Number(row.nb_repondants) > 0;
  const holds = isAnswered ? !SILENT.has(told) : states.includes(told);
  comparisons.rule(table, row, 'statut', holds, isAnswered ? 'le statut d’une réponse' : states.join(' ou '));
}

/** A row of usage by itself: what its status says, its rate, its bounds, whether its target is reached. */
export function compareUsageRow(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  collected: boolean,
): void {
  compareStatus(comparisons, table, row, collected);
  const [numerator, denominator] = [readFigure(row.numerateur), readFigure(row.denominateur)];
  comparisons.cell(table, row, 'taux', writeFigure(truncatedRate(numerator, denominator), 6));
  const isPart = numerator === null || denominator === null || numerator <= denominator;
  comparisons.rule(table, row, 'numerateur', isPart, `au plus ${row.denominateur}`);
  const [answered, awaited] = [Number(row.nb_repondants), Number(row.nb_attendus)];
  comparisons.rule(table, row, 'nb_repondants', answered <= awaited, `au plus ${awaited}`);
  compareBounds(comparisons, table, row);
  compareAttainment(comparisons, table, row);
}

function compareStatus(
  comparisons: Comparisons,
  table: PublishedTable,
  row: PublishedRow,
  collected: boolean,
): void {
  const empty = EMPTY[row.statut ?? ''];
  comparisons.rule(table, row, 'statut', empty !== undefined, 'un statut connu');
  for (const column of empty ?? []) comparisons.cell(table, row, column, '');
  for (const column of FILLED[row.statut ?? ''] ?? []) {
    comparisons.rule(table, row, column, row[column] !== '', 'une valeur (statut publie)');
  }
  compareAnswers(comparisons, table, row, collected);
}

/**
 * The bounds are those of one number of persons of the ESSMS that did not answer, whatever it is: there must be a whole
 * number that gives both (M-43; the lower truncated, the upper rounded up).
 */
function compareBounds(comparisons: Comparisons, table: PublishedTable, row: PublishedRow): void {
  const [low, high] = [readFigure(row.borne_basse, 6), readFigure(row.borne_haute, 6)];
  comparisons.rule(table, row, 'borne_haute', (low === null) === (high === null), 'vide avec borne_basse');
  const [numerator, denominator] = [readFigure(row.numerateur), readFigure(row.denominateur)];
  if (low === null || high === null || numerator === null || !denominator) return;
  const isFull = row.nb_repondants === row.nb_attendus;
  const persons = { numerator, denominator, others: minus(denominator, numerator) ?? 0n };
  const holds = isFull ? boundsHold(low, high, persons, denominator) : someTotalGives(low, high, persons);
  comparisons.rule(table, row, 'borne_basse', holds, 'des bornes qu’un même nombre de personnes donne');
}

interface Persons {
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly others: bigint;
}

const boundsHold = (low: bigint, high: bigint, { numerator, others }: Persons, total: bigint): boolean =>
  (numerator * MILLION) / total === low && MILLION - (others * MILLION) / total === high;

/** Whether some total of persons, from those counted up, gives both bounds: each is a range of totals. */
function someTotalGives(low: bigint, high: bigint, persons: Persons): boolean {
  const ranges = [rangeOf(persons.numerator, low), rangeOf(persons.others, MILLION - high)];
  const from = ranges.reduce((most, range) => (range.from > most ? range.from : most), persons.denominator);
  return ranges.every(({ to }) => to === null || from <= to);
}

/** The totals of which `part` is the rate `millionths`, truncated; `to` is `null` when there is no highest. */
function rangeOf(part: bigint, millionths: bigint): { from: bigint; to: Figure } {
  if (part === 0n) return { from: 0n, to: millionths === 0n ? null : -1n };
  return {
    from: (part * MILLION) / (millionths + 1n) + 1n,
    to: millionths === 0n ? null : (part * MILLION) / millionths,
  };
}

/**
 * `oui` or `non` once all have answered, `non` too when those who did not could not reach the target; else what holds among
 * those who did. Bounds may be hidden where that `non` is told.
 */
function compareAttainment(comparisons: Comparisons, table: PublishedTable, row: PublishedRow): void {
  const [target, numerator, denominator] = [
    readFigure(row.cible, 6),
    readFigure(row.numerateur),
    readFigure(row.denominateur),
  ];
  if (target === null || numerator === null || denominator === null) {
    comparisons.cell(table, row, 'atteinte', '');
    return;
  }
  // A type of denominator that not all have answered with tells nothing of all: what is told is in the row of all types.
  if (row.type_denominateur !== 'tous' && row.nb_repondants !== row.nb_attendus) {
    comparisons.cell(table, row, 'atteinte', '');
    return;
  }
  const isReached = numerator * MILLION >= target * denominator;
  const high = readFigure(row.borne_haute, 6);
  const accepted = attainments({ isReached, isFull: row.nb_repondants === row.nb_attendus, high, target });
  const told = row.atteinte ?? '';
  comparisons.rule(table, row, 'atteinte', accepted.includes(told), accepted.join(' ou '));
}

function attainments(state: { isReached: boolean; isFull: boolean; high: Figure; target: bigint }): string[] {
  if (state.isFull) return [state.isReached ? 'oui' : 'non'];
  if (state.isReached) return ['oui_sur_repondants'];
  if (state.high === null) return ['non_sur_repondants', 'non'];
  return [state.high < state.target ? 'non' : 'non_sur_repondants'];
}
