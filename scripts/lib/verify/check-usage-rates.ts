import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { readFigure, truncatedRate, writeFigure } from './numbers.ts';
import type { PublishedEdition } from './published-edition.ts';
import { compareUsageRow, isCollected } from './usage-row.ts';

/** Usage rates of territories and of projects, row by row; those of months too. */
export const checkUsageRates: Check = {
  name: 'usages-lignes',
  title: 'Usages : taux, statuts, bornes et cibles de chaque ligne',
  run: (edition, comparisons) => {
    for (const name of ['usages', 'usages_projets']) {
      const table = edition.table(name);
      const collected = isCollected(table);
      for (const row of table.rows) compareUsageRow(comparisons, table, row, collected);
    }
    compareMeasures(edition, comparisons);
    compareTrends(edition, comparisons);
    compareProjectTargets(edition, comparisons);
  },
};

/** The days of the measures are in order and not after the data; one target of an indicator is in force on that date. */
function compareMeasures(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('usages');
  const targets = new Map(table.rows.map((row) => [row.code_indicateur, row.cible ?? '']));
  for (const row of table.rows) {
    const { date_mesure_min: first = '', date_mesure_max: last = '' } = row;
    comparisons.rule(table, row, 'date_mesure_min', first <= last, `au plus tard ${last}`);
    comparisons.rule(
      table,
      row,
      'date_mesure_max',
      last <= edition.dataDate,
      `au plus tard ${edition.dataDate}`,
    );
    comparisons.cell(table, row, 'cible', targets.get(row.code_indicateur) ?? '');
  }
}

function compareTrends(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('tendances');
  for (const row of table.rows) {
    const rate = truncatedRate(readFigure(row.numerateur), readFigure(row.denominateur));
    comparisons.cell(table, row, 'taux', writeFigure(rate, 6));
    comparisons.rule(
      table,
      row,
      'statut',
      (row.statut === 'publie') === (rate !== null),
      'publie avec un taux',
    );
    const [answered, awaited] = [Number(row.nb_repondants), Number(row.nb_attendus)];
    comparisons.rule(table, row, 'nb_repondants', answered <= awaited, `au plus ${awaited}`);
  }
}

/** `oui` if the five targets are reached, `non` if one is not, else nothing: as the published rows tell them. */
function compareProjectTargets(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('projets');
  const usages = edition.table('usages_projets').rows.filter((row) => row.type_denominateur === 'tous');
  const byProject = Map.groupBy(usages, (row) => row.id_projet ?? '');
  for (const row of table.rows) {
    const told = (byProject.get(row.id_projet ?? '') ?? []).map(({ atteinte }) => atteinte);
    const isAll = told.length === 5 && told.every((one) => one === 'oui');
    comparisons.cell(table, row, 'cibles_atteintes', told.includes('non') ? 'non' : isAll ? 'oui' : '');
  }
}
