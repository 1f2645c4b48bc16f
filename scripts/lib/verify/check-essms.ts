import type { Check } from './check.ts';
import type { Comparisons } from './comparisons.ts';
import { isEngaged, projectsById } from './engaged-projects.ts';
import { addTo, readFigure, writeFigure } from './numbers.ts';
import { type Perimeter, type Place, perimeterOf, placeOfRow, placesOf } from './places.ts';
import type { PublishedEdition } from './published-edition.ts';
import type { PublishedRow } from './published-table.ts';

/** The projects of an ESSMS. */
export const projectsOf = (essms: PublishedRow): string[] =>
  essms.id_projets ? essms.id_projets.split('|') : [];

const SECTOR_LEVELS = new Set(['pays', 'region', 'departement']);

/**
 * The ESSMS counted one by one: how many per territory, and per sector of a territory, are there, covered, of a signed
 * convention, isolated. Isolated: in no project, in a département that counts a member of one.
 */
export const checkEssms: Check = {
  name: 'essms',
  title: 'ESSMS comptés un à un, par territoire et par secteur',
  run: (edition, comparisons) => {
    checkFlags(edition, comparisons);
    const perimeter = perimeterOf(edition);
    compareTerritories(edition, perimeter, comparisons);
    compareSectors(edition, perimeter, comparisons);
  },
};

function checkFlags(edition: PublishedEdition, comparisons: Comparisons): void {
  const table = edition.table('essms');
  const projects = projectsById(edition);
  const reached = new Set(
    table.rows.filter((row) => row.dans_projet === 'true').map((row) => row.code_departement),
  );
  for (const row of table.rows) {
    const ids = projectsOf(row);
    comparisons.cell(table, row, 'dans_projet', String(ids.length > 0));
    const isIsolated = ids.length === 0 && row.code_departement !== '' && reached.has(row.code_departement);
    comparisons.cell(table, row, 'isole', String(isIsolated));
    for (const id of ids) {
      comparisons.rule(table, row, 'id_projets', projects.has(id), 'des projets de projets.csv');
    }
  }
}

type Counter = (essms: PublishedRow) => boolean;

function compareTerritories(edition: PublishedEdition, perimeter: Perimeter, comparisons: Comparisons): void {
  const projects = projectsById(edition);
  const counters: Readonly<Record<string, Counter>> = {
    nb_essms: () => true,
    nb_essms_couverts: (row) => row.dans_projet === 'true',
    nb_essms_conventionnes: (row) => projectsOf(row).some((id) => isEngaged(projects.get(id) ?? {})),
    nb_isoles: (row) => row.isole === 'true',
  };
  const table = edition.table('territoires');
  for (const [column, isCounted] of Object.entries(counters)) {
    const counts = new Map<Place, bigint>();
    for (const row of edition.table('essms').rows) {
      if (!isCounted(row)) continue;
      for (const place of placesOf(perimeter, row)) addTo(counts, place, 1n);
    }
    for (const row of table.rows) {
      comparisons.cell(table, row, column, String(counts.get(placeOfRow(row)) ?? 0n));
      counts.delete(placeOfRow(row));
    }
    comparisons.same(table.file, '—', column, '', [...counts.keys()].join(', '));
  }
}

function compareSectors(edition: PublishedEdition, perimeter: Perimeter, comparisons: Comparisons): void {
  const [counts, covered, amounts] = [0, 1, 2].map(() => new Map<string, bigint>()) as [
    Map<string, bigint>,
    Map<string, bigint>,
    Map<string, bigint>,
  ];
  for (const row of edition.table('essms').rows) {
    for (const place of placesOf(perimeter, row)) {
      const key = `${place} ${row.secteur}`;
      addTo(counts, key, 1n);
      addTo(covered, key, row.dans_projet === 'true' ? 1n : 0n);
    }
  }
  for (const row of edition.table('attributions').rows) {
    const amount = readFigure(row.montant_attribue, 2) ?? 0n;
    for (const place of placesOf(perimeter, row)) addTo(amounts, `${place} ${row.secteur}`, amount);
  }
  const table = edition.table('secteurs');
  for (const row of table.rows) {
    const key = `${placeOfRow(row)} ${row.secteur}`;
    comparisons.cell(table, row, 'nb_essms', String(counts.get(key) ?? 0n));
    comparisons.cell(table, row, 'nb_essms_couverts', String(covered.get(key) ?? 0n));
    comparisons.cell(table, row, 'montant_conventionne', writeFigure(amounts.get(key) ?? 0n, 2));
    counts.delete(key);
  }
  const left = [...counts.keys()].filter((key) => SECTOR_LEVELS.has(key.slice(0, key.indexOf(':'))));
  comparisons.same(table.file, '—', 'secteur', '', left.join(', '));
}
