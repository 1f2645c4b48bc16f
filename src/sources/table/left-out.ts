import { columnLetter } from '../column-name.ts';

/** What is said of what was left out of a table. */
export interface LeftOutFinding {
  readonly line: number;
  readonly message: string;
  /** Instead of the remedy of the catalogue. */
  readonly remedy?: string;
}

/** The most lines named in one sentence. */
const MAX_NAMED = 5;

const and = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} et ${words.at(-1)}`;

/** « la ligne 3 », « les lignes 3, 8 et 12 », « des lignes (40, dont la ligne 3) ». */
function linesPhrase(lines: readonly number[]): string {
  if (lines.length === 1) return `la ligne ${lines[0]}`;
  return lines.length <= MAX_NAMED
    ? `les lignes ${and(lines.map(String))}`
    : `des lignes (${lines.length}, dont la ligne ${lines[0]})`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is left out of a table because it says nothing, or nothing of its own: told once, in a few sentences. */
export class LeftOut {
  readonly #blank: number[] = [];
  readonly #titles: number[] = [];
  readonly #headers: number[] = [];
  readonly #totals: { line: number; label: string }[] = [];
  #headerLine = 1;
  /** Columns without a header, and the first line where each holds something. */
  readonly #columns = new Map<number, number | null>();

  blankLine(line: number): void {
    this.#blank.push(line);
  }

  /** A line above the header. */
  titleLine(line: number): void {
    this.#titles.push(line);
  }

  /** The header, again. */
  headerLine(line: number): void {
    this.#headers.push(line);
  }

  totalsLine(line: number, label: string): void {
    this.#totals.push({ line, label });
  }

  /** The columns that the header does not name. */
  unnamedColumns(headerLine: number, indexes: readonly number[]): void {
    this.#headerLine = headerLine;
    for (const index of indexes) this.#columns.set(index, null);
  }

  /** Looks in a row for what no column name announces, under the header or beside it. */
  lookForUnnamed(line: number, cells: readonly string[], width: number): void {
    for (const [index, first] of this.#columns) {
      if (first === null && (cells[index] ?? '').trim() !== '') this.#columns.set(index, line);
    }
    for (let index = width; index < cells.length; index += 1) {
      if (!this.#columns.has(index) && cells[index]?.trim() !== '') this.#columns.set(index, line);
    }
  }

  /** All that was left out, on the first line concerned; `null` when nothing was. */
  finding(): LeftOutFinding | null {
    const filled = [...this.#columns].filter(([, line]) => line !== null);
    const columnLines = [...this.#columns.values()].map((line) => line ?? this.#headerLine);
    const lines = [
      ...[this.#blank, this.#titles, this.#headers].flatMap((each) => each.slice(0, 1)),
      ...this.#totals.map(({ line }) => line),
      ...columnLines,
    ];
    if (lines.length === 0) return null;
    const line = Math.min(...lines);
    const message = this.#sentences().join(' ');
    return filled.length === 0 ? { line, message } : { line, message, remedy: UNNAMED_REMEDY };
  }

  #sentences(): string[] {
    const letters = (isFilled: boolean): string[] =>
      [...this.#columns].filter(([, line]) => (line !== null) === isFilled).map(([at]) => columnLetter(at));
    const [filled, empty] = [letters(true), letters(false)];
    return [
      ...leftOut(this.#titles, 'au-dessus de l’en-tête'),
      ...leftOut(this.#blank, 'sans contenu'),
      ...leftOut(this.#headers, 'où l’en-tête est répété'),
      ...this.#totalsSentence(),
      ...(empty.length === 0 ? [] : [`${columnsPhrase(empty)} sans nom ni contenu.`]),
      ...(filled.length === 0 ? [] : [`${columnsPhrase(filled)} sans nom : le contenu n’en est pas lu.`]),
    ];
  }

  #totalsSentence(): string[] {
    const labels = [...new Set(this.#totals.map(({ label }) => `« ${label} »`))].slice(0, MAX_NAMED);
    const lines = this.#totals.map(({ line }) => line);
    return leftOut(lines, `${lines.length === 1 ? 'un total' : 'des totaux'} (${labels.join(', ')})`);
  }
}

const UNNAMED_REMEDY =
  'Donnez un nom à cette colonne, ou videz-la ; si son contenu déborde d’une autre cellule, mettez cette cellule entre guillemets.';

const columnsPhrase = (letters: readonly string[]): string =>
  letters.length === 1
    ? `La colonne ${letters[0]} est`
    : letters.length <= MAX_NAMED
      ? `Les colonnes ${and(letters)} sont`
      : `Des colonnes (${letters.length}, de ${letters[0]} à ${letters.at(-1)}) sont`;

function leftOut(lines: readonly number[], what: string): string[] {
  if (lines.length === 0) return [];
  const verb = lines.length === 1 ? 'a été ignorée' : 'ont été ignorées';
  return [`${capital(linesPhrase(lines))}, ${what}, ${verb}.`];
}
