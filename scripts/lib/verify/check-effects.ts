import type { Check } from './check.ts';
import { isSigned, projectsById } from './engaged-projects.ts';
import { readFigure } from './numbers.ts';

/**
 * The projects of which the effect on the balance is told: nothing of them is signed, they ask what they ask, and no more of it
 * is located. The effects themselves need the members of projects that are not selected yet, which are not published.
 */
export const checkEffects: Check = {
  name: 'effets',
  title: 'Effets sur l’équilibre : projets et montants',
  run: (edition, comparisons) => {
    const table = edition.table('effets_equilibre');
    const projects = projectsById(edition);
    for (const row of table.rows) {
      const project = projects.get(row.id_projet ?? '');
      const isCandidate = project !== undefined && !isSigned(project);
      comparisons.rule(table, row, 'id_projet', isCandidate, 'un projet sans convention de projets.csv');
      comparisons.cell(table, row, 'montant_demande', project?.montant_demande ?? '');
      const [asked, located] = [readFigure(row.montant_demande, 2), readFigure(row.montant_localise, 2)];
      const isPart = located === null || (asked !== null && located <= asked);
      comparisons.rule(table, row, 'montant_localise', isPart, `au plus ${row.montant_demande}`);
      const isTold = row.variation_hoover !== '' && row.variation_theil !== '';
      comparisons.rule(
        table,
        row,
        'statut',
        isTold === (row.statut === 'publie'),
        'publie avec les variations',
      );
    }
  },
};
