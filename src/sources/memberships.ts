import { diagnose } from '../domain/diagnostic-catalogue.ts';
import type { Membership, Situation } from '../domain/project.ts';
import type { Report } from '../domain/report.ts';
import type { Table } from './read-table.ts';
import type { TableRow } from './table-row.ts';
import { type KeyedRows, rowsByKey } from './unique-rows.ts';

/** The memberships of `projets_essms.csv`, one per project and FINESS, in that order. */
export function membershipsFrom(table: Table, report: Report): Membership[] {
  const keyOf = (row: TableRow) => `${row.string('id_projet')} / ${row.string('finess_et')}`;
  return rowsByKey(table, keyOf, 'W-PES-03', report)
    .map((group) => toMembership(table, group, report))
    .sort((a, b) =>
      a.projectId === b.projectId ? (a.finessEt < b.finessEt ? -1 : 1) : a.projectId < b.projectId ? -1 : 1,
    );
}

/** The value all rows agree on, else missing: rows that contradict each other are never chosen between. */
function agreed<T>(rows: readonly TableRow[], read: (row: TableRow) => T | null): T | null {
  // Nearly all are declared by one row.
  if (rows.length === 1) return read(rows[0] as TableRow);
  const [first = null, ...others] = rows.map(read);
  return others.every((value) => value === first) ? first : null;
}

/** The columns of which the checks say that they are empty. */
const EXPECTED_COLUMNS = ['accord_porteur', 'devis_materiel'] as const;

/** Those of these columns that rows contradict each other in: missing, yet not empty. */
const contradictedColumns = ([first, ...others]: KeyedRows['rows']): readonly string[] =>
  EXPECTED_COLUMNS.filter((column) =>
    others.some(
      (row) => row.number(column) !== first.number(column) || row.boolean(column) !== first.boolean(column),
    ),
  );

const NO_COLUMN: ReadonlySet<string> = new Set();

function faultyColumns(rows: KeyedRows['rows']): ReadonlySet<string> {
  if (rows.length === 1 && rows[0].faults.size === 0) return NO_COLUMN;
  return new Set([...rows.flatMap(({ faults }) => [...faults.keys()]), ...contradictedColumns(rows)]);
}

function toMembership(table: Table, { key, rows, copies }: KeyedRows, report: Report): Membership {
  const [first, ...others] = rows;
  for (const { line } of others) {
    const message = `L’établissement figure aux lignes ${first.line} et ${line} (${key}) avec des contenus différents : le montant théorique du projet ne peut pas être calculé.`;
    report.add(diagnose('E-PES-02', { file: table.file, line, value: key, message }));
    report.withdraw(table.file, 'E-PES-02');
  }
  return {
    projectId: first.string('id_projet') ?? '',
    finessEt: first.string('finess_et') ?? '',
    line: first.line,
    faulty: faultyColumns(rows),
    finessEj: agreed(rows, (row) => row.string('finess_ej')),
    situation: agreed(rows, (row) => row.string('situation')) as Situation | null,
    alreadyEquipped: agreed(rows, (row) => row.boolean('deja_equipe')),
    software: agreed(rows, (row) => row.string('solution_dui')),
    entryDate: agreed(rows, (row) => row.string('date_entree')),
    exitDate: agreed(rows, (row) => row.string('date_sortie')),
    joinedLater: agreed(rows, (row) => row.boolean('rattachement_grappe')),
    carrierAgreement: agreed(rows, (row) => row.boolean('accord_porteur')),
    segurDate: agreed(rows, (row) => row.string('date_validation_prestation_segur')),
    otherEuropeanAid: agreed(rows, (row) => row.boolean('autre_aide_europeenne')),
    equipmentQuote: agreed(rows, (row) => row.number('devis_materiel')),
    equipmentSpend: agreed(rows, (row) => row.number('depense_materiel')),
    activeFile: agreed(rows, (row) => row.number('file_active')),
    conflicting: others.length > 0,
    declaredLines: rows.length + copies,
  };
}
