import type { Check } from './check.ts';
import { isEngaged, isSigned, projectsById } from './engaged-projects.ts';
import { readFigure, sumOf, writeFigure } from './numbers.ts';
import { perimeterOf } from './places.ts';

/** One row per convention, with its date and its amount; those that are still engaged make the signed money of the country. */
export const checkGrants: Check = {
  name: 'subventions',
  title: 'Subventions : une ligne par convention, montants et total',
  run: (edition, comparisons) => {
    const table = edition.table('subventions');
    const projects = projectsById(edition);
    const told = new Set<string>();
    for (const row of table.rows) {
      const project = projects.get(row.referenceDecision ?? '') ?? {};
      told.add(row.referenceDecision ?? '');
      comparisons.cell(table, row, 'pourcentageSubvention', '1.00');
      comparisons.cell(table, row, 'montant', project.montant_conventionne ?? 'projet absent');
      comparisons.cell(table, row, 'dateConvention', project.date_convention ?? 'projet absent');
    }
    for (const [id, project] of projects) {
      const expected = isSigned(project) ? 'une ligne' : 'aucune ligne';
      comparisons.same(
        table.file,
        id,
        'referenceDecision',
        told.has(id) ? 'une ligne' : 'aucune ligne',
        expected,
      );
    }
    const { topRow, isNational } = perimeterOf(edition);
    if (!isNational) return;
    const engaged = table.rows.filter((row) => isEngaged(projects.get(row.referenceDecision ?? '') ?? {}));
    const total = writeFigure(sumOf(engaged.map((row) => readFigure(row.montant, 2))), 2);
    comparisons.same(
      table.file,
      'conventions engagées (somme)',
      'montant',
      total,
      topRow.montant_conventionne ?? '',
    );
  },
};
