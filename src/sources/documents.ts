import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Document } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import { type KeyedRows, rowsByKey } from './unique-rows.ts';

/** The documents of `pieces.csv`, one per project and number, in that order. */
export function documentsFrom(table: Table, report: Report): Document[] {
  return rowsByKey(
    table,
    (row) => `${row.string('id_projet')} / ${row.number('code_piece')}`,
    'W-CLE-02',
    report,
  )
    .map((group) => toDocument(table, group, report))
    .sort((a, b) => (a.projectId === b.projectId ? a.number - b.number : a.projectId < b.projectId ? -1 : 1));
}

/** A document said to be there on one line and not on another is not known to be there. */
function toDocument({ file }: Table, { key, rows }: KeyedRows, report: Report): Document {
  const [first, ...others] = rows;
  for (const { line } of others) {
    const message = `La pièce figure aux lignes ${first.line} et ${line} (${key}), fournie sur l’une et non sur l’autre.`;
    const remedy = 'Gardez la bonne ligne.';
    report.add(diagnose('W-PIE-01', { file, line, column: 'fournie', value: key, message, remedy }));
  }
  return {
    projectId: first.string('id_projet') ?? '',
    line: first.line,
    number: first.number('code_piece') ?? 0,
    provided: others.length === 0 ? first.boolean('fournie') : null,
  };
}
