import type { Row, Sheet } from 'write-excel-file/node';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { AnnotatedTable } from '../../../src/sources/annotated-rows.ts';
import { columnLetter } from '../../../src/sources/column-name.ts';
import { workbookText } from '../workbook-text.ts';
import { MARK_COLORS, MARK_NAMES, markOf } from './mark.ts';

/** The most problems listed: beyond, nobody reads a list, and a sheet has no room for that many links. */
const MAX_PROBLEMS = 20_000;

const HEADER = ['Urgence', 'Ligne', 'Colonne', 'Valeur', 'Problème', 'Que faire', 'Code'];
const WIDTHS = [12, 8, 28, 28, 70, 70, 10];

/** Index of the column whose cells lead to the faulty cell. */
export const LINK_COLUMN = 1;

export const LAST_COLUMN = HEADER.length - 1;

/** A problem of a row, and the address of its cell in the sheet of the rows. */
interface Problem {
  readonly diagnostic: Diagnostic;
  readonly address: string;
}

/** What is to be done, one problem a row, what is to be corrected first; and the cell that each one leads to. */
export function problemSheet({ rows }: AnnotatedTable): { sheet: Sheet<never>; addresses: string[] } {
  const problems = rows
    .flatMap(({ findings }, row) =>
      findings.map(({ diagnostic, column }): Problem => {
        return { diagnostic, address: `${columnLetter(column ?? 0)}${row + 1}` };
      }),
    )
    .sort((a, b) => urgency(a) - urgency(b))
    .slice(0, MAX_PROBLEMS);
  return {
    sheet: {
      sheet: 'Problèmes',
      data: [
        HEADER.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...problems.map(({ diagnostic }) => problemRow(diagnostic)),
      ],
      stickyRowsCount: 1,
      columns: WIDTHS.map((width) => ({ width })),
    },
    addresses: problems.map(({ address }) => address),
  };
}

const urgency = ({ diagnostic }: Problem): number => (markOf(diagnostic) === 'erreur' ? 0 : 1);

function problemRow(one: Diagnostic): Row {
  const mark = markOf(one);
  const text = (value: string) => ({
    value: workbookText(value),
    type: String,
    alignVertical: 'top' as const,
  });
  return [
    { ...text(MARK_NAMES[mark]), backgroundColor: MARK_COLORS[mark] },
    { value: one.line ?? 0, type: Number, textColor: '#0563C1', alignVertical: 'top' },
    one.column === null ? null : text(one.column),
    // As text, so that a value copied from here stays what it was.
    one.value === null ? null : { ...text(one.value), format: '@' },
    { ...text(one.message), wrap: true },
    { ...text(one.remedy), wrap: true },
    text(one.code),
  ];
}
