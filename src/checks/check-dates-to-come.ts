import type { IsoDate } from '../domain/iso-date.ts';
import type { Project } from '../domain/project.ts';
import { formatDate } from '../format.ts';
import type { Declarations } from '../programme.ts';
import { cellOf, type Note } from './remarks.ts';

/** What has happened to a project by the date of the data: its dates, by the column that gives them. */
const HAPPENED: readonly { column: string; name: string; of: (project: Project) => IsoDate | null }[] = [
  { column: 'date_depot', name: 'Le dépôt', of: ({ depositDate }) => depositDate },
  { column: 'date_selection', name: 'La sélection', of: ({ selectionDate }) => selectionDate },
  { column: 'date_convention', name: 'La convention', of: ({ conventionDate }) => conventionDate },
];

/**
 * What is dated after the data: a mistyped date, or data dated too early. A convention is engaged all the same; a payment is
 * not paid yet.
 */
export function checkDatesToCome(
  { projects, payments, files }: Declarations,
  dataDate: IsoDate,
  note: Note,
): void {
  const theirs = `de la date des données (${formatDate(dataDate)})`;
  for (const project of projects) {
    for (const { column, name, of } of HAPPENED) {
      const date = of(project);
      if (date === null || date <= dataDate) continue;
      const message = `${name} du ${formatDate(date)} est au-delà ${theirs}.`;
      note('W-PRJ-18', project.id, message, cellOf(files.projects, project, column, date));
    }
  }
  const paid = [...(payments ?? [])].flatMap(([id, list]) => list.map((payment) => ({ id, payment })));
  for (const { id, payment } of paid.sort((a, b) => a.payment.line - b.payment.line)) {
    const { paidDate } = payment;
    if (paidDate === null || paidDate <= dataDate) continue;
    const message = `Le versement ${payment.id} du ${formatDate(paidDate)} est au-delà ${theirs}.`;
    note('W-VER-07', id, message, cellOf(files.payments ?? '', payment, 'date_versement', paidDate));
  }
}
