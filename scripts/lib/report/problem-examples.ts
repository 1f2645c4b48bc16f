import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { DiagnosticCount } from '../../../src/domain/report.ts';
import { formatCount } from '../../../src/format.ts';
import { plural } from '../../../src/wording/plural.ts';
import { printable } from './printable.ts';

/** How many lines are told when the same is to be said of each. */
const MAX_LINES = 3;

/** What is said of one or several places of a file. */
export interface Example {
  readonly text: string;
  readonly remedy: string;
}

/** Places of which the same is to be said. */
interface Finding {
  readonly first: Diagnostic;
  readonly lines: readonly number[];
  readonly count: number;
}

/**
 * The most telling examples of a problem of a file, at most `number`: one for each column and remedy before a second of
 * any, the most frequent first; what is said of several lines is said once. And how often it was met besides.
 */
export function problemExamples(
  { count }: DiagnosticCount,
  listed: readonly Diagnostic[],
  number: number,
): { examples: Example[]; others: number } {
  const findings = distinctFindings(listed);
  const kinds = Map.groupBy(findings, ({ first }) => `${first.column}\u0001${first.remedy}`);
  const firsts = [...kinds.values()].flatMap(([one]) => one ?? []);
  const chosen = [...new Set([...firsts, ...findings])].slice(0, number);
  // What is said of a whole file speaks of all that was met in it.
  const told = chosen.map((one) =>
    one.first.line === null && findings.length === 1 ? { ...one, count } : one,
  );
  const examples = told
    .toSorted((a, b) => (a.first.line ?? 0) - (b.first.line ?? 0))
    .map((one) => ({ text: `${place(one)} : ${printable(one.first.message)}`, remedy: one.first.remedy }));
  return { examples, others: count - told.reduce((sum, one) => sum + one.count, 0) };
}

function distinctFindings(listed: readonly Diagnostic[]): Finding[] {
  const inOrder = listed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const key = ({ column, message, remedy }: Diagnostic) => `${column}\u0001${message}\u0001${remedy}`;
  return [...Map.groupBy(inOrder, key).values()]
    .flatMap((same) => {
      const [first] = same;
      const lines = [...new Set(same.flatMap(({ line }) => line ?? []))];
      return first ? [{ first, lines, count: same.length }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

const place = ({ first: { file, column }, lines, count }: Finding): string =>
  [file, linesOf(lines, count), column === null ? null : `colonne ${column}`]
    .filter((part) => part !== null)
    .join(', ');

/** « ligne 12 », « lignes 12, 15 et 18 », « lignes 12, 15, 18 et 97 autres »; `null` when there is no line. */
function linesOf(lines: readonly number[], count: number): string | null {
  const shown = lines.slice(0, MAX_LINES).map(String);
  if (shown.length === 0) return null;
  const others = Math.max(count, lines.length) - shown.length;
  if (others > 0) shown.push(`${formatCount(others)} ${plural(others, 'autre', 'autres')}`);
  const last = shown.pop();
  return shown.length === 0 ? `ligne ${last}` : `lignes ${shown.join(', ')} et ${last}`;
}
