import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, isSigned } from './engaged-projects.ts';
import { minus, readFigure, sumOf, sumOfPresent, writeFigure } from './numbers.ts';
import { perimeterOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow, PublishedTable } from './published-table.ts';

const COMPONENTS = ['theorique_usage', 'theorique_logiciel', 'theorique_materiel', 'theorique_amoa'];

const euros = (row: PublishedRow, column: string) => readFigure(row[column], 2);

/** Each project adds up: its parts make its aid, its gaps are those of its amounts; and it is the same in every file. */
export const checkProjects: Check = {
  name: 'projets',
  title: 'Projets : composantes, écarts, nombres, dates',
  run: (edition, comparisons) => {
    const table = edition.table('projets');
    for (const row of table.rows) {
      compareCounts(table, row, comparisons);
      compareTheoretical(table, row, comparisons);
      compareAmounts(table, row, comparisons);
    }
    compareCompanions(edition, table, comparisons);
    comparePaid(edition, table, comparisons);
  },
};

/** n = acquisitions + upgrades; a situation that is not known counts in n alone, and leaves the aid undetermined. */
function compareCounts(table: PublishedTable, row: PublishedRow, comparisons: Comparisons): void {
  const known = Number(row.nb_acquisition) + Number(row.nb_montee_version);
  const count = Number(row.nb_essms);
  const isSure = row.statut_montant_theorique === 'publie';
  const holds = isSure ? known === count : known <= count;
  comparisons.rule(table, row, 'nb_essms', holds, isSure ? String(known) : `au moins ${known}`);
}

function compareTheoretical(table: PublishedTable, row: PublishedRow, comparisons: Comparisons): void {
  const total = euros(row, 'montant_theorique');
  const isTold = row.statut_montant_theorique === 'publie';
  comparisons.rule(
    table,
    row,
    'statut_montant_theorique',
    isTold === (total !== null),
    total === null ? 'une raison d’absence' : 'publie',
  );
  if (total === null) return;
  const sum = sumOfPresent(COMPONENTS.map((column) => euros(row, column)));
  comparisons.cell(table, row, 'montant_theorique', writeFigure(sum, 2));
  const [low, high] = [euros(row, 'montant_theorique_min'), euros(row, 'montant_theorique_max')];
  comparisons.rule(
    table,
    row,
    'montant_theorique_min',
    low === null || low <= total,
    'au plus le montant théorique',
  );
  comparisons.rule(
    table,
    row,
    'montant_theorique_max',
    high === null || high >= total,
    'au moins le montant théorique',
  );
  const isSure = row.regle_incertaine === 'false';
  comparisons.rule(table, row, 'regle_incertaine', !isSure || (low === total && high === total), 'true');
}

/** An abandoned project has its signed amount and its gap, and nothing left to pay. */
function compareAmounts(table: PublishedTable, row: PublishedRow, comparisons: Comparisons): void {
  const signed = isSigned(row) ? euros(row, 'montant_conventionne') : null;
  const gap = minus(signed, euros(row, 'montant_theorique'));
  comparisons.cell(table, row, 'ecart', writeFigure(gap, 2));
  const remaining = isEngaged(row) ? minus(signed, euros(row, 'montant_verse')) : null;
  comparisons.cell(table, row, 'reste_a_verser', writeFigure(remaining, 2));
}

/** The files that have one row per project tell the same projects, and the same of each. */
function compareCompanions(edition: PublishedEdition, table: PublishedTable, comparisons: Comparisons): void {
  const calendar = edition.table('calendrier');
  const profiles = edition.table('profils');
  const [dated, profiled] = [calendar, profiles].map(
    ({ rows }) => new Map(rows.map((row) => [row.id_projet ?? '', row])),
  ) as [Map<string, PublishedRow>, Map<string, PublishedRow>];
  for (const { file, rows } of [calendar, profiles]) {
    if (edition.files.has(file))
      comparisons.same(file, '—', 'lignes', String(rows.length), String(table.rows.length));
  }
  for (const row of table.rows) {
    const dates = dated.get(row.id_projet ?? '');
    comparisons.rule(table, row, 'id_projet', dates !== undefined, 'une ligne dans calendrier.csv');
    if (dates !== undefined) {
      comparisons.cell(calendar, dates, 'date_depot', row.date_depot ?? '');
      comparisons.cell(calendar, dates, 'echeance_indicative', row.echeance_indicative ?? '');
      const overrun = dates.jours_ecart === '' ? '' : String(Number(dates.jours_ecart) > 0);
      comparisons.cell(table, row, 'au_dela_delai', overrun);
    }
    const profile = profiled.get(row.id_projet ?? '');
    if (profile !== undefined) comparisons.cell(profiles, profile, 'nb_essms', row.nb_essms ?? '');
  }
}

/** What was paid to the projects is what was paid to the country; a region has but a part of its projects. */
function comparePaid(edition: PublishedEdition, table: PublishedTable, comparisons: Comparisons): void {
  const { topRow, isNational } = perimeterOf(edition);
  const paid = sumOf(table.rows.map((row) => euros(row, 'montant_verse')));
  const total = euros(topRow, 'montant_verse');
  const holds = isNational ? paid === total : paid === null || total === null || total <= paid;
  const told = topRow.montant_verse ?? '';
  comparisons.same(
    'territoires.csv',
    'première ligne',
    'montant_verse',
    told,
    holds ? told : writeFigure(paid, 2),
  );
}
